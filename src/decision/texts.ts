import { refusals } from "../contract/index.ts";
import type { Rule } from "../policy/index.ts";

/** What the catalogue says about a code. */
export interface ReasonText {
	readonly title: string;
	readonly description: string;
	readonly remediation: string;
}

/** Reasons for which the gate itself answers: nothing was evaluated, so nothing is allowed. */
export const failures = {
	"engine.failed": {
		title: "The rules could not be evaluated",
		description: "The policy module ended abnormally on this contract. What was not judged is not allowed.",
		remediation: "Report the contract with the bundle's revision.",
	},
	"engine.timeout": {
		title: "The rules took too long",
		description: "The evaluation was stopped at its time limit. What was not judged is not allowed.",
		remediation: "Simplify the contract or the rule, or raise the time limit on purpose.",
	},
	"engine.result": {
		title: "The rules gave no decision",
		description: "The policy's answer was missing or not of the form that the gate knows.",
		remediation: "Build the bundle again.",
	},
	"record.failed": {
		title: "Decision that could not be recorded",
		description:
			"The decision was made and could not be written to the record. What is not recorded is not allowed.",
		remediation:
			"Check the record's folder with `gatehouse log verify`, its permissions and the room on its disk.",
	},
	"input.unreadable": {
		title: "File that cannot be read",
		description: "The file is there and could not be opened or read.",
		remediation: "Check its permissions and what it is.",
	},
} as const satisfies Record<string, ReasonText>;

export type FailureCode = keyof typeof failures;

const unknown: ReasonText = {
	title: "Finding without a description",
	description: "The bundle describes no rule of this code.",
	remediation: "See the message.",
};

/** Codes that no rule gives: refusals of the reader and failures of the gate. */
export const ownTexts: Readonly<Record<string, ReasonText>> = { ...refusals, ...failures };

/** The texts of a code, whoever gives it: a rule of the bundle, the reader, or the gate. */
export function textOf(code: string, rules: ReadonlyMap<string, Rule>): ReasonText {
	return rules.get(code) ?? (Object.hasOwn(ownTexts, code) ? (ownTexts[code] as ReasonText) : unknown);
}
