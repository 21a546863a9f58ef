import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GatehouseError } from "../errors.ts";
import { type NewRule, type RuleFolders, readName, refuseTakenCode, titleOf } from "./new-rule.ts";
import { compareText } from "./result.ts";

/** A kind of record, as far as a rule about it needs to know. */
export interface RecordKind {
	readonly name: string;
	/** JSON Pointer of its id; null where it has none. */
	readonly id: string | null;
}

/** The codes that the policy in force draws on a document. */
export type Judge = (text: string) => readonly string[];

/** What an id ends with that the rule warns of: long enough to be meant, and sound in most forms of ids. */
const mark = "-example";

/**
 * Lays out a rule in the folder of a kind, which finds it there: it warns of an id that is an example's.
 *
 * @param name `DOMAIN/NAME`; the domain is that of the kind's other rules
 * @throws GatehouseError `rule.name`, `rule.exists`
 */
export function newKindRule(name: string, kind: RecordKind, folders: RuleFolders, judge: Judge): NewRule {
	const { domain, rule } = readName(name);
	const place = placeOf(kind, folders);
	if (domain !== place.domain) {
		throw new GatehouseError(
			"rule.name",
			`the codes of ${kind.name} begin with \`${place.domain}\`; perhaps \`${place.domain}/${rule}\` is meant`,
		);
	}
	const path = idPath(kind);
	const stem = rule.replaceAll("-", "_");
	const names = {
		code: `${domain}.${rule}`,
		package: `${place.package}.${stem}`,
		pointer: kind.id ?? "",
		path,
		schema: place.schema,
	};
	const file = join(place.folder, `${stem}.rego`);
	const test = join(place.folder, `${stem}_test.rego`);
	const { cases, text, drawing } = caseOf(kind, path, place, folders, judge);
	const at = (ending: string) => join(folders.conformanceDir, "good", cases, `${rule}${ending}`);
	const written = {
		[file]: ruleText(rule, names),
		[test]: testText(names),
		[at(".json")]: drawing,
		[at(".codes")]: `${names.code}\n`,
		[at("-not.json")]: text,
	};
	refuseTakenCode(names.code, Object.keys(written), folders);
	return {
		code: names.code,
		written,
		extended: {},
		next: [
			[file, "title, description and remediation; the condition; `severity: deny` once nobody is surprised"],
			[test, "a case for each way in which the condition holds, and one just beside it"],
			[
				at(".json"),
				`a record as you met it; once the rule denies it, it moves to bad/${cases} with its codes`,
			],
			[at("-not.json"), "the nearest record that must pass"],
		],
	};
}

interface Place {
	readonly folder: string;
	readonly package: string;
	readonly domain: string;
	/** By its name below `schema`. */
	readonly schema: string;
}

/** Where the rules about a kind stand: the folder that its family gathers for it alone. */
function placeOf(kind: RecordKind, { policyDir }: RuleFolders): Place {
	const gathers = new RegExp(
		`input\\.kind\\.name == "${kind.name}"\\n\\tsome finding in data\\.gatehouse\\.(\\w+)\\.(\\w+)\\[_\\]\\.findings`,
	);
	const found = readdirSync(policyDir, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".rego") && !file.endsWith("_test.rego"))
		.sort(compareText)
		.map((file) => gathers.exec(readFileSync(join(policyDir, file), "utf8")))
		.find((match) => match !== null);
	const [, family = "", name = ""] = found ?? [];
	const folder = join(policyDir, family, name);
	if (found === undefined || !existsSync(folder)) {
		throw unsuited(kind, "no folder of rules is gathered for it alone");
	}
	const texts = readdirSync(folder)
		.filter((file) => file.endsWith(".rego"))
		.map((file) => readFileSync(join(folder, file), "utf8"));
	const first = (pattern: RegExp) =>
		texts.map((text) => pattern.exec(text)?.[1]).find((match) => match !== undefined);
	const domain = first(/^#\s+code: ([a-z0-9-]+)\./m);
	const schema = first(/input\.contract: schema\["([^"]+)"\]/);
	if (domain === undefined || schema === undefined) {
		throw unsuited(kind, "no rule about it names a schema");
	}
	return { folder, package: `gatehouse.${family}.${name}`, domain, schema };
}

