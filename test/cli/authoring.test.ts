import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";
import { gatehouse } from "./command.ts";
import { copyLanePolicy } from "./lane-policy.ts";

/** A policy to be changed, and a bundle to be built from it. */
function project(): string {
	const folder = temporaryFolder();
	copyLanePolicy(folder);
	return folder;
}

const rule = join("policy", "mounts", "whole_home.rego");

function change(folder: string, file: string, from: string, to: string): void {
	const text = readFileSync(join(folder, file), "utf8");
	expect(text).toContain(from);
	writeFileSync(join(folder, file), text.replaceAll(from, to));
}

describe("gatehouse build", () => {
	it("with --check tells a stale bundle, and leaves it", () => {
		const folder = project();
		gatehouse(["build"], folder);
		expect(gatehouse(["build", "--check"], folder)).toMatchObject({ status: 0, stderr: "" });
		change(folder, rule, "the whole home directory", "all of it");
		const before = readFileSync(join(folder, "bundles", "gatehouse", "policy.wasm"));
		expect(gatehouse(["build", "--check"], folder)).toMatchObject({
			status: 1,
			stdout: expect.stringContaining("is stale"),
		});
		expect(readFileSync(join(folder, "bundles", "gatehouse", "policy.wasm"))).toEqual(before);
	});

	it.each([
		["a misspelt fact", rule, "path.holds_home", "path.holds_hoem", "undefined ref"],
		[
			"a misspelt field of the contract",
			"policy/lanes/duplicate_name.rego",
			"input.contract.spec.lanes",
			"input.contract.spec.lans",
			"undefined ref",
		],
		[
			"a look into the contract without a schema",
			"policy/lanes/duplicate_name.rego",
			'# schemas:\n#   - input.contract: schema["workstation-contract.v0.2"]\n',
			"",
			"undefined ref",
		],
		[
			"a builtin that asks the network",
			rule,
			"not path.holds_home",
			'http.send({"url": path.text}).status_code == 200',
			"http.send",
		],
		["a rule without a remedy", rule, "remediation:", "remedy:", "custom.remediation"],
		["a code of the gate's own", rule, "code: mounts.whole-home", "code: input.empty", "the gate's own"],
		["a code of another form", rule, "code: mounts.whole-home", "code: Whole Home", "domain.kebab-name"],
		[
			"a role that no path has",
			"policy/commands/data.json",
			'"path": "mount"',
			'"path": "mont"',
			"/commands/",
		],
		[
			"a key given twice",
			"policy/canary/data.json",
			'"token"',
			'"token": "x", "token"',
			"policy/canary/data.json:1:",
		],
	])("refuses %s, with its place", (_, file, from, to, says) => {
		const folder = project();
		change(folder, file, from, to);
		const run = gatehouse(["build"], folder);
		expect(run).toMatchObject({ status: 1, stdout: "" });
		expect(run.stderr).toContain(says);
		expect(run.stderr).toContain(file);
	});
});

describe("gatehouse test", () => {
	it("ends with 0 where every test passes, and counts them", () => {
		const run = gatehouse(["test", "--run", "whole_home"], packageFolder);
		expect(run).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+ passed, 0 failed\n$/) });
	});

	it("ends with 1 where one fails, and shows the line that did not hold", () => {
		const folder = project();
		change(folder, rule, 'scope.mounts["whole-home"]', 'scope.mounts["unlisted"]');
		const run = gatehouse(["test", "--run", "whole_home"], folder);
		expect(run.status).toBe(1);
		expect(run.stdout).toMatch(/policy\/mounts\/whole_home_test\.rego:\d+:\d+: this did not hold\n.*\n\s+\^/);
		expect(run.stdout).toMatch(/\d+ passed, [1-9]\d* failed\n$/);
	});

	it("ends with 1 where nothing was tested", () => {
		expect(gatehouse(["test", "--run", "no_such_test"], packageFolder).status).toBe(1);
	});
});

describe("gatehouse fmt", () => {
	it("ends with 0 where nothing is to be done", () => {
		expect(gatehouse(["fmt", "--check"], packageFolder)).toMatchObject({ status: 0, stdout: "" });
	});

	it("with --check names the file and leaves it, without lays it out", () => {
		const folder = project();
		appendFileSync(join(folder, rule), "\n\n\n");
		const text = readFileSync(join(folder, rule), "utf8");
		expect(gatehouse(["fmt", "--check"], folder)).toMatchObject({ status: 1, stdout: `${rule}\n` });
		expect(readFileSync(join(folder, rule), "utf8")).toBe(text);
		expect(gatehouse(["fmt"], folder)).toMatchObject({ status: 0, stdout: `${rule}\n` });
		expect(gatehouse(["fmt", "--check"], folder).status).toBe(0);
	});

	it("does not touch a file that is not UTF-8", () => {
		const folder = project();
		appendFileSync(join(folder, rule), new Uint8Array([0x23, 0xff, 0x0a]));
		const bytes = readFileSync(join(folder, rule));
		expect(gatehouse(["fmt"], folder)).toMatchObject({
			status: 2,
			stderr: expect.stringContaining("is not UTF-8"),
		});
		expect(readFileSync(join(folder, rule))).toEqual(bytes);
		rmSync(join(folder, rule));
	});
});

describe.each(["build", "test", "fmt"])("gatehouse %s where there is no policy", (command) => {
	it("ends with 2, and says where one is", () => {
		expect(gatehouse([command], temporaryFolder())).toEqual({
			status: 2,
			stdout: "",
			stderr: expect.stringMatching(
				/^gatehouse: there is no folder `policy` \[policy\.missing\]; .*`node_modules\/gatehouse\/policy`.*\n$/,
			),
		});
	});
});
