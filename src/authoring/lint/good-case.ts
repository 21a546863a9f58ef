import type { Lint } from "./lint.ts";

export const goodCase: Lint = {
	summary: "of a kind that a rule denies, a conformance case is allowed",
	help: "put a contract that the rule allows below `good/KIND/`",
	*find({ rules, conformance }) {
		for (const { head, code } of rules) {
			const kinds = [...(conformance.drawn.get(code) ?? [])];
			if (kinds.length > 0 && !kinds.some((kind) => conformance.good.has(kind))) {
				const named = kinds.map((kind) => `\`${kind}\``).join(", ");
				yield { ...head, message: `\`${code}\` is drawn by cases of ${named}, of which none is allowed` };
			}
		}
	},
};