function unsuited(kind: RecordKind, because: string): GatehouseError {
	return new GatehouseError("rule.kind", `no rule can be begun for ${kind.name}: ${because}`);
}

/** The members that lead to the id. */
function idPath(kind: RecordKind): readonly string[] {
	const tokens = (kind.id ?? "").split("/").slice(1);
	if (tokens.length === 0 || !tokens.every((token) => /^[A-Za-z_]\w*$/.test(token))) {
		throw unsuited(kind, "it has no id");
	}
	return tokens;
}

/** A sound record of the kind that stays sound with the id of an example, and both. */
function caseOf(
	kind: RecordKind,
	path: readonly string[],
	{ schema }: Place,
	{ conformanceDir }: RuleFolders,
	judge: Judge,
): { readonly cases: string; readonly text: string; readonly drawing: string } {
	const cases = schema.replace(/\.v[\d.]+$/, "");
	const folder = join(conformanceDir, "good", cases);
	const files = existsSync(folder)
		? readdirSync(folder)
				.filter((file) => file.endsWith(".json"))
				.sort(compareText)
		: [];
	for (const file of files) {
		const text = readFileSync(join(folder, file), "utf8");
		const drawing = withMark(text, path);
		if (drawing !== undefined && judge(text).length === 0 && judge(drawing).length === 0) {
			return { cases, text, drawing };
		}
	}
	throw unsuited(kind, `no case in \`${folder}\` stays sound with an id that ends with \`${mark}\``);
}

function withMark(text: string, path: readonly string[]): string | undefined {
	const document = JSON.parse(text) as Record<string, unknown>;
	const holder = path
		.slice(0, -1)
		.reduce<unknown>((at, token) => (at as Record<string, unknown> | undefined)?.[token], document);
	const last = path.at(-1) ?? "";
	if (
		typeof holder !== "object" ||
		holder === null ||
		typeof (holder as Record<string, unknown>)[last] !== "string"
	) {
		return undefined;
	}
	const members = holder as Record<string, unknown>;
	members[last] = `${members[last]}${mark}`;
	return `${JSON.stringify(document, null, 2)}\n`;
}

interface Names {
	readonly code: string;
	readonly package: string;
	readonly pointer: string;
	readonly path: readonly string[];
	readonly schema: string;
}

function ruleText(rule: string, { code, package: name, pointer, path, schema }: Names): string {
	const id = `input.contract.${path.join(".")}`;
	return `# METADATA
# title: ${titleOf(rule)}
# description: |
#   The id is that of an example, which someone copied. This is a start: say here what is wrong, and whom it harms.
# related_resources:
#   - ref: docs/rules.md#${code.replace(".", "")}
# schemas:
#   - input.contract: schema["${schema}"]
# custom:
#   code: ${code}
#   severity: warn
#   remediation: |
#     Give the record an id of its own.
package ${name}

import data.gatehouse.finding

findings contains finding.at(_rule, {"pointer": "${pointer}"}, $"\`{${id}}\` is the id of an example") if {
	endswith(${id}, "${mark}")
}

_rule := rego.metadata.chain()
`;
}

function testText({ code, package: name, pointer, path }: Names): string {
	const nested = (value: string) => path.reduceRight((inner, token) => `{"${token}": ${inner}}`, value);
	return `package ${name}_test

import data.${name} as rule

test_warns_of_an_example if {
	findings := _findings("urn:example:a${mark}")
	findings == {{
		"code": "${code}",
		"severity": "warn",
		"message": "\`urn:example:a${mark}\` is the id of an example",
		"at": {"pointer": "${pointer}"},
	}}
}

test_allows_an_id_of_its_own if _findings("urn:example:a") == set()

test_allows_an_example_that_was_named_anew if _findings("urn:example:a${mark}-2") == set()

_findings(id) := findings if findings := rule.findings with input as {"contract": ${nested("id")}}
`;
}
