import type { Source } from "../../contract/index.ts";
import { Gate, type GateOptions, type UnreadableSource } from "../../gate.ts";

/** All that a gate is opened with, as data: every thread opens its own by the same. */
export interface GatePlan {
	readonly options: GateOptions & { readonly bundle: string };
	/** Documents that contracts refer to, read once for all threads. */
	readonly related?: readonly (Source | UnreadableSource)[];
	readonly waivers?: { readonly document: unknown; readonly time: string };
}

/** @throws GatehouseError as {@link Gate.open}, {@link Gate.waiving} */
export async function openGate({ options, related, waivers }: GatePlan): Promise<Gate> {
	const alone = await Gate.open(options);
	const relating = related === undefined ? alone : alone.relating(related);
	return waivers === undefined ? relating : relating.waiving(waivers.document, waivers.time);
}
