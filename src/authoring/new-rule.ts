import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { GatehouseError } from "../errors.ts";

/** Folders that a rule is written into. */
export interface RuleFolders {
	readonly policyDir: string;
	readonly conformanceDir: string;
}

/** A rule that is still to be written. */
export interface NewRule {
	readonly code: string;
	/** Files that are not there yet, by path. */
	readonly written: Readonly<Record<string, string>>;
	/** Files that are there and get lines, by path: the whole new text. */
	readonly extended: Readonly<Record<string, string>>;
	/** What to change next: a path, and what in it. */
	readonly next: readonly (readonly [path: string, what: string])[];
}

/** Where the kind of contract that has steps keeps its cases. */
const kind = "workstation-contract";

/**
 * Lays out a rule over facts that works as it stands: it warns of a mount in a folder that its data lists.
 *
 * @param name `DOMAIN/NAME`, such as `mounts/no-tmp`
 * @throws GatehouseError `rule.name`, `rule.exists`, `policy.missing`
 */
export function newRule(name: string, folders: RuleFolders): NewRule {
	const { domain, rule } = readName(name);
	const names = namesOf(domain, rule, folders);
	refuseTaken(names, folders);
	const { file, test, data, bad, codes, good, decision, everythingWrong } = names;
	const gathered = withGatheringLine(readText(decision), names);
	const wrong = existsSync(everythingWrong) ? withExample(readText(everythingWrong), names) : null;
	return {
		code: names.code,
		written: {
			[file]: ruleText(names),
			[test]: testText(names),
			[data]: `{\n\t"folders": [\n\t\t"${names.folder}"\n\t]\n}\n`,
			[bad]: contractText(names, `${names.folder}/work`),
			[codes]: `${[names.code, "mounts.outside-roots"].sort().join("\n")}\n`,
			[good]: contractText(names, "~/dev/work"),
		},
		extended: { [decision]: gathered, ...(wrong === null ? {} : { [everythingWrong]: wrong }) },
		next: [
			[file, "title, description and remediation; the condition; `severity: deny` once nobody is surprised"],
			[data, "the folders, or whatever your condition asks for; the tests bring their own"],
			[test, "a case for each way in which the condition holds, and one just beside it"],
			[bad, "a contract as you met it; the file beside it lists all codes that it draws"],
			[good, "the nearest contract that must pass"],
		],
	};
}

/** A domain that has no rules. */
const canary = "canary";

interface Names {
	readonly domain: string;
	readonly rule: string;
	readonly code: string;
	/** Without `data.`. */
	readonly package: string;
	/** What its data list at first: a folder that no other rule begins with. */
	readonly folder: string;
	readonly file: string;
	readonly test: string;
	readonly data: string;
	readonly bad: string;
	readonly codes: string;
	readonly good: string;
	readonly decision: string;
	readonly everythingWrong: string;
}

function namesOf(domain: string, rule: string, { policyDir, conformanceDir }: RuleFolders): Names {
	const [folder, stem] = [domain, rule].map((word) => word.replaceAll("-", "_")) as [string, string];
	const at = (...parts: readonly string[]) => join(policyDir, ...parts);
	const name = `${domain}-${rule}`;
	return {
		domain,
		rule,
		code: `${domain}.${rule}`,
		package: `gatehouse.${folder}.${stem}`,
		folder: isListed(usualFolder, policyDir) ? `/srv/${name}` : usualFolder,
		file: at(folder, `${stem}.rego`),
		test: at(folder, `${stem}_test.rego`),
		data: at(folder, stem, "data.json"),
		bad: join(conformanceDir, "bad", kind, `${name}.json`),
		codes: join(conformanceDir, "bad", kind, `${name}.codes`),
		good: join(conformanceDir, "good", kind, `${name}.json`),
		decision: at("decision.rego"),
		everythingWrong: at("decision_test.rego"),
	};
}

const usualFolder = "/tmp";

/** Whether a rule that was begun like this one is still about the folder: the cases of both would draw both codes. */
function isListed(folder: string, policyDir: string): boolean {
	return readdirSync(policyDir, { recursive: true, encoding: "utf8" })
		.filter((file) => basename(file) === "data.json")
		.map((file) => readText(join(policyDir, file)))
		.some((text) => text.includes('"folders"') && text.includes(`"${folder}"`));
}

