/**
 * Writes `src/documents.generated.ts`: the types of our documents, made from their schemas. With `--check` it only
 * compares, and ends with 1 where the file is stale.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const documents = {
	WorkstationContractV01: "workstation-contract.v0.1",
	WorkstationContractV02: "workstation-contract.v0.2",
	PolicyInput: "policy-input",
	Decision: "decision",
	Waivers: "waivers.v1",
	Configuration: "configuration.v1",
	OwnKinds: "own-kinds.v1",
	AgentMachineMountPolicy: "agent-machine-mount-policy",
	AgentMachineMountEvidence: "agent-machine-mount-evidence.v0.1",
	OfficeArtifactEvidence: "office-artifact-evidence.v0.1",
	PolicyDecision: "policy-decision",
	VerificationSummary: "verification-summary.v1",
	ExecutionPlaneEvidence: "execution-plane-evidence.v1",
	DsseEnvelope: "dsse-envelope",
} as const;

const target = new URL("../src/documents.generated.ts", import.meta.url);

let text = "/* Made from schemas/ by `npm run types`. Do not edit. */\n";
for (const [name, file] of Object.entries(documents)) {
	const source = await readFile(new URL(`${file}.schema.json`, import.meta.url), "utf8");
	const { $id: _, ...schema } = JSON.parse(source) as JSONSchema & { $id?: string };
	text += `\n${await compile({ ...inlined(schema), title: name }, name, { bannerComment: "", additionalProperties: true, ignoreMinAndMaxItems: true, style: { useTabs: true, printWidth: 110 } })}`;
}

const stale = (await readFile(target, "utf8").catch(() => "")) !== text;
if (process.argv.includes("--check")) {
	if (stale) {
		process.stderr.write(`${fileURLToPath(target)} is stale: run \`npm run types\`\n`);
		process.exitCode = 1;
	}
} else if (stale) {
	await writeFile(target, text);
}

/** Writes references out: the generator names shared types by their key alone, and two documents use one name. */
function inlined(schema: JSONSchema): JSONSchema {
	const definitions = (schema.$defs ?? {}) as Readonly<Record<string, unknown>>;
	const resolve = (node: unknown): unknown => {
		if (Array.isArray(node)) {
			return node.map(resolve);
		}
		if (typeof node !== "object" || node === null) {
			return node;
		}
		if ("$ref" in node && typeof node.$ref === "string") {
			return resolve(definitions[node.$ref.replace("#/$defs/", "")]);
		}
		return Object.fromEntries(
			Object.entries(node)
				.filter(([key]) => key !== "$defs")
				.map(([key, value]) => [key, resolve(value)]),
		);
	};
	return resolve(schema) as JSONSchema;
}
