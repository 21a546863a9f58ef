import { readFileSync } from "node:fs";
import { loadPolicy } from "@open-policy-agent/opa-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { answerOf, nativeBuiltins, type Opa, opaBuiltins, openOpa } from "../../src/opa/index.ts";

const capabilities: unknown = JSON.parse(
	readFileSync(new URL("../../policy/capabilities.json", import.meta.url), "utf8"),
);
const inputSchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	type: "object",
	additionalProperties: false,
	properties: { contract: { $ref: "#/$defs/contract" } },
	$defs: {
		contract: { type: "object", additionalProperties: false, properties: { name: { type: "string" } } },
	},
};

let opa: Opa;
beforeAll(async () => {
	opa = await openOpa();
});

function deny(body: string): Record<string, string> {
	return { "policy/deny.rego": `package gatehouse\n\ndeny if {\n\t${body}\n}\n` };
}

describe("check", () => {
	it("places a misspelt input field and names the right ones", () => {
		const result = opa.check({ modules: deny('input.contract.nmae == "x"'), inputSchema, capabilities });
		expect(result).toEqual({
			ok: false,
			errors: [
				{
					code: "rego_type_error",
					message: "undefined ref: input.contract.nmae",
					file: "policy/deny.rego",
					row: 4,
					col: 2,
					details: expect.arrayContaining([expect.stringContaining('"name"')]),
				},
			],
		});
	});

	it("accepts the field as the schema spells it", () => {
		const modules = deny('input.contract.name == "x"');
		expect(opa.check({ modules, inputSchema, capabilities })).toEqual({ ok: true, value: true });
	});

	it.each([
		["http.send", 'http.send({"method": "get", "url": "http://example.org"}).status_code == 200'],
		["time.now_ns", "time.now_ns() > 0"],
		["sprintf", 'sprintf("%d", [1]) == "1"'],
		["rand.intn", 'rand.intn("x", 10) == 1'],
		["print", 'print("x")'],
	])("forbids %s, with its place", (name, body) => {
		const result = opa.check({ modules: deny(body), capabilities });
		expect(result).toMatchObject({
			ok: false,
			errors: [{ code: "rego_type_error", message: `undefined function ${name}`, row: 4, col: 2 }],
		});
	});

	it.each([
		["an unused variable", "x := 1"],
		["a duplicate import", "true"],
	])("is strict about %s", (what, body) => {
		const modules = deny(body);
		const doubled = Object.fromEntries(
			Object.entries(modules).map(([file, source]) => [
				file,
				source.replace("\n\n", "\n\nimport data.a\nimport data.a\n\n"),
			]),
		);
		const result = opa.check({ modules: what === "a duplicate import" ? doubled : modules, capabilities });
		expect(result.ok).toBe(false);
	});

	it("reports the parse errors of all modules, by file", () => {
		const modules = { "b.rego": "package b\n\nx := }", "a.rego": "package a\n\ny := ]" };
		const result = opa.check({ modules });
		const files = result.ok ? [] : result.errors.map(({ file }) => file);
		expect(new Set(files)).toEqual(new Set(["a.rego", "b.rego"]));
	});

	it("refuses a rule where a data document lies", () => {
		const modules = { "a.rego": "package gatehouse\n\nnames contains 1" };
		const result = opa.check({ modules, data: { gatehouse: { names: ["x"] } } });
		expect(result).toMatchObject({ ok: false, errors: [{ file: "a.rego", row: 3 }] });
	});
});

describe("build", () => {
	const modules = {
		"policy/a.rego": `package gatehouse

import data.gatehouse.helper

# METADATA
# entrypoint: true
decision := {"order": helper.order}
`,
		"policy/helper.rego":
			'package gatehouse.helper\n\norder := semver.compare(input.v, "1.10.0")\n\nidle := 1\n',
	};

	it("names the builtins that the module asks its host for, and no native one", () => {
		const result = opa.build({ modules, capabilities });
		expect(result).toMatchObject({
			ok: true,
			value: { builtins: ["semver.compare"], entrypoints: ["gatehouse/decision"] },
		});
	});

	it("gives the same bytes twice", () => {
		const [first, second] = [opa.build({ modules }), opa.build({ modules })];
		expect(first).toMatchObject({ ok: true });
		expect(second).toEqual(first);
	});

	it("tells the rules that an entrypoint depends on from those that it does not", () => {
		const result = opa.build({ modules });
		const helper = result.ok && result.value.packages.find(({ file }) => file === "policy/helper.rego");
		expect(helper).toEqual({
			package: "data.gatehouse.helper",
			file: "policy/helper.rego",
			row: 1,
			rules: [
				{ name: "order", row: 3, reached: true },
				{ name: "idle", row: 5, reached: false },
			],
		});
	});

	it("compiles METADATA into the policy, so that it answers as the interpreter does", async () => {
		const finding = readFileSync(new URL("../../policy/finding.rego", import.meta.url), "utf8");
		const annotated = {
			"finding.rego": finding,
			"rule.rego": `# METADATA
# custom:
#   code: a.b
#   severity: warn
package gatehouse.rule

import data.gatehouse.finding

# METADATA
# description: The chain has this, and the package's.
findings contains finding.at(rego.metadata.chain(), input.at, $"{input.at} is \\{odd}")

# METADATA
# entrypoint: true
answer := findings
`,
		};
		const built = opa.build({ modules: annotated, capabilities });
		const policy = built.ok ? await loadPolicy(built.value.wasm.buffer as ArrayBuffer) : undefined;
		const found = [{ code: "a.b", severity: "warn", message: "/x is {odd}", at: "/x" }];
		expect(policy?.evaluate({ at: "/x" }, "gatehouse/rule/answer")).toEqual([{ result: found }]);
		const interpreted = opa.evaluate({
			modules: annotated,
			query: "data.gatehouse.rule.answer",
			input: { at: "/x" },
		});
		expect(interpreted).toEqual({ ok: true, value: { defined: true, value: found } });
	});

	it("refuses a policy without an entrypoint", () => {
		expect(opa.build({ modules: deny("true") })).toMatchObject({ ok: false });
	});
});