const word = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const longestName = 60;

/** @throws GatehouseError `rule.name`, with the nearest name that can be one */
export function readName(name: string): { readonly domain: string; readonly rule: string } {
	const [domain = "", rule = "", ...more] = name.split("/");
	const isGood = more.length === 0 && name.length <= longestName && word.test(domain) && word.test(rule);
	if (isGood && !rule.endsWith("-test")) {
		return { domain, rule };
	}
	const near = goodName(name);
	const hint = near === undefined ? "" : `; perhaps \`${near}\` is meant`;
	throw new GatehouseError("rule.name", `\`${name.slice(0, 80)}\` is no name of a rule${hint}`);
}

/** The nearest name that can be one. */
function goodName(name: string): string | undefined {
	const words = name
		.slice(0, longestName)
		.replace(/\.rego$/, "")
		.replace(/([a-z0-9])([A-Z])/g, "$1-$2")
		.split(/[/.]+/)
		.map((part) =>
			part
				.toLowerCase()
				.replace(/[^a-z0-9]+/g, "-")
				.replace(/^[-0-9]+|-+$/g, ""),
		)
		.map((part) => part.replace(/(?:-test)+$/, ""))
		.filter((part) => part !== "");
	return words.length < 2 ? undefined : words.slice(-2).join("/");
}

function refuseTaken(names: Names, folders: RuleFolders): void {
	const { policyDir } = folders;
	const { domain, code, decision } = names;
	const folder = domain.replaceAll("-", "_");
	if (!existsSync(decision)) {
		throw new GatehouseError("policy.missing", `there is no \`${decision}\` to gather the rule`);
	}
	if (domain === canary) {
		throw new GatehouseError("rule.name", `\`${domain}\` is what the gate tries a bundle with`);
	}
	if (existsSync(join(policyDir, `${folder}.rego`))) {
		throw new GatehouseError("rule.exists", `\`${domain}\` is a module of its own, \`${folder}.rego\``);
	}
	const modules = existsSync(join(policyDir, folder)) ? readdirSync(join(policyDir, folder)) : [];
	if (modules.includes("kinds.rego")) {
		throw new GatehouseError("rule.name", `\`${domain}\` is a family of kinds: name the kind with --kind`);
	}
	const files = [names.file, names.test, names.data, names.bad, names.codes, names.good];
	refuseTakenCode(code, files, folders);
}

/** @throws GatehouseError `rule.exists` where a file is there, or another rule has the code */
export function refuseTakenCode(code: string, files: readonly string[], { policyDir }: RuleFolders): void {
	const taken = files.find((file) => existsSync(file));
	if (taken !== undefined) {
		throw new GatehouseError("rule.exists", `\`${taken}\` is there already`);
	}
	const has = (text: string) =>
		text.split("\n").some((line) => /^#\s+code:/.test(line) && line.trim().endsWith(` ${code}`));
	const other = readdirSync(policyDir, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".rego"))
		.find((file) => has(readText(join(policyDir, file))));
	if (other !== undefined) {
		throw new GatehouseError("rule.exists", `\`${join(policyDir, other)}\` has the code \`${code}\``);
	}
}

function readText(file: string): string {
	return readFileSync(file, "utf8");
}

/** The line stands among its neighbours, by name. */
function withGatheringLine(text: string, { package: name }: Names): string {
	const line = (of: string) => `findings contains finding if some finding in data.${of}.findings\n`;
	const present = [
		...text.matchAll(/^findings contains finding if some finding in data\.([\w.]+)\.findings\n/gm),
	];
	const after = present.find(([, other = ""]) => other > name);
	const last = present.at(-1);
	if (after !== undefined) {
		return `${text.slice(0, after.index)}${line(name)}\n${text.slice(after.index)}`;
	}
	const end = last === undefined ? text.length : last.index + last[0].length;
	return `${text.slice(0, end)}\n${line(name)}${text.slice(end)}`;
}

