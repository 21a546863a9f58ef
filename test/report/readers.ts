import { DOMParser } from "@xmldom/xmldom";
import { parse } from "yaml";
import type { Decision } from "../../src/documents.generated.ts";
import type { FormatName } from "../../src/report/index.ts";

/** A reason as a report shows it. */
export interface Shown {
	readonly code: string;
	readonly message: string;
}

/** The reasons in a report, read as whoever takes the format reads it. A report that is not of its format throws. */
export const readers: Readonly<Record<FormatName, (text: string) => readonly Shown[]>> = {
	pretty: (text) => linesIn(text, /^ {2}(?:deny|warn|withhold) (\S+) {2}(.*)$/gm),
	json: (text) => (JSON.parse(text) as Decision[]).flatMap(({ reasons }) => reasons),
	ndjson: (text) =>
		text
			.split("\n")
			.filter((line) => line !== "")
			.flatMap((line) => (JSON.parse(line) as Decision).reasons),
	sarif: (text) =>
		sarifResults(text).map(({ ruleId, message }) => ({
			code: ruleId,
			message: message.text.replace(/\.\nFix: .*$/s, "").replaceAll("] (", "]("),
		})),
	junit: (text) => {
		const page = xml(text);
		const parts = ["failure", "system-out"].flatMap((name) => [...page.getElementsByTagName(name)]);
		return parts.flatMap((part) => linesIn(part.textContent ?? "", plainReason));
	},
	tap: (text) =>
		[...text.matchAll(/^ {2}---\n([\s\S]*?)^ {2}\.\.\.\n/gm)].flatMap(
			([, block = ""]) => (parse(block) as { reasons: Shown[] }).reasons,
		),
	github: (text) =>
		workflowCommands(text).map(({ properties, data }) => ({
			code: properties.title ?? "",
			message: data.split("\n")[0] ?? "",
		})),
	gitlab: (text) =>
		(JSON.parse(text) as { check_name: string; description: string }[]).map((issue) => ({
			code: issue.check_name,
			message: issue.description.replace(/\. Fix: .*$/s, ""),
		})),
	markdown: (text) => codeBlocks(text).flatMap((block) => linesIn(block, plainReason)),
	html: (text) => {
		const page = new DOMParser({ onError: failOnError }).parseFromString(text, "text/html");
		return [...page.getElementsByTagName("section")]
			.filter((section) => section.getAttribute("class") === "reason")
			.map((section) => ({
				code: [...section.getElementsByTagName("code")][0]?.textContent ?? "",
				message: [...section.getElementsByTagName("p")][0]?.textContent ?? "",
			}));
	},
};

const plainReason = /^(?:deny|warn|withhold) (\S+) {2}(.*)$/gm;

function linesIn(text: string, form: RegExp): readonly Shown[] {
	return [...text.matchAll(form)].map(([, code = "", message = ""]) => ({ code, message }));
}

export interface SarifResult {
	readonly ruleId: string;
	readonly ruleIndex?: number;
	readonly level: string;
	readonly message: { readonly text: string };
	readonly locations: readonly {
		readonly physicalLocation: {
			readonly artifactLocation: { readonly uri: string };
			readonly region?: Readonly<Record<string, unknown>>;
			readonly contextRegion?: Readonly<Record<string, unknown>>;
		};
		readonly logicalLocations: readonly Readonly<Record<string, unknown>>[];
	}[];
	readonly partialFingerprints: Readonly<Record<string, string>>;
	readonly suppressions?: readonly Readonly<Record<string, unknown>>[];
}

export function sarifResults(text: string): readonly SarifResult[] {
	return (JSON.parse(text) as { runs: { results: SarifResult[] }[] }).runs.flatMap(({ results }) => results);
}

export function xml(text: string): ReturnType<DOMParser["parseFromString"]> {
	return new DOMParser({ onError: failOnError }).parseFromString(text, "text/xml");
}

function failOnError(_level: string, message: string): never {
	throw new SyntaxError(message);
}

export interface WorkflowCommand {
	readonly name: string;
	readonly properties: Readonly<Record<string, string>>;
	readonly data: string;
}

/** Reads lines as GitHub's runner does; every line must be a command. */
export function workflowCommands(text: string): readonly WorkflowCommand[] {
	return text
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => {
			const [, name = "", properties = "", data = ""] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
			const pairs = properties.split(",").map((pair) => {
				const at = pair.indexOf("=");
				return [pair.slice(0, at), unescaped(pair.slice(at + 1))] as const;
			});
			return { name, properties: Object.fromEntries(pairs), data: unescaped(data) };
		});
}

function unescaped(text: string): string {
	return text
		.replaceAll("%0D", "\r")
		.replaceAll("%0A", "\n")
		.replaceAll("%3A", ":")
		.replaceAll("%2C", ",")
		.replaceAll("%25", "%");
}

/** The fenced blocks of a text of Markdown: a block ends with a line of as many backticks as it began with, or more. */
export function codeBlocks(text: string): readonly string[] {
	const blocks: string[] = [];
	let fence = 0;
	let lines: string[] = [];
	for (const line of text.split("\n")) {
		const run = /^(`{3,})(.*)$/.exec(line);
		if (fence === 0 && run !== null) {
			fence = run[1]?.length ?? 0;
			lines = [];
		} else if (run !== null && (run[1]?.length ?? 0) >= fence && run[2] === "") {
			blocks.push(lines.join("\n"));
			fence = 0;
		} else {
			lines.push(line);
		}
	}
	if (fence !== 0) {
		throw new SyntaxError("a block without an end");
	}
	return blocks;
}
