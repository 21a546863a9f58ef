import { beforeAll, describe, expect, it } from "vitest";
import {
	type Opa,
	openOpa,
	type PolicyTrace,
	type TracedBody,
	type TracedBranch,
	type TracedName,
} from "../../src/opa/index.ts";

let opa: Opa;
beforeAll(async () => {
	opa = await openOpa();
});

function trace(source: string, input: unknown, query = "data.a.found"): PolicyTrace {
	const modules = { "policy/a.rego": `package a\n\n${source}\n` };
	const result = opa.trace({ modules, queries: [query], input, steps: 100_000 });
	if (!result.ok) {
		throw new Error(JSON.stringify(result.errors));
	}
	return result.value;
}

function bodiesOf(told: PolicyTrace, name: string): readonly TracedBody[] {
	return told.bodies.filter(({ rule }) => told.rules[rule]?.name === `data.a.${name}`);
}

/** What became of each way through the bodies of a rule, in short. */
function waysOf(told: PolicyTrace, name = "found"): readonly string[] {
	const named = (names: readonly TracedName[] = []) =>
		names
			.map(
				({ text, value }) =>
					`${text}=${value === undefined ? "undefined" : JSON.stringify(told.values[value])}`,
			)
			.join(" ");
	const short = ({ held, value, failure, bindings }: TracedBranch) =>
		held
			? `held ${JSON.stringify(told.values[value ?? -1])} with ${named(bindings)}`
			: `${failure?.row} ${failure?.text} saw ${named(failure?.seen)}`;
	return bodiesOf(told, name).flatMap(({ branches }) => branches.map(short));
}

