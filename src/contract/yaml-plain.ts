import type { RefusalCode } from "./refusals.ts";
import { quote } from "./words.ts";

export interface PlainProblem {
	readonly code: RefusalCode;
	readonly message: string;
}

/** Booleans of YAML 1.1 (yaml.org/type/bool.html) that are texts in 1.2. */
const oldBooleans = /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/;

/** Numbers that YAML 1.1, its readers in use, and YAML 1.2 read as different values, and why. */
const disputedNumbers: readonly (readonly [pattern: RegExp, why: string])[] = [
	[/^[-+]?0o[0-7]+$/, "an octal number in YAML 1.2 and a text in 1.1"],
	[/^[-+]?0b[01_]+$/, "a binary number in YAML 1.1 and a text in 1.2"],
	[/^[-+]?0[0-9][0-9_]*$/, "an octal number in YAML 1.1 and a decimal one in 1.2"],
	[/^[-+]?0x[\da-fA-F_]*_[\da-fA-F_]*$|^[-+]0x[\da-fA-F_]+$/, "a number in YAML 1.1 and a text in 1.2"],
	[/^[-+]?(?=[\d.]*_)(?:\d[\d_]*)?(?:\.[\d_]*)?(?:[eE][-+]?\d+)?$/, "a number in YAML 1.1 and a text in 1.2"],
	[/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/, "a number to the base 60 in YAML 1.1 and a text in 1.2"],
	[
		/^[-+]?(?:\d+[eE][-+]?\d+|(?:\d+\.\d*|\.\d+)[eE]\d+)$/,
		"a number in YAML 1.2 and a text to readers of 1.1",
	],
];

/** What is wrong with a value or a key written plain, that is, without quotes. */
export function plainProblem(written: string): PlainProblem | undefined {
	if (oldBooleans.test(written)) return ambiguous(written, "a boolean in YAML 1.1 and a text in 1.2");
	if (!/^[-+.\d]/.test(written)) return undefined;
	const disputed = disputedNumbers.find(([pattern]) => pattern.test(written));
	return disputed && ambiguous(written, disputed[1]);
}

function ambiguous(written: string, why: string): PlainProblem {
	return { code: "input.yaml-ambiguous", message: `plain ${quote(written)} is ${why}` };
}

/** What is wrong with a number that YAML 1.2 read from plain text. */
export function numberProblem(written: string, value: number): PlainProblem | undefined {
	if (Number.isNaN(value) || /inf$/i.test(written)) {
		return { code: "input.yaml-number", message: `${quote(written)} is a number that JSON cannot write` };
	}
	if (!Number.isFinite(value)) {
		return { code: "input.integer-precision", message: `${quote(written)} is larger than any double` };
	}
	if (/^[-+]?(?:\d+|0x[\da-fA-F]+)$/.test(written) && !Number.isSafeInteger(value)) {
		const message = `${quote(written)} is beyond ±${Number.MAX_SAFE_INTEGER}, where readers round integers`;
		return { code: "input.integer-precision", message };
	}
	return undefined;
}
