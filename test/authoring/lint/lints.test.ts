import { describe, expect, it } from "vitest";
import { flawsOf, ruleModules } from "../../../src/authoring/lint/lint-policy.ts";
import { type LintCode, lints } from "../../../src/authoring/lint/lints.ts";
import { openOpa } from "../../../src/opa/index.ts";
import { clean, type Written } from "./clean.ts";

const opa = await openOpa();

/** What the lints say of a policy, as `lint file:row:col message`. */
function linted(changes: Partial<Written>): readonly string[] {
	const { modules: texts, ...written } = { ...clean, ...changes };
	const parsed = opa.parse({ modules: texts });
	if (!parsed.ok) {
		throw new Error(JSON.stringify(parsed.errors));
	}
	const modules = parsed.value;
	const flaws = flawsOf({ ...written, modules, rules: ruleModules(modules) });
	return flaws.map(({ code, file, row, col, message }) => `${code} ${file}:${row}:${col} ${message}`);
}

const rule = "policy/mounts/tmp.rego";
const helper = "policy/mounts/scope.rego";

/** The clean rule with a text in it replaced. */
function changed(from: string | RegExp, to: string, file: string = rule): Partial<Written> {
	const text = clean.modules[file] ?? "";
	expect(text.replace(from, to)).not.toBe(text);
	return { modules: { ...clean.modules, [file]: text.replace(from, to) } };
}

/** The clean rule with a condition added to its body. */
const where = (condition: string) => changed("	path.shown\n", `	path.shown\n	${condition}\n`);

/** Besides the clean rule, another. */
function beside(file: string, text: string): Partial<Written> {
	return { modules: { ...clean.modules, [file]: text } };
}

/** Paths are facts with these members. */
const withPaths = (members: readonly string[]) => ({
	type: "object",
	properties: {
		facts: {
			type: "object",
			properties: {
				paths: {
					type: "array",
					items: {
						type: "object",
						additionalProperties: false,
						properties: Object.fromEntries(members.map((member) => [member, { type: "string" }])),
					},
				},
			},
		},
	},
});

const second = (clean.modules[rule] ?? "").replaceAll("mounts.tmp", "mounts.temp");

const drawing: Readonly<
	Record<LintCode, readonly (readonly [what: string, Partial<Written>, says: string])[]>
