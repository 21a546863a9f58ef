import type { JsonObject, JsonValue } from "../contract/index.ts";
import { child } from "../place.ts";

/** Tells whether a JSON Pointer is one of those given, in which a token `*` stands for any index or name. */
export function patternOf(pointers: readonly string[]): (pointer: string) => boolean {
	const patterns = pointers.map((pointer) => pointer.split("/"));
	return (pointer) => {
		const tokens = pointer.split("/");
		return patterns.some(
			(pattern) =>
				pattern.length === tokens.length && pattern.every((token, i) => token === "*" || token === tokens[i]),
		);
	};
}

interface Member {
	readonly pointer: string;
	readonly value: JsonValue;
}

/** The values at a pointer in which a token `*` stands for any index or name, each with its own pointer. */
export function valuesAt(value: JsonValue, pointer: string): readonly Member[] {
	let reached: readonly Member[] = [{ pointer: "", value }];
	for (const token of pointer.split("/").slice(1)) {
		reached = reached.flatMap((at) =>
			childrenOf(at.value, token).map(([key, item]) => ({ pointer: child(at.pointer, key), value: item })),
		);
	}
	return reached;
}

/** The texts among them. */
export function textsAt(
	value: JsonValue,
	pointer: string,
): readonly { readonly pointer: string; readonly text: string }[] {
	return valuesAt(value, pointer).flatMap((at) =>
		typeof at.value === "string" ? [{ pointer: at.pointer, text: at.value }] : [],
	);
}

function childrenOf(value: JsonValue, token: string): readonly (readonly [string, JsonValue])[] {
	if (typeof value !== "object" || value === null) {
		return [];
	}
	if (token === "*") {
		return Object.entries(value) as [string, JsonValue][];
	}
	return Object.hasOwn(value, token) ? [[token, (value as JsonObject)[token] as JsonValue]] : [];
}
