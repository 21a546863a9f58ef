import type { Lint } from "./lint.ts";

/** What the name of a test says that the rule does: find something, or find nothing. */
const verdicts = {
	deny: ["denies", "warns", "withholds", "finds", "refuses", "names", "says"],
	allow: ["allows", "leaves", "keeps", "lets", "takes", "passes", "authorises", "grants", "holds"],
} as const;

export const tested: Lint = {
	summary: "a test stands beside a rule, with a case that it denies and one that it allows",
	help: "write `NAME_test.rego` beside the rule, with a `test_denies_…` and a `test_allows_…`",
	*find({ rules, tests }) {
		for (const { head } of rules) {
			const file = head.file.replace(/\.rego$/, "_test.rego");
			const text = tests[file];
			if (text === undefined) {
				yield { ...head, message: `there is no \`${file}\`` };
				continue;
			}
			const verbs = new Set([...text.matchAll(/^test_([a-z]+)/gm)].map(([, verb = ""]) => verb));
			for (const [verdict, meant] of Object.entries(verdicts)) {
				if (!meant.some((verb) => verbs.has(verb))) {
					yield {
						...head,
						message: `\`${file}\` has no test of a case to ${verdict}: no \`test_${meant[0]}_…\``,
					};
				}
			}
		}
	},
};
