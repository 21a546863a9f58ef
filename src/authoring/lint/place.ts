import type { Expression, Term } from "../../opa/index.ts";
import { findingCalls } from "./finding-calls.ts";
import { inputSchemaOf } from "./input-schema.ts";
import type { Lint } from "./lint.ts";
import type { SchemaReader } from "./schema.ts";
import { placeIn } from "./walk.ts";

export const place: Lint = {
	summary: "a finding points at a fact's place, or by a pointer that the schema has",
	help: "hand on the fact's `at`, or give the JSON Pointer of a member that the kind's schema describes",
	*find(policy) {
		for (const rule of policy.rules) {
			const { contract } = inputSchemaOf(rule.syntax, policy);
			for (const call of findingCalls(rule.syntax)) {
				const at = call.name === "finding.at" ? call.items[1] : undefined;
				const because = at === undefined ? undefined : misplaced(at, contract);
				if (at !== undefined && because !== undefined) {
					yield { message: because, ...placeIn(rule.syntax, at), about: rule.head.about };
				}
			}
		}
	},
};

/** Why a place leads nowhere, as far as its text tells. */
function misplaced(at: Term, contract: SchemaReader | undefined): string | undefined {
	if (["string", "number", "boolean", "null", "array", "set", "templatestring"].includes(at.type)) {
		return 'this is no place: it must be a fact\'s `at` or `{"pointer": …}`';
	}
	if (at.type !== "object") {
		return undefined;
	}
	const pointer = at.pairs.find(([key]) => key.type === "string" && key.value === "pointer")?.[1];
	if (pointer === undefined) {
		return "the place has no `pointer`";
	}
	const parts = textOf(pointer);
	if (parts === undefined) {
		return undefined;
	}
	const [first = ""] = parts;
	if (first !== null && first !== "" && !first.startsWith("/")) {
		return `\`${shown(parts)}\` is no JSON Pointer: it does not begin with \`/\``;
	}
	return contract === undefined || leads(contract, parts)
		? undefined
		: `the schema has nothing at \`${shown(parts)}\``;
}

/** A text in parts, null where one is known at run time only; undefined for anything else. */
function textOf(term: Term): readonly (string | null)[] | undefined {
	if (term.type === "string") {
		return [term.value];
	}
	return term.type === "templatestring" ? term.items.map(partOf) : undefined;
}

function partOf(item: Term | Expression): string | null {
	return item.type === "string" ? item.value : null;
}

function shown(parts: readonly (string | null)[]): string {
	return parts.map((part) => part ?? "{…}").join("");
}

const hole = "\u0000";

/** Whether a pointer of this form may lead to a member. What is known at run time only may be any number of tokens. */
function leads(contract: SchemaReader, parts: readonly (string | null)[]): boolean {
	const text = parts.map((part) => part ?? hole).join("");
	const [start = "", ...pointed] = text.split("/");
	let places = start.includes(hole) ? contract.within(contract.start) : contract.start;
	for (const token of pointed) {
		places = token.includes(hole)
			? contract.within(contract.below(places, null))
			: contract.below(places, token.replaceAll("~1", "/").replaceAll("~0", "~"));
	}
	return places.anything || places.schemas.length > 0;
}
