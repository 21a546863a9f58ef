import { wellFormed } from "../../contract/index.ts";

/** Why a call fails, in the terms of gRPC. The message is stored by others: no secret stands in it, no document. */
export class CallFailure extends Error {
	override readonly name = "CallFailure";
	readonly status: StatusName;

	constructor(status: StatusName, message: string, options?: { readonly cause?: unknown }) {
		super(message, options);
		this.status = status;
	}
}

/** Status codes of gRPC that are used here. */
export const statusCodes = {
	unknown: 2,
	invalidArgument: 3,
	deadlineExceeded: 4,
	failedPrecondition: 9,
	unimplemented: 12,
	internal: 13,
	unavailable: 14,
} as const;

export type StatusName = keyof typeof statusCodes;

/** Longer than this a message is of no use, and at some length it breaks the connection. */
const longest = 4000;

/** Faults as one line: as many as there is room for, and how many there are besides. */
export function listed(faults: readonly string[], room: number = longest): string {
	const shown: string[] = [];
	let left = room;
	for (const fault of faults) {
		const text = shortened(fault, 600);
		if (text.length > left) {
			break;
		}
		shown.push(text);
		left -= text.length + 2;
	}
	const more = faults.length - shown.length;
	return more === 0 ? shown.join("; ") : `${shown.join("; ")}; and ${more} more, which the log names`;
}

export function shortened(text: string, most: number = longest): string {
	return text.length <= most ? text : `${wellFormed(text.slice(0, most - 1))}…`;
}
