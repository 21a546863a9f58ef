import type { PolicySyntax } from "../../opa/index.ts";
import { findingCalls, isFindingCall } from "./finding-calls.ts";
import type { Lint } from "./lint.ts";
import { placeIn } from "./walk.ts";

export const chain: Lint = {
	summary: "a rule reports with `_rule`, the metadata chain at the end of its file",
	help: "end the file with `_rule := rego.metadata.chain()` and report with it: in a body it is put together at every contract",
	*find({ rules }) {
		for (const { syntax, head } of rules) {
			if (!endsWithChain(syntax)) {
				yield { ...head, message: "the file does not end with `_rule := rego.metadata.chain()`" };
			}
			for (const { key, row, col } of syntax.rules.filter(({ name }) => name === "findings")) {
				if (key === undefined || !isFindingCall(key)) {
					const place = placeIn(syntax, { ...(row && { row }), ...(col && { col }) });
					yield { message: "the finding is made by hand", ...place, about: head.about };
				}
			}
			for (const call of findingCalls(syntax)) {
				const [given] = call.items;
				if (given !== undefined && !(given.type === "var" && given.name === "_rule")) {
					yield {
						message: "the finding is not reported with `_rule`",
						...placeIn(syntax, given),
						about: head.about,
					};
				}
			}
		}
	},
};

function endsWithChain({ rules }: PolicySyntax): boolean {
	const last = rules.at(-1);
	return last?.name === "_rule" && last.value?.type === "call" && last.value.name === "rego.metadata.chain";
}
