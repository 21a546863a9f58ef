import type { Source } from "../../contract/index.ts";
import { GatehouseError } from "../../errors.ts";
import { Gate, type GateOptions, type UnreadableSource } from "../../gate.ts";
import { readBundleFiles } from "../../signature/index.ts";

/** All that a gate is opened with, as data: every thread opens its own by the same. */
export interface GatePlan {
	readonly options: GateOptions & { readonly bundle: string };
	/** Documents that contracts refer to, read once for all threads. */
	readonly related?: readonly (Source | UnreadableSource)[];
	readonly waivers?: { readonly document: unknown; readonly time: string };
}

/** A plan whose bundle may have been read already. */
export interface HeldPlan extends Omit<GatePlan, "options"> {
	readonly options: GateOptions;
}

/**
 * The plan with its bundle as it lies there now: it opens the same gate whatever lies in its place later. A bundle that
 * is made of links is left where it is.
 */
export function heldPlan(plan: GatePlan): HeldPlan {
	try {
		return { ...plan, options: { ...plan.options, bundle: readBundleFiles(plan.options.bundle) } };
	} catch (error) {
		if (error instanceof GatehouseError) {
			return plan;
		}
		throw error;
	}
}

/** @throws GatehouseError as {@link Gate.open}, {@link Gate.waiving} */
export async function openGate({ options, related, waivers }: HeldPlan): Promise<Gate> {
	const alone = await Gate.open(options);
	const relating = related === undefined ? alone : alone.relating(related);
	return waivers === undefined ? relating : relating.waiving(waivers.document, waivers.time);
}
