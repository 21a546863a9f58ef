import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { packageFolder } from "../../src/package.ts";
import type {} from "../installed.ts";

/** A folder of the project that has the package, so that `gatehouse` is found from it as anywhere in a project. */
const folder = mkdtempSync(join(inject("project"), "library-"));
afterAll(() => rmSync(folder, { recursive: true }));

const contract = join(packageFolder, "conformance", "good", "workstation-contract", "minimal.json");
const program = `import { readFileSync } from "node:fs";
import { Gate, ownBundle } from "gatehouse";

const gate = await Gate.open({ bundle: ownBundle });
const source = { name: "plan.json", bytes: readFileSync("plan.json") };
const context = { time: "2026-05-01T00:00:00Z", environment: {} };
for (const { decision } of gate.decideAll([source], context)) {
	process.stdout.write(decision.allow + " " + decision.contract.kind);
}
`;

const typed = `import { type Contracts, type Decision, Gate, GatehouseError, type Judgement, ownBundle, readSigningKey } from "gatehouse";
import bundled from "gatehouse/package.json" with { type: "json" };

const gate: Gate = await Gate.open({ bundle: ownBundle });
const context = { time: "2026-05-01T00:00:00Z", environment: {} };
export const decisions: Decision[] = [...gate.decideAll([], context)].map(({ decision }: Judgement) => decision);
export const first: boolean | undefined = decisions[0]?.allow;
export const keyid: string = readSigningKey("").keyid;
export const code: string = new GatehouseError("kind.unknown", "").code;
export const version: string = bundled.version;
export const paths = (grant: Contracts["Delegation@v1"]): string[] => grant.paths?.map(({ path }) => path) ?? [];
// @ts-expect-error There is no such kind.
export type Unknown = Contracts["Delegation@v9"];
// @ts-expect-error A decision has no such field: the types are there, and are not \`any\`.
export const none = decisions[0]?.nothing;
`;

describe("the library", () => {
	it("decides on a contract in a project that has nothing else", () => {
		cpSync(contract, join(folder, "plan.json"));
		writeFileSync(join(folder, "program.mjs"), program);
		const run = spawnSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8" });
		expect(run).toMatchObject({ status: 0, stdout: "true WorkstationContract", stderr: "" });
	});

	it.each([
		["nodenext", "nodenext"],
		["esnext", "bundler"],
	])(
		"has types that resolve, with module %s and moduleResolution %s, and need no others",
		(module, resolution) => {
			writeFileSync(join(folder, "typed.mts"), typed);
			const options = ["--noEmit", "--strict", "--target", "es2023", "--types", "", "--resolveJsonModule"];
			const tsc = join(packageFolder, "node_modules", "typescript", "bin", "tsc");
			const run = spawnSync(
				process.execPath,
				[tsc, ...options, "--module", module, "--moduleResolution", resolution, "typed.mts"],
				{ cwd: folder, encoding: "utf8" },
			);
			expect(run).toMatchObject({ status: 0, stdout: "" });
		},
	);
});
