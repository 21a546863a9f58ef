import { describe, expect, it } from "vitest";
import { type ContractKind, defaultLimits } from "../src/contract/index.ts";
import { prepare } from "../src/prepare.ts";

const limits = { ...defaultLimits, timeoutMs: 200 };

/** A kind that a bundle brings along, with a schema of somebody's making. */
function kindWith(schema: Readonly<Record<string, unknown>>): ContractKind {
	return {
		name: "Own",
		version: "v1",
		role: "request",
		marks: { kind: "Own" },
		versionMarks: {},
		schema: { $id: "https://acme.example/own.json", type: "object", ...schema },
		schemaFile: "own.v1",
		id: null,
	};
}

function outcomeOf(schema: Readonly<Record<string, unknown>>) {
	const text = JSON.stringify({ kind: "Own", name: `${"a".repeat(60)}!` });
	const source = { name: "own.json", bytes: new TextEncoder().encode(text) };
	const [prepared] = prepare(source, limits, [kindWith(schema)]);
	return prepared !== undefined && "outcome" in prepared ? prepared.outcome : "pending";
}

const leadsBack = { allOf: [{ $ref: "#/$defs/other" }] };

describe("a document of a kind that a bundle brings along", () => {
	it.each([
		{
			name: "is refused where its schema's pattern never comes to an end",
			schema: { properties: { name: { pattern: "^(a+)+$" } } },
			outcome: {
				kind: "failed",
				code: "engine.timeout",
				message: "holding it to the schema of `Own` took longer than 200 ms",
			},
		},
		{
			name: "is refused where its schema leads back to itself",
			schema: {
				properties: { name: leadsBack },
				$defs: { other: { allOf: [{ $ref: "#/properties/name" }] } },
			},
			outcome: {
				kind: "failed",
				code: "engine.failed",
				message: expect.stringContaining("holding it to the schema of `Own` failed"),
			},
		},
		{
			name: "is refused by its schema",
			schema: { properties: { name: { maxLength: 3 } } },
			outcome: { kind: "refused", refusals: [expect.objectContaining({ at: { pointer: "/name" } })] },
		},
		{ name: "waits for the rules where its schema accepts it", schema: {}, outcome: "pending" },
	])("$name", ({ schema, outcome }) => {
		expect(outcomeOf(schema)).toEqual(outcome);
	});
});
