import { isObject, type JsonValue } from "../../contract/index.ts";
import type { Verdict, Violation } from "./verdict.ts";

/** The answers to the rules of a package: each a list of one value, or of none where the rule is undefined. */
export type RuleAnswers = Readonly<Record<string, readonly unknown[]>>;

/**
 * What a package's rules say, as the convention reads them.
 *
 * @throws Error where a rule has a shape that the convention does not know
 */
export function verdictOf(name: string, answers: RuleAnswers): Omit<Verdict, "policy"> {
	const title = textOf(answers, "title");
	if (title === undefined || title === "") {
		throw new Error("it gives no `title` for this document");
	}
	return {
		package: name,
		title,
		description: textOf(answers, "description") ?? "",
		remarks: textOf(answers, "remarks") ?? "",
		labels: labelsOf(answers.labels?.[0]),
		violations: violationsOf(answers.violation?.[0]),
		parts: [],
	};
}

function textOf(answers: RuleAnswers, rule: string): string | undefined {
	const value = answers[rule]?.[0];
	if (value !== undefined && typeof value !== "string") {
		throw new Error(`\`${rule}\` is not a text`);
	}
	return value;
}

function labelsOf(value: unknown): Readonly<Record<string, string>> {
	if (value === undefined) {
		return {};
	}
	if (
		!isObject(value as JsonValue) ||
		!Object.values(value as object).every((text) => typeof text === "string")
	) {
		throw new Error("`labels` is not an object of texts");
	}
	return value as Readonly<Record<string, string>>;
}

/** A set or an array of objects, or an object whose keys are objects: in JSON such a key is the text of one. */
function violationsOf(value: unknown): readonly Violation[] {
	if (value === undefined) {
		return [];
	}
	if (Array.isArray(value)) {
		return value.map(violationOf);
	}
	if (isObject(value as JsonValue)) {
		return Object.keys(value as object).map((key) => violationOf(parsed(key)));
	}
	throw new Error("`violation` is neither a set nor an array of objects");
}

function parsed(key: string): unknown {
	try {
		return JSON.parse(key);
	} catch {
		return key;
	}
}

const members = ["id", "title", "description", "remarks"] as const;

function violationOf(value: unknown): Violation {
	if (!isObject(value as JsonValue)) {
		throw new Error("a member of `violation` is not an object");
	}
	const written = members.flatMap((name) => {
		const text = Object.hasOwn(value as object, name)
			? (value as Readonly<Record<string, unknown>>)[name]
			: undefined;
		if (text !== undefined && typeof text !== "string") {
			throw new Error(`\`${name}\` of a violation is not a text`);
		}
		return text === undefined ? [] : [[name, text] as const];
	});
	return Object.fromEntries(written);
}
