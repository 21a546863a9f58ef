import { execFileSync, spawnSync } from "node:child_process";
import { lstatSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { packageFolder } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";
import { environment, gatehouse, program } from "../cli/command.ts";

const contract = join(packageFolder, "conformance", "good", "workstation-contract", "minimal.json");

describe("the installed command", () => {
	it("is a link to an executable file of the package", () => {
		expect(lstatSync(program).isSymbolicLink()).toBe(true);
		expect(realpathSync(program)).toBe(
			realpathSync(join(inject("project"), "node_modules", "gatehouse", "dist", "gatehouse.cjs")),
		);
		expect(lstatSync(realpathSync(program)).mode & 0o111).toBe(0o111);
	});

	it.each([
		["judges", ["check", contract], 0],
		["lists its rules", ["rules"], 0],
		["lists its kinds", ["kinds"], 0],
		["has its schemas", ["schema", "WorkstationContract"], 0],
		["finds no contract", ["check", "."], 2],
	])("%s from a folder that has none of the repository's files", (_, words, status) => {
		const run = gatehouse(words, temporaryFolder());
		expect(run.status).toBe(status);
		expect(run.stdout + run.stderr).not.toBe("");
	});

	it("can read the policy that it brought along", () => {
		const policy = join(inject("project"), "node_modules", "gatehouse", "policy");
		expect(gatehouse(["fmt", "--check", "--policy", policy], temporaryFolder())).toEqual({
			status: 0,
			stdout: "",
			stderr: "",
		});
	});
});

describe("npm", () => {
	it("installs the tarball into an empty project, and its command runs there", ({ skip }) => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "package.json"), '{ "private": true }');
		const install = ["install", "--prefer-offline", "--no-audit", "--no-fund", inject("tarball")];
		const npm = spawnSync("npm", install, { cwd: folder, encoding: "utf8", env: environment });
		if (
			npm.status !== 0 &&
			/E(?:NOTCACHED|NOTFOUND|AI_AGAIN|CONNREFUSED|NETUNREACH|TIMEDOUT)/.test(npm.stderr)
		) {
			skip("npm has neither a registry nor the packages in its cache");
		}
		expect(npm).toMatchObject({ status: 0 });
		const run = execFileSync("npx", ["--no-install", "gatehouse", "--version"], {
			cwd: folder,
			encoding: "utf8",
		});
		expect(run).toMatch(/^gatehouse 0\.1\.0 \(bundle [0-9a-f]{12}, OPA [\d.]+, Node [\d.]+\)\n$/);
	});
});
