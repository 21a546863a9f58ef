import type { ServedGateOptions } from "../doors/served-gate.ts";
import type { Gate } from "../gate.ts";
import { DecisionRecord } from "../record/index.ts";
import { planOf } from "./judging.ts";
import type { Effective } from "./settings.ts";
import { type GatePlan, openGate } from "./threads/index.ts";

type Read = Awaited<ReturnType<typeof planOf>>;

/** How the settings have a door open its gate, and what they say besides. */
export interface DoorGate extends Pick<ServedGateOptions, "context" | "record"> {
	/** What the gate in force was opened by. */
	readonly plan: GatePlan;
	/** Opens a gate by the settings, on another bundle than they name where one is given. */
	open(bundle?: string | null): Promise<Gate>;
}

/**
 * Reads the settings and what they name for the start, and anew for each opening after it. Where the new gate cannot be
 * opened, the context stays as the old one has it.
 *
 * @throws GatehouseError as {@link planOf}
 */
export async function doorGate(
	settingsNow: () => Effective,
	at: string | undefined,
	openPlan: (plan: GatePlan, context: Read["context"]) => Promise<Gate> = openGate,
): Promise<DoorGate> {
	const settings = settingsNow();
	let inForce = await planOf(settings, at);
	let unopened: Read | null = inForce;
	const folder = settings.record.value;
	return {
		open: async (bundle = null) => {
			const read = unopened ?? (await planOf(settingsNow(), at));
			unopened = null;
			const { options } = read.plan;
			const plan = bundle === null ? read.plan : { ...read.plan, options: { ...options, bundle } };
			const gate = await openPlan(plan, read.context);
			inForce = read;
			return gate;
		},
		get plan() {
			return inForce.plan;
		},
		get context() {
			const { time: _, ...standing } = inForce.context;
			return standing;
		},
		record: folder === undefined ? undefined : new DecisionRecord(folder),
	};
}
