import type { Lint } from "./lint.ts";

export const badCase: Lint = {
	summary: "a conformance case draws each code",
	help: "put a contract that draws it below `bad/KIND/`, and beside it a `.codes` file that lists the code",
	*find({ rules, conformance }) {
		for (const { head, code } of rules) {
			if (code !== "" && !conformance.drawn.has(code)) {
				yield { ...head, message: `no case in \`${conformance.folder}/\` draws \`${code}\`` };
			}
		}
	},
};
