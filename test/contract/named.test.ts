import { expect, test } from "vitest";
import type { ContractKind } from "../../src/contract/index.ts";
import { kindsNamed } from "../../src/contract/named.ts";

const table = ["v0.2", "v0.10", "v0.9"].map(
	(version): ContractKind => ({
		name: "Apple",
		version,
		role: "request",
		marks: {},
		versionMarks: {},
		schema: { $id: version },
		id: null,
	}),
);

// biome-ignore format: a table
test.each([
	["Apple", ["v0.10", "v0.9", "v0.2"]],
	["Apple@v0.9", ["v0.9"]],
])("%s names %j", (text, versions) => {
	expect(kindsNamed(text, table).map(({ version }) => version)).toEqual(versions);
});

// biome-ignore format: a table
test.each([
	["Aple", "there is no kind `Aple`; perhaps `Apple` is meant"],
	["apple", "there is no kind `apple`; perhaps `Apple` is meant"],
	["", "there is no kind ``"],
	["Elephant", "there is no kind `Elephant`"],
	["Apple@", "`Apple` has no version ``, only `v0.10`, `v0.9` or `v0.2`"],
	["Apple@v0.9@v0.9", "`Apple` has no version `v0.9@v0.9`, only `v0.10`, `v0.9` or `v0.2`"],
])("%s names nothing: %s", (text, message) => {
	expect(() => kindsNamed(text, table)).toThrow(expect.objectContaining({ code: "kind.unknown", message }));
});
