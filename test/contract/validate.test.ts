import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { type ContractKind, type JsonValue, kinds, recognise, validate } from "../../src/contract/index.ts";
import { present } from "../../src/contract/kind.ts";
import { changed, documentOf, good, inShort } from "./sample.ts";

function kindOf(version: string): ContractKind {
	const found = kinds.find((kind) => kind.name === "WorkstationContract" && kind.version === version);
	if (found === undefined) throw new Error(`no kind ${version}`);
	return found;
}

describe.each(kinds)("$name $version", (kind) => {
	test("has a schema that is one", () => {
		const ajv = new Ajv2020({ strict: true });
		expect(ajv.validateSchema(kind.schema)).toBe(true);
	});

	test("has a schema whose every object is closed and whose every field is described", () => {
		const visit = (schema: Record<string, unknown>, path: string): void => {
			if (path !== "") expect([path, schema.description]).toEqual([path, expect.stringMatching(/^\S.*\.$/)]);
			if (schema.type === "object")
				expect([path, schema.additionalProperties]).not.toEqual([path, undefined]);
			for (const [name, field] of Object.entries((schema.properties as object | undefined) ?? {}))
				visit(field, `${path}/${name}`);
			if (schema.items !== undefined) visit(schema.items as Record<string, unknown>, `${path}/*`);
		};
		visit(kind.schema, "");
	});

	test("is told by its own marks and no other kind's", () => {
		const marks = Object.entries({ ...kind.marks, ...kind.versionMarks });
		const root: Record<string, JsonValue> = {};
		for (const [field, mark] of marks) {
			if (mark === present) root[field] = null;
			if (typeof mark === "string" || typeof mark === "number") root[field] = mark;
		}
		expect(recognise({ value: root })).toEqual({ kind: "known", contractKind: kind });
	});
});

test.each(["v0.1", "v0.2"] as const)(
	"the example of %s is recognised and valid, as JSON and as YAML",
	(version) => {
		for (const name of ["a.json", "a.yaml"]) {
			const document = documentOf(name, JSON.stringify(good[version], null, 2));
			expect(recognise(document)).toEqual({ kind: "known", contractKind: kindOf(version) });
			expect(validate(document.value, kindOf(version))).toEqual([]);
		}
	},
);

// biome-ignore format: a table
test.each<readonly [version: "v0.1" | "v0.2", path: string, to: JsonValue | undefined, wanted: string]>([
	["v0.1", "metadata", undefined, "schema.missing-field"],
	["v0.1", "metadata.id", undefined, "schema.missing-field /metadata"],
	["v0.1", "metadata.id", "ab", "schema.too-short /metadata/id"],
	["v0.1", "metadata.id", "a".repeat(129), "schema.too-long /metadata/id"],
	["v0.1", "metadata.id", "abc\n", "schema.bad-pattern /metadata/id"],
	["v0.1", "metadata.labels.a", true, "schema.wrong-type /metadata/labels/a"],
	["v0.1", "metadata.owner", "me", "schema.unknown-field /metadata/owner key"],
	["v0.1", "spec.host_platform", "generic-linux", "schema.unknown-field /spec/host_platform key"],
	["v0.1", "spec.lanes", [], "schema.too-few /spec/lanes"],
	["v0.1", "spec.lanes.0.name", "", "schema.too-short /spec/lanes/0/name"],
	["v0.1", "spec.lanes.0.backend", undefined, "schema.missing-field /spec/lanes/0"],
	["v0.1", "spec.lanes.0.backend.type", "nix", "schema.not-one-of /spec/lanes/0/backend/type"],
	["v0.1", "spec.lanes.0.backend.container.image", "alpine:3", "schema.too-short /spec/lanes/0/backend/container/image"],
	["v0.1", "spec.lanes.0.backend.nix", {}, "schema.unknown-field /spec/lanes/0/backend/nix key"],
	["v0.1", "spec.lanes.0.mounts", [], "schema.unknown-field /spec/lanes/0/mounts key"],
	["v0.1", "spec.lanes.0.steps.0.name", undefined, "schema.missing-field /spec/lanes/0/steps/0"],
	["v0.1", "spec.lanes.0.steps.0.run", ["a"], "schema.wrong-type /spec/lanes/0/steps/0/run"],
	["v0.1", "spec.lanes.0.evidence.emit.1", null, "schema.wrong-type /spec/lanes/0/evidence/emit/1"],
	["v0.2", "spec.host_platform", "linux", "schema.not-one-of /spec/host_platform"],
	["v0.2", "spec.lanes.0.backend.nix.installable", "", "schema.too-short /spec/lanes/0/backend/nix/installable"],
	["v0.2", "spec.lanes.0.backend.nix.flake", undefined, "schema.missing-field /spec/lanes/0/backend/nix"],
	["v0.2", "spec.lanes.0.prerequisites.snapshot_capable", "yes", "schema.wrong-type /spec/lanes/0/prerequisites/snapshot_capable"],
	["v0.2", "spec.lanes.0.prerequisites.virtualization", "on", "schema.not-one-of /spec/lanes/0/prerequisites/virtualization"],
	["v0.2", "spec.lanes.0.stage.smokeRef", undefined, "schema.missing-field /spec/lanes/0/stage"],
	["v0.2", "spec.lanes.0.mounts.0.class", "scratch", "schema.not-one-of /spec/lanes/0/mounts/0/class"],
	["v0.2", "spec.lanes.0.mounts.0.readOnly", undefined, "schema.missing-field /spec/lanes/0/mounts/0"],
	["v0.2", "spec.lanes.0.promotion.rollbackStrategy", undefined, "schema.missing-field /spec/lanes/0/promotion"],
	["v0.2", "api_version", "v0.1", "schema.wrong-constant /api_version"],
])("%s: %s set to %j is %s", (version, path, to, wanted) => {
	expect(validate(changed(good[version], path, to), kindOf(version)).map(inShort)).toEqual([wanted]);
});

test("all violations are told, in the order of the document", () => {
	let value: JsonValue = changed(good["v0.1"], "spec.lanes.0.steps.0.name", 1);
	value = changed(value, "spec.lanes.0.backend.type", "contaner");
	value = changed(value, "metadata.id", undefined);
	value = changed(value, "extra", 1);
	expect(validate(value, kindOf("v0.1")).map(inShort)).toEqual([
		"schema.missing-field /metadata",
		"schema.not-one-of /spec/lanes/0/backend/type",
		"schema.wrong-type /spec/lanes/0/steps/0/name",
		"schema.unknown-field /extra key",
	]);
});

test("a misspelt field is one violation, not an unknown field and a missing one", () => {
	const renamed = changed(changed(good["v0.1"], "metadata.id", undefined), "metadata.Id", "docs-lane");
	expect(validate(renamed, kindOf("v0.1")).map(({ message }) => message)).toEqual([
		"`metadata` has no field `Id`; perhaps `id` is meant",
	]);
});

test("the member of an object's prototype is no field", () => {
	const value = JSON.parse('{"spec": {"lanes": [{"constructor": {}}]}}') as JsonValue;
	const found = validate(value, kindOf("v0.2")).map(inShort);
	expect(found).toContain("schema.unknown-field /spec/lanes/0/constructor key");
});