describe("format", () => {
	it("lays out as opa fmt does, and leaves the result alone", () => {
		const first = opa.format("a.rego", "package a\nx:=1\ny  if {\n  input.z==1 }");
		expect(first).toEqual({ ok: true, value: "package a\n\nx := 1\ny if {\n\tinput.z == 1\n}\n" });
		expect(first.ok && opa.format("a.rego", first.value)).toEqual(first);
	});

	it("places what cannot be parsed", () => {
		const result = opa.format("a.rego", "package a\n\nx := }");
		expect(result.ok ? [] : result.errors).toContainEqual(
			expect.objectContaining({ code: "rego_parse_error", file: "a.rego", row: 3 }),
		);
	});
});

describe("test", () => {
	const modules = {
		"a.rego": "package a\n\nallow if input.x == 1\n\nidle if input.x == 2\n",
		"a_test.rego": `package a_test

import data.a

test_good if a.allow with input as {"x": 1}

test_bad if {
	true
	a.allow with input as {"x": 2}
}

todo_test_later if false

test_odd if 1 / 0 == 1
`,
	};

	it("says what passed, what failed and where", () => {
		const result = opa.test({ modules });
		const outcomes = result.ok && result.value.tests.map(({ name, outcome, row }) => [name, outcome, row]);
		expect(outcomes).toEqual([
			["test_good", "pass", 5],
			["test_bad", "fail", 7],
			["todo_test_later", "skip", 12],
			["test_odd", "fail", 14],
		]);
	});

	it("points at the expression that did not hold", () => {
		const result = opa.test({ modules, run: "test_bad$" });
		expect(result).toMatchObject({
			ok: true,
			value: { tests: [{ failedAt: { file: "a_test.rego", row: 9, col: 2 } }] },
		});
	});

	it("counts the lines that no test reached", () => {
		const result = opa.test({ modules, coverage: true });
		const file = result.ok ? result.value.coverage?.files["a.rego"] : undefined;
		expect(new Set(file?.not_covered?.map(({ start }) => start.row))).toEqual(new Set([5]));
	});
});

describe("a prepared query", () => {
	const modules = { "a.rego": "package a\n\np := input.x\n\np := 3 if input.x == 2\n" };

	it("is asked of many inputs, each answered for itself", () => {
		expect(opa.prepare({ modules, query: "data.a.p" })).toEqual({ ok: true, value: true });
		expect(opa.answers([{ x: [1] }, {}, { x: 2 }, { x: null }])).toEqual([
			{ value: [1] },
			{},
			{ error: expect.objectContaining({ code: "eval_conflict_error", file: "a.rego", row: 5 }) },
			{ value: null },
		]);
	});

	it("is none after a policy that does not compile", () => {
		expect(opa.prepare({ modules, query: "data.a.p" })).toMatchObject({ ok: true });
		expect(opa.prepare({ modules: { "b.rego": "package b\n\np if {" }, query: "data.b.p" })).toMatchObject({
			ok: false,
			errors: [{ code: "rego_parse_error", file: "b.rego" }],
		});
		expect(() => opa.answers([{}])).toThrow("no query is prepared");
	});
});

describe("evaluate", () => {
	const modules = { "a.rego": "package a\n\nallow if input.x == 1\n\nnothing := null\n" };

	it.each([
		["defined", { x: 1 }, { defined: true, value: true }],
		["undefined", { x: 2 }, { defined: false }],
	])("tells %s", (_, input, value) => {
		expect(opa.evaluate({ modules, query: "data.a.allow", input })).toEqual({ ok: true, value });
	});

	it("tells null from undefined", () => {
		const result = opa.evaluate({ modules, query: "data.a.nothing" });
		expect(result).toEqual({ ok: true, value: { defined: true, value: null } });
	});
});

