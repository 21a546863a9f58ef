/**
 * Writes the types that schemas give: `src/documents.generated.ts` has those of our own documents,
 * `src/contracts.generated.ts` those of every kind of contract. With `--check` it only compares, and ends with 1 where a
 * file is stale.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { kinds } from "../src/contract/kinds/index.ts";

const documents = {
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

const banner = "/* Made from schemas/ by `npm run types`. Do not edit. */\n";

await put("documents", banner + (await documentTypes()));
await put("contracts", banner + (await contractTypes()));

async function documentTypes(): Promise<string> {
	let text = "";
	for (const [name, file] of Object.entries(documents)) {
		const source = await readFile(new URL(`${file}.schema.json`, import.meta.url), "utf8");
		text += await typeOf(name, JSON.parse(source) as JSONSchema);
	}
	return text;
}

/** A type for each schema, and the map that names them as the table of kinds does. */
async function contractTypes(): Promise<string> {
	const named = new Map<string, string[]>();
	let text = "";
	for (const { name, version, schema } of kinds) {
		const key = `${name}@${version}`;
		const types = named.get(key) ?? [];
		const type = `${name}V${version.slice(1).replaceAll(".", "")}${"ABC".charAt(types.length - 1)}`;
		text += await typeOf(type, schema as JSONSchema);
		named.set(key, [...types, type]);
	}
	const members = [...named].map(([key, types]) => `\t"${key}": ${types.join(" | ")};\n`).join("");
	return `${text}\n/** The contracts of every kind, by \`NAME@VERSION\` as \`gatehouse kinds\` lists them. */\nexport interface Contracts {\n${members}}\n`;
}

async function typeOf(name: string, { $id: _, ...schema }: JSONSchema): Promise<string> {
	const options = {
		bannerComment: "",
		additionalProperties: true,
		ignoreMinAndMaxItems: true,
		style: { useTabs: true, printWidth: 110 },
	};
	return `\n${await compile({ ...inlined(schema), title: name }, name, options)}`;
}

async function put(name: string, text: string): Promise<void> {
	const target = new URL(`../src/${name}.generated.ts`, import.meta.url);
	if ((await readFile(target, "utf8").catch(() => "")) === text) {
		return;
	}
	if (process.argv.includes("--check")) {
		process.stderr.write(`${fileURLToPath(target)} is stale: run \`npm run types\`\n`);
		process.exitCode = 1;
		return;
	}
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
