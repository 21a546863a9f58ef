import { describeErrors } from "../text.ts";
import type { PolicyLinting } from "./lint-policy.ts";

/** Each finding with its place, its line and a caret, and what to do; then how many there are. */
export function describeLinting({ findings, errors, rules, sources }: PolicyLinting): string {
	const all = [
		...errors,
		...findings.map(({ code, message, help, file, row, col }) => ({
			...{ code, file, row, col },
			message: `${message} [${code}]`,
			details: [help],
		})),
	];
	const count = all.length === 0 ? "nothing to mend" : `${all.length} to mend`;
	return [
		...(all.length === 0 ? [] : [describeErrors({ errors: all, sources })]),
		`${rules} ${rules === 1 ? "rule" : "rules"}: ${count}`,
	].join("\n");
}
