import { cpSync } from "node:fs";
import { basename, join } from "node:path";
import { packageFolder } from "../../src/package.ts";

/** Families of records: their rules and schemas take most of the time of a build, and nothing here is about them. */
const families = [
	"agent_machine",
	"ccf",
	"delegations",
	"execution_plane",
	"host_interfaces",
	"ipc",
	"model_plane",
	"passports",
	"workspace_records",
];
const schemas = /^(?:policy-|workstation-contract)/;

/** Copies this project's policy into a folder, to be changed and built there: the rules about lanes. */
export function copyLanePolicy(folder: string): void {
	cpSync(join(packageFolder, "policy"), join(folder, "policy"), {
		recursive: true,
		filter: (file) => !families.includes(basename(file)) && basename(file) !== "decision_test.rego",
	});
	cpSync(join(packageFolder, "schemas"), join(folder, "schemas"), {
		recursive: true,
		filter: (file) => !file.endsWith(".json") || schemas.test(basename(file)),
	});
}