> = {
	"lint.metadata": [
		[
			"no remediation",
			changed("remediation", "remedy"),
			`${rule}:12:1 the package's METADATA lacks custom.remediation`,
		],
		[
			"a blank title and no related resources",
			changed(/# title: .*\n([\s\S]*?)# related_resources:\n.*\n/, '# title: " "\n$1'),
			`${rule}:10:1 the package's METADATA lacks title, related_resources`,
		],
	],
	"lint.code-form": [
		[
			"another name than the file",
			changed("code: mounts.tmp", "code: mounts.temp"),
			"stands in a file called `tmp`",
		],
		["two dots", changed("code: mounts.tmp", "code: mounts.tmp.all"), "not of the form"],
		["capitals", changed("code: mounts.tmp", "code: mounts.TMP"), "not of the form"],
		[
			"two domains in a folder",
			beside("policy/mounts/temp.rego", second.replace("code: mounts.", "code: places.")),
			"names the domain `mounts`, and `policy/mounts/temp.rego` beside it `places`",
		],
	],
	"lint.code-unique": [
		[
			"two rules of one code",
			beside("policy/mounts/temp.rego", second.replace("code: mounts.temp", "code: mounts.tmp")),
			"the code `mounts.tmp` is that of `policy/mounts/temp.rego` too",
		],
	],
	"lint.package-place": [
		[
			"another package",
			changed("package gatehouse.mounts.scope", "package gatehouse.places.scope", helper),
			`${helper}:1:1`,
		],
		[
			"a package outside of gatehouse",
			beside("policy/mounts/other.rego", "package elsewhere.mounts.other\n"),
			"its place asks for `gatehouse.mounts.other`",
		],
	],
	"lint.unreached": [
		[
			"a rule that nothing gathers",
			changed("mounts.tmp.findings", "mounts.other.findings", "policy/decision.rego"),
			`${rule}:15:1 nothing gathers \`data.gatehouse.mounts.tmp.findings\``,
		],
		[
			"a helper that nothing uses",
			changed("_rule :=", "_unused(x) := x\n\n_rule :="),
			`${rule}:22:1 nothing that an entrypoint`,
		],
		[
			"a helper that only itself uses",
			changed("_rule :=", "_loop(x) if _loop(x)\n\n_rule :="),
			"uses `_loop`",
		],
	],
	"lint.never-holds": [
		["false", where("false"), `${rule}:20:2 this never holds: it is \`false\``],
		["not true", where("not true"), "it is `not true`"],
		["two constants", where('"a" == "b"'), "both sides are constants"],
		[
			"a value that the schema does not list",
			where('input.contract.mode == "wet"'),
			'the schema lists "dry"',
		],
		["the same, the other way around", where('"wet" == input.contract.mode'), 'the schema lists "dry"'],
		[
			"two values of one field",
			where('input.kind.name == "A"\n	input.kind.name == "B"'),
			'`input.kind.name` is "A" above',
		],
		["false in a comprehension", where("count([1 | false]) > 0"), "it is `false`"],
		[
			"false in an else",
			changed("_rule :=", "_x := 1 if path.shown\n\nelse := 2 if false\n\n_rule :="),
			"it is `false`",
		],
	],
	"lint.contract-schema": [
		[
			"a look into a contract without a schema",
			changed(/# schemas:\n.*\n/, ""),
			`${rule}:16:2 it looks into \`input.contract\``,
		],
	],
	"lint.place": [
		[
			"a pointer that the schema lacks",
			changed("path.at", '{"pointer": "/lans"}'),
			`${rule}:15:37 the schema has nothing at \`/lans\``,
		],
		[
			"a member that an element lacks",
			changed("path.at", '{"pointer": $"/lanes/{1}/nam"}'),
			"nothing at `/lanes/{…}/nam`",
		],
		["a pointer that is none", changed("path.at", '{"pointer": "lanes"}'), "it does not begin with `/`"],
		["a text", changed("path.at", '"/lanes"'), "this is no place"],
		["a number", changed("path.at", "0"), "this is no place"],
		["no pointer", changed("path.at", '{"path": "/lanes"}'), "the place has no `pointer`"],
		["a pointer that is a number", changed("path.at", '{"pointer": 1}'), "the `pointer` is no text"],
		["another member of a fact", changed("path.at", "path.shown"), "this is no place"],
		[
			"a variable that is no place",
			changed(/path\.at,([\s\S]*)path\.shown\n/, 'somewhere,$1somewhere := "/lanes"\n'),
			"this is no place",
		],
		[
			"a whole fact",
			{ ...changed("path.at,", "path,"), inputSchema: withPaths(["at", "text", "shown"]) },
			"this is no place",
		],
		[
			"a fact without a meaning",
			{
				...changed("finding.at(_rule, path.at,", "finding.about(_rule, path,"),
				inputSchema: withPaths(["at", "text"]),
			},
			"what `finding.about` is given has no `shown`",
		],
	],
	"lint.chain": [
		[
			"a chain put together in the body",
			changed("finding.at(_rule", "finding.at(rego.metadata.chain()"),
			`${rule}:15:30 the finding is not`,
		],
		[
			"no chain at the end",
			changed("_rule := rego.metadata.chain()", "_rule := []"),
			"the file does not end with",
		],
		["a rule after the chain", changed(/$/, "\n_more := 1\n"), "the file does not end with"],
		[
			"findings that another rule made by hand",
			changed(
				/findings contains finding\.at\(.*\) if \{/,
				"findings contains found if {\n\tsome found in scope.all",
			),
			"the finding is made by hand",
		],
		[
			"a finding made by hand",
			changed(/finding\.at\(_rule, path\.at, (.*)\)/, '{"message": $1}'),
			"the finding is made by hand",
		],
	],
	"lint.template": [["sprintf", where('sprintf("%v", [1]) == path.shown'), `${rule}:20:2 sprintf`]],
	"lint.pattern": [
		["a match", where('regex.match("~", path.shown)'), `${rule}:20:2 a regular expression`],
		["in a comprehension", where('count({1 | regex.match("~", path.shown)}) == 1'), "a regular expression"],
	],
	"lint.unsorted": [
		["a set literal as text", where('concat(",", {"a", "b"}) == ""'), `${rule}:20:2 a set is joined`],
		["a comprehension as text", where('concat(",", {x | some x in path.segments}) == ""'), "a set is joined"],
		["a variable", where('xs := {"a"} | {"b"}\n	concat(",", xs) == ""'), "a set is joined"],
		["a rule of another package", where('concat(",", scope.names) == ""'), "a set is joined"],
		["a rule with keys", where('concat(",", scope.by_role["x"]) == ""'), "a set is joined"],
		["a function", where('concat(",", scope.chosen(1)) == ""'), "a set is joined"],
		[
			"an array over a set",
			where("xs := [x | some x in scope.names]\n	xs[0] == path.shown"),
			"a set becomes an array",
		],
		[
			"an array over a set, by index",
			where("xs := [x | x := scope.names[_]]\n	xs[0] == path.shown"),
			"a set becomes an array",
		],
		["a set in a template", where('$"{scope.names}" == ""'), "a set is shown"],
	],
	"lint.tested": [
		["no test", { tests: {} }, "there is no `policy/mounts/tmp_test.rego`"],
		[
			"no denial",
			{ tests: { "policy/mounts/tmp_test.rego": "test_allows_a if true" } },
			"no test of a case to deny",
		],
		[
			"no allowance",
			{ tests: { "policy/mounts/tmp_test.rego": "test_denies_a if true" } },
			"no test of a case to allow",
		],
	],
	"lint.bad-case": [
		[
			"no case",
			{ conformance: { ...clean.conformance, drawn: new Map() } },
			"no case in `conformance/` draws `mounts.tmp`",
		],
	],
	"lint.good-case": [
		[
			"no good case of the kind",
			{ conformance: { ...clean.conformance, good: new Set(["other"]) } },
			"cases of `lane-contract`, of which none is allowed",
		],
	],
};

/** Sound texts that look like flaws. */
const sound: Readonly<Record<string, Partial<Written>>> = {
	"an underscore in a file's name": {
		...beside(
			"policy/decision.rego",
			(clean.modules["policy/decision.rego"] ?? "").replace("mounts.tmp.", "mounts[_]."),
		),
	},
	"a listed value": where('input.contract.mode == "dry"'),
	"a value of an unlisted field": where('input.contract.name == "wet"'),
	"two values of any two elements": where(
		'input.contract.lanes[_].name == "a"\n	input.contract.lanes[_].name == "b"',
	),
	"a negated comparison": where('not input.contract.mode == "wet"'),
	true: where("true"),
	"a pointer that the schema has": changed("path.at", '{"pointer": "/lanes"}'),
	"a pointer with a number": changed("path.at", '{"pointer": $"/lanes/{1}/name"}'),
	"a pointer that a variable begins": changed("path.at", '{"pointer": $"{path.shown}/slot"}'),
	"the whole document": changed("path.at", '{"pointer": ""}'),
	"a member of an open object": changed("path.at", '{"pointer": "/labels/any/thing"}'),
	"an array joined": where('concat(",", ["a"]) == ""'),
	"a set sorted and joined": where('concat(",", sort(scope.names)) == ""'),
	"an array over a set, sorted": where("xs := sort([x | some x in scope.names])\n	xs[0] == path.shown"),
	"a count of an array over a set": where("count([x | some x in scope.names]) > 0"),
	"a variable set to itself by another name": where(
		'xs := ys\n	ys := path.segments\n	concat(",", xs) == ""',
	),
};

describe("a clean policy", () => {
	it("has no flaws", () => {
		expect(linted({})).toEqual([]);
	});

	it.each(Object.entries(sound))("has none with %s", (_, changes) => {
		expect(linted(changes)).toEqual([]);
	});

	it("has none where it is empty", () => {
		expect(linted({ modules: {} })).toEqual([]);
	});
});

describe.each(Object.entries(drawing))("%s", (code, cases) => {
	it.each(cases)("finds %s", (_, changes, says) => {
		const found = linted(changes).filter((line) => line.startsWith(`${code} `));
		expect(found).toEqual([expect.stringContaining(says)]);
	});

	it("says what holds, and what to do", () => {
		const { summary, help } = lints[code as LintCode];
		expect([summary, help].map((text) => /^[a-z`].*[^.]$/.test(text))).toEqual([true, true]);
	});
});
