import type { Lint } from "./lint.ts";

export const codeUnique: Lint = {
	summary: "no two rules have one code",
	help: "choose another code: waivers, reports and records know a rule by it",
	*find({ rules }) {
		const seen = new Map<string, string>();
		for (const { head, code } of rules) {
			const first = seen.get(code);
			if (code !== "" && first !== undefined) {
				yield { ...head, message: `the code \`${code}\` is that of \`${first}\` too` };
			}
			seen.set(code, first ?? head.file);
		}
	},
};