describe("trace", () => {
	const rule = `found contains x if {
	some x in input.xs
	x.name != ""
	not _known(x)
}

_known(x) if x.name == "a"

_known(x) if {
	count(x.tags) > 1
	x.tags[0] == "k"
}`;

	it("tells the line that held, with the author's variables and what the rule then yields", () => {
		const told = trace(rule, { xs: [{ name: "b", tags: [] }] });
		expect(told.answers).toEqual([
			{ query: "data.a.found", defined: true, value: [{ name: "b", tags: [] }] },
		]);
		const x = '["o",["name","b"],["tags",["a"]]]';
		expect(waysOf(told)).toEqual([`held ${x} with x=${x}`]);
		expect(waysOf(told, "_known")).toEqual([
			'9 x.name == "a" saw x.name="b"',
			"12 count(x.tags) > 1 saw count(x.tags)=0",
		]);
		expect(told.complete).toBe(true);
	});

	it.each([
		["an empty list", { xs: [] }, '4 some x in input.xs saw input.xs=["a"]'],
		["nothing at all", {}, "4 some x in input.xs saw input.xs=undefined"],
		["a text that is empty", { xs: [{ name: "" }] }, '5 x.name != "" saw x.name=""'],
		["a field that is not there", { xs: [{}] }, '5 x.name != "" saw x.name=undefined'],
		["a negation whose inside holds", { xs: [{ name: "a" }] }, '6 not _known(x) saw x=["o",["name","a"]]'],
	])("tells the first expression that did not hold on %s", (_, input, way) => {
		expect(waysOf(trace(rule, input))).toEqual([way]);
	});

	it("tells each way through a body, and what each asked of others", () => {
		const told = trace(rule, { xs: [{ name: "a" }, { name: "c", tags: ["k", "l"] }, { name: "d" }] });
		const [body] = bodiesOf(told, "found");
		expect(body).toMatchObject({ held: 1, failed: 2 });
		const asked = body?.branches.map(({ steps }) =>
			steps.map(({ condition, bodies }) => [condition, bodies]),
		);
		expect(asked).toEqual([[[2, [1]]], [[2, [2, 3]]], [[2, [4, 5]]]]);
	});

	it("tells again what OPA answers from its cache", () => {
		const told = trace(
			`found contains 1 if "x" in helper\n\nfound contains 2 if "x" in helper\n\nhelper contains "y" if input.a`,
			{ a: true },
		);
		const steps = bodiesOf(told, "found").map(({ branches }) => branches[0]?.steps);
		expect(steps[0]).toEqual([{ condition: 0, bodies: [1] }]);
		expect(steps[1]).toEqual(steps[0]);
	});

	it("tells an else that gave something other than was compared with", () => {
		const told = trace(
			`found contains x if {
	some x in input.xs
	_verdict(x) == "bad"
}

_verdict(x) := "bad" if x > 5

else := "fair" if x > 3

else := "good"`,
			{ xs: [4] },
		);
		expect(waysOf(told)).toEqual(['5 _verdict(x) == "bad" saw _verdict(x)="fair"']);
		expect(waysOf(told, "_verdict")).toEqual(["8 x > 5 saw x=4", 'held "fair" with x=4']);
	});

	it("tells for which element an every did not hold", () => {
		const told = trace(
			`found contains "all" if {
	every x in input.xs {
		y := x.a
		y < 3
	}
}`,
			{ xs: [{ a: 1 }, { a: 7 }, { a: 2 }] },
		);
		const failure = bodiesOf(told, "found")[0]?.branches[0]?.failure;
		expect(failure?.row).toBe(4);
		expect(failure?.inner).toMatchObject({ row: 6, text: "y < 3", seen: [{ text: "y" }] });
		expect(told.values[failure?.inner?.seen?.[0]?.value ?? -1]).toBe(7);
	});

	it("keeps sets, arrays and objects apart", () => {
		const told = trace('found contains {1, 2} if input.x == {"k": [null]}', { x: { k: [null] } });
		expect(waysOf(told)).toEqual(['held ["s",1,2] with ']);
		const other = trace('found contains 1 if input.x == {"k": [null]}', { x: { k: [false] } });
		expect(waysOf(other)).toEqual(['3 input.x == {"k": [null]} saw input.x=["o",["k",["a",false]]]']);
	});

	it("never tells a part of a text", () => {
		const secret = "s".repeat(40_000);
		const told = trace('found contains 1 if input.x == "y"', { x: secret });
		expect(JSON.stringify(told)).not.toContain("ss");
		expect(waysOf(told)).toEqual(['3 input.x == "y" saw input.x=["x","text",40000]']);
	});

	it("counts what it does not keep", () => {
		const xs = Array.from({ length: 1000 }, (_, i) => i);
		const told = trace("found contains x if {\n\tsome x in input.xs\n\tx % 2 == 0\n}", { xs });
		const [body] = bodiesOf(told, "found");
		expect(body).toMatchObject({ held: 500, failed: 500 });
		expect(body?.branches.length).toBeLessThan(200);
		expect(told.complete).toBe(false);
	});

	it("keeps a value once, however often it is bound", () => {
		const big = { name: "n".repeat(1000) };
		const told = trace("found contains i if {\n\tsome i in [1, 2, 3]\n\tx := input.x\n\tx.name == i\n}", {
			x: big,
		});
		expect(told.values.filter((value) => JSON.stringify(value).includes("nnn")).length).toBeLessThan(3);
	});

	it("ends an evaluation that takes too many steps, and OPA goes on", () => {
		const modules = {
			"a.rego": "package a\n\nfound contains x if {\n\tsome x in numbers.range(1, 5000)\n\tx < 0\n}",
		};
		expect(opa.trace({ modules, queries: ["data.a.found"], steps: 1000 })).toMatchObject({
			ok: false,
			errors: [{ code: "trace_steps" }],
		});
		expect(opa.trace({ modules: {}, queries: ["data.a.found"], steps: 1000 })).toMatchObject({
			ok: true,
			value: { answers: [{ defined: false }], bodies: [] },
		});
	});

	it("places what does not compile", () => {
		const modules = { "a.rego": "package a\n\nfound contains x if nowhere(x)" };
		expect(opa.trace({ modules, queries: ["data.a.found"], steps: 9 })).toMatchObject({
			ok: false,
			errors: [{ file: "a.rego", row: 3 }],
		});
	});
});
