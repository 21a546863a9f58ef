import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A policy project in a folder of its own. */
export interface Project {
	readonly root: string;
	readonly policyDir: string;
	readonly schemasDir: string;
	readonly outDir: string;
	write(file: string, text: string): Promise<void>;
}

const inputSchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	type: "object",
	additionalProperties: false,
	properties: {
		environment: { type: "object", additionalProperties: false, properties: { profile: { type: "string" } } },
		facts: {
			type: "object",
			additionalProperties: false,
			properties: { paths: { type: "array", items: { $ref: "#/$defs/path" } } },
		},
	},
	$defs: {
		path: {
			type: "object",
			additionalProperties: false,
			properties: { base: { type: "string" }, text: { type: "string" }, at: { type: "string" } },
		},
	},
};

/** A rule package; `custom` replaces the texts of its METADATA. */
export function ruleSource(name: string, custom?: string): string {
	return `# METADATA
# title: Whole home directory mounted
# description: Never all of it.
# related_resources:
#   - ref: https://example.org/mounts
# custom:
${custom ?? `#   code: mounts.${name.replaceAll("_", "-")}\n#   severity: deny\n#   remediation: Mount one folder.`}
package gatehouse.mounts.${name}

import data.gatehouse.finding

# METADATA
# description: One finding for each path that is the home directory itself.
findings contains finding.at(rego.metadata.chain(), path.at, $"{path.text} is the whole home directory") if {
	some path in input.facts.paths
	path.base == data.gatehouse.mounts.forbidden[_]
}
`;
}

export function decisionSource(...names: readonly string[]): string {
	const gathered = names.map(
		(name) => `findings contains f if some f in data.gatehouse.mounts.${name}.findings\n`,
	);
	return `package gatehouse

# METADATA
# entrypoint: true
decision := {"findings": findings}

${gathered.join("\n")}`;
}

export async function createProject(files: Readonly<Record<string, string>> = {}): Promise<Project> {
	const root = await mkdtemp(join(tmpdir(), "gatehouse-"));
	onTestFinished(() => rm(root, { recursive: true, force: true }));
	const write = async (file: string, text: string) => {
		await mkdir(dirname(join(root, file)), { recursive: true });
		await writeFile(join(root, file), text);
	};
	await mkdir(join(root, "policy"));
	for (const shared of ["capabilities.json", "finding.rego"]) {
		await cp(new URL(`../../policy/${shared}`, import.meta.url), join(root, "policy", shared));
	}
	const all = {
		"schemas/policy-input.schema.json": JSON.stringify(inputSchema),
		"policy/decision.rego": decisionSource("whole_home"),
		"policy/mounts/whole_home.rego": ruleSource("whole_home"),
		"policy/mounts/data.json": '{"forbidden": ["home", "root"]}',
		...files,
	};
	for (const [file, text] of Object.entries(all)) {
		await write(file, text);
	}
	return {
		root,
		policyDir: join(root, "policy"),
		schemasDir: join(root, "schemas"),
		outDir: join(root, "bundles/gatehouse"),
		write,
	};
}