/** The input in which every rule finds something gets what this one is about. */
function withExample(text: string, names: Names): string | null {
	const example = `\t\t\t{"base": "root", "segments": ${segmentsOf(names)}},\n`;
	const anchor = "example.paths([\n";
	const start = text.indexOf(anchor, text.indexOf("\n_everything_wrong := "));
	if (start < 0 || text.includes(example)) {
		return null;
	}
	const at = start + anchor.length;
	return `${text.slice(0, at)}${example}${text.slice(at)}`;
}

/** The folder's names, as a list of Rego. */
function segmentsOf({ folder }: Names, ...below: readonly string[]): string {
	return `[${[...folder.split("/").slice(1), ...below].map((name) => `"${name}"`).join(", ")}]`;
}

/** Words that YAML takes for something else than a text. */
const yamlWords = /^(?:null|true|false|yes|no|on|off|y|n)$/;

/** The rule's name as a title in YAML. */
export function titleOf(rule: string): string {
	const words = rule.replaceAll("-", " ");
	const title = `${words[0]?.toUpperCase()}${words.slice(1)}`;
	return yamlWords.test(words) ? `"${title}"` : title;
}

function ruleText({ rule, code, package: name }: Names): string {
	return `# METADATA
# title: ${titleOf(rule)}
# description: |
#   A lane mounts a path in a folder that the data beside this rule lists. This is a start: say here whom it harms.
# related_resources:
#   - ref: docs/rules.md#${code.replace(".", "")}
# custom:
#   code: ${code}
#   severity: warn
#   remediation: |
#     Mount a folder that the list does not hold, such as one below \`~/dev\`.
package ${name}

import data.gatehouse.finding

findings contains finding.about(_rule, path, $"\`{path.text}\` mounts {path.shown}, which lies in {folder}") if {
	some path in input.facts.paths
	path.role == "mount"
	some folder in data.${name}.folders
	path.within[folder]
}

_rule := rego.metadata.chain()
`;
}

function testText(names: Names): string {
	const { code, package: name, folder } = names;
	const imports = ["data.gatehouse.example_test as example", `data.${name} as rule`];
	const listed = segmentsOf(names);
	return `package ${name}_test

${imports
	.sort()
	.map((path) => `import ${path}`)
	.join("\n")}

test_warns_of_a_folder_that_is_listed if {
	findings := rule.findings with input as example.paths([{
		"base": "root",
		"segments": ${listed},
		"text": "--dev-root ${folder}",
		"shown": "${folder}",
	}])
		with data.${name}.folders as ["${folder}"]
	findings == {{
		"code": "${code}",
		"severity": "warn",
		"message": "\`--dev-root ${folder}\` mounts ${folder}, which lies in ${folder}",
		"at": 1,
		"meaning": {"written": "--dev-root ${folder}", "resolved": "${folder}", "derivation": []},
	}}
}

test_warns_of_a_folder_below if _codes({"base": "root", "segments": ${segmentsOf(names, "work")}}) == {"${code}"}

test_allows_a_folder_whose_name_begins_alike if {
	_codes({"base": "root", "segments": ${listed.replace(/"\]$/, '-of-mine"]')}}) == set()
}

test_allows_a_folder_of_this_name_elsewhere if _codes({"segments": ${listed}}) == set()

test_allows_a_path_that_is_only_read if {
	_codes({"base": "root", "segments": ${listed}, "role": "read"}) == set()
}

_codes(path) := codes if {
	findings := rule.findings with input as example.paths([path]) with data.${name}.folders as ["${folder}"]
	codes := example.codes(findings)
}
`;
}

function contractText({ domain, rule }: Names, folder: string): string {
	const contract = {
		api_version: "workstation-contracts.socios.io/v0.1",
		kind: "WorkstationContract",
		metadata: { id: `${domain}-${rule}` },
		spec: {
			lanes: [
				{
					name: "dev",
					backend: { type: "pixi", pixi: { manifest_path: "pixi.toml" } },
					steps: [{ name: "plan", run: `sourceosctl agent-machine mounts plan --dev-root ${folder}` }],
					evidence: { emit: ["agent-machine.mount.evidence"] },
				},
			],
		},
	};
	return `${JSON.stringify(contract, null, 2)}\n`;
}
