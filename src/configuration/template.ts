import { stringify } from "yaml";
import schema from "../../schemas/configuration.v1.schema.json" with { type: "json" };
import { configurationFiles } from "./find.ts";
import type { Settings } from "./read.ts";

/** What stands in a new file for whoever sets it; each value is only a sample. */
const samples = {
	bundle: "bundles/ours",
	policy: "policy/ours",
	verifyKey: "keys/policy.pub.pem",
	verifyKeyId: "policy-team",
	verifyScope: "production",
	mountPolicy: "policy/mount-policy.json",
	related: ["grants"],
	waivers: "policy/waivers.yaml",
	profile: "strict",
	environment: { actor: "ci", actorKind: "service" },
	kind: "WorkstationContract",
	failOn: "warn",
	reports: ["pretty", "sarif=gatehouse.sarif"],
	record: "decisions",
	limits: { maxBytes: 1048576, maxDepth: 64, timeoutMs: 1000 },
	serve: { listen: "127.0.0.1:8181", tokenFile: "keys/serve.tokens" },
} as const satisfies Omit<Settings, "files">;

/** The name of the file that {@link configurationTemplate} is written to. */
export const templateName: string = configurationFiles[0];

/**
 * A new configuration file in YAML: `files` is set, and every other setting stands beside it as a comment, with what it
 * is for.
 */
export function configurationTemplate(files: readonly string[]): string {
	const { properties } = schema;
	const sections = Object.entries(samples).map(
		([name, sample]) =>
			`${comment(properties[name as keyof typeof samples].description)}${comment(stringify({ [name]: sample }).trimEnd())}`,
	);
	const head =
		"# Settings of gatehouse. Paths are meant from this folder; the command line wins over what stands here.\n";
	const set = `${comment(properties.files.description)}${stringify({ files })}`;
	return [head, set, ...sections].join("\n");
}

function comment(text: string): string {
	return text
		.split("\n")
		.map((line) => `# ${line}\n`)
		.join("");
}
