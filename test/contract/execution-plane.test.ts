import { expect, it } from "vitest";
import any from "../../schemas/execution-plane-any.schema.json" with { type: "json" };
import { executionPlane } from "../../src/contract/kinds/execution-plane.ts";

it("knows every field of every contract of the execution plane", () => {
	const fields = executionPlane.flatMap(({ schema }) => Object.keys(schema.properties as object));
	expect(Object.keys(any.properties)).toEqual([...new Set(fields)].sort());
});

it("tells root contracts by fields that none of the others has all of", () => {
	const roots = executionPlane.filter(({ marks }) => marks.contract_version === 1);
	for (const root of roots) {
		const own = Object.keys(root.marks);
		const others = roots.filter((other) => {
			const known = Object.keys(other.schema.properties as object);
			return other !== root && own.every((field) => known.includes(field));
		});
		expect([root.name, others.map(({ name }) => name)]).toEqual([root.name, []]);
	}
});