describe("builtin", () => {
	it.each([
		["semver.compare", ["1.2.3", "1.10.0"], -1],
		["units.parse", ["10K"], 10_000],
		["json.patch", [{ a: 1 }, [{ op: "add", path: "/b", value: 2 }]], { a: 1, b: 2 }],
		["strings.any_prefix_match", ["abc", ["b", "a"]], true],
		["time.clock", [[0, "Europe/Berlin"]], [1, 0, 0]],
	])("answers %s as the interpreter does", (name, args, value) => {
		const query = `${name}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`;
		expect(opa.builtin(name, args)).toEqual({ kind: "value", value });
		expect(opa.evaluate({ modules: {}, query })).toEqual({ ok: true, value: { defined: true, value } });
	});

	it.each(["http.send", "time.now_ns", "opa.runtime", "rand.intn", "trace", "no.such"])(
		"refuses %s",
		(name) => {
			expect(opa.builtin(name, []).kind).toBe("refused");
		},
	);

	it("refuses a wrong number of arguments", () => {
		expect(opa.builtin("semver.compare", ["1.2.3"]).kind).toBe("refused");
	});

	it("tells an undefined answer from null", () => {
		expect(opa.builtin("max", [[]])).toEqual({ kind: "undefined" });
		expect(opa.builtin("json.unmarshal", ["null"])).toEqual({ kind: "value", value: null });
	});

	it("tells an error from a value", () => {
		expect(opa.builtin("units.parse", ["many"])).toMatchObject({ kind: "error" });
	});
});

describe("garbage", () => {
	it.each([
		["a wrong type", () => opa.check({ modules: 1 } as never)],
		["no modules that are text", () => opa.build({ modules: { "a.rego": null } } as never)],
		["capabilities that are none", () => opa.check({ modules: {}, capabilities: "x" })],
		["a request that is null", () => opa.check(null as never)],
		["a schema that is none", () => opa.check({ modules: deny("input.a"), inputSchema: 7 })],
		["a bad test pattern", () => opa.test({ modules: {}, run: "(" })],
		["a bad reference to trace", () => opa.trace({ modules: {}, queries: ["}{"], steps: 9 })],
		["a bad query", () => opa.evaluate({ modules: {}, query: "}{" })],
	])("of %s is answered, and OPA goes on", (_, act) => {
		try {
			act();
		} catch (error) {
			expect(error).toMatchObject({ name: "GatehouseError", code: "opa.failed" });
		}
		expect(opa.version().opa).toMatch(/^1\./);
	});

	it("that exhausts the stack costs the instance, not the process", () => {
		const deep = `package a\n\nx := ${"[".repeat(200_000)}${"]".repeat(200_000)}\n`;
		try {
			opa.check({ modules: { "a.rego": deep } });
		} catch (error) {
			expect(error).toMatchObject({ name: "GatehouseError", code: "opa.failed" });
		}
		expect(opa.format("a.rego", "package a").ok).toBe(true);
	});
});

describe("the table of builtins", () => {
	it("says who answers", () => {
		expect(["regex.match", "semver.compare", "http.send", "sprintf"].map(answerOf)).toEqual([
			"native",
			"opa",
			"nobody",
			"nobody",
		]);
	});

	it("has no builtin twice", () => {
		expect(nativeBuiltins.filter((name) => opaBuiltins.includes(name))).toEqual([]);
	});
});

describe("a policy that was opened", () => {
	const modules = { "p.rego": "package p\n\nlarge if to_number(input.size) > 3\n\nsize := input.size\n" };

	function session() {
		const opened = opa.open({ modules });
		if (!opened.ok) {
			throw new Error("it does not compile");
		}
		return opened.value;
	}

	it("answers one query about one input after the other", () => {
		const opened = session();
		const asked = [4, 2, 5].map((size) => opened.ask({ query: "data.p.size", input: { size }, most: 1 }));
		expect(asked.map((answer) => answer.ok && answer.value.answers[0]?.values)).toEqual([[4], [2], [5]]);
		expect(opened.ask({ query: "data.p.size", most: 1 })).toEqual({ ok: true, value: { answers: [] } });
	});

	it("takes a builtin that fails for undefined, or for an error where it is asked strictly", () => {
		const opened = session();
		const request = { query: "data.p.large", input: { size: "four" }, most: 1 };
		const lenient = { ok: true, value: { answers: [] } };
		expect(opened.ask(request)).toEqual(lenient);
		expect(opened.ask({ ...request, strict: true })).toMatchObject({
			ok: false,
			errors: [{ code: "eval_builtin_error", file: "p.rego", row: 3 }],
		});
		expect(opened.ask(request)).toEqual(lenient);
	});
});
