import { describe, expect, it } from "vitest";
import { type JsonValue, kinds, recognise } from "../../src/contract/index.ts";
import { absent, type ContractKind, type Mark } from "../../src/contract/kind.ts";

/** Whether a document that is valid by a kind's schema could bear a mark. */
function mayBear(kind: ContractKind, field: string, mark: Mark): boolean {
	const own = kind.marks[field] ?? kind.versionMarks[field];
	const needed = (kind.schema.required as readonly string[]).includes(field);
	if (mark === absent) return !needed && (own === undefined || own === absent);
	const schema = (kind.schema.properties as Record<string, Record<string, unknown>>)[field];
	if (schema === undefined || own === absent) return false;
	const texts = (schema.const === undefined ? schema.enum : [schema.const]) as readonly unknown[] | undefined;
	// A free text that spells the name of another kind is refused as ambiguous, and may be.
	if (texts === undefined || typeof mark === "symbol") return typeof mark !== "string";
	return texts.some((text) => (mark instanceof RegExp ? mark.test(String(text)) : text === mark));
}

const pairs = kinds.flatMap((kind) =>
	kinds
		.filter((other) => other !== kind && other.schema.$id !== kind.schema.$id)
		.map((other) => ({ kind, other })),
);

describe("recognition", () => {
	it("finds in no valid document the marks of two kinds", () => {
		const both = pairs.filter(({ kind, other }) =>
			Object.entries({ ...other.marks, ...other.versionMarks }).every(([field, mark]) =>
				mayBear(kind, field, mark),
			),
		);
		expect(
			both.map(({ kind, other }) => `${kind.name} ${kind.version} as ${other.name} ${other.version}`),
		).toEqual([]);
	});

	const command = {
		id: "c",
		sessionId: "s",
		operationId: "o",
		command: "make",
		startedAt: "2026-05-01T00:00:00Z",
		sideEffects: { classification: "none" },
	};
	const card = { id: "d", operationId: "o", question: "?", decidedBy: "user:a", ts: "2026-05-01T00:00:00Z" };
	const operation = { id: "o", kind: "download", status: "running", createdAt: "2026-05-01T00:00:00Z" };
	const nearest = "nothing here names a kind of contract; by its fields the document comes nearest to";

	// biome-ignore format: a table
	it.each<readonly [what: string, value: JsonValue, message: string]>([
		["lacks the field that names its kind", command, `${nearest} \`TerminalCommand\`, and lacks \`schemaVersion\` (\`workspace-ops/terminal-command/v1\`)`],
		["lacks a field that it is told by", card, `${nearest} \`DecisionCard\`, and lacks \`answer\``],
		["has a data field called `kind`", operation, `${nearest} \`WorkspaceOperation\`, and lacks \`deviceId\``],
		["has a discriminator that its kind does not know", { ...card, answer: "!", schemaVersion: "workspace-ops/decision-card/v1" }, `${nearest} \`DecisionCard\`, and must not have \`schemaVersion\``],
	])("says of a document what it comes nearest to: one that %s", (_, value, message) => {
		const recognition = recognise({ value });
		expect(recognition.kind === "refused" && recognition.refusals.map((refusal) => refusal.message)).toEqual([message]);
	});

	it("says which name is meant by a misspelt one", () => {
		const recognition = recognise({
			value: { ...command, schemaVersion: "workspace-ops/terminal-comand/v1" },
		});
		expect(recognition).toMatchObject({
			kind: "refused",
			refusals: [{ code: "contract.unknown-kind", at: { pointer: "/schemaVersion" } }],
		});
		expect(JSON.stringify(recognition)).toContain("perhaps `workspace-ops/terminal-command/v1` is meant");
	});
});
