import { readFileSync } from "node:fs";
import { join } from "node:path";
import glob from "fast-glob";
import { beforeAll, describe, expect, it } from "vitest";
import {
	type ContractKind,
	type JsonValue,
	kindName,
	kinds,
	read,
	recognise,
	validate,
} from "../../src/contract/index.ts";
import { deriveFacts, type Surroundings } from "../../src/facts/index.ts";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { readBundle } from "../../src/policy/index.ts";
import { type ContractShape, contractValue } from "../contracts.ts";
import { inputFaults } from "../schemas.ts";

let surroundings: Surroundings;

beforeAll(async () => {
	surroundings = await readBundle(ownBundle);
});

const workstation = kinds.find(({ version }) => version === "v0.2") as ContractKind;

const derived = (shape: ContractShape) => deriveFacts(workstation, contractValue(shape), surroundings);

const facts = (shape: ContractShape) => derived(shape).facts;

function inputOf(contract: JsonValue, kind: ContractKind) {
	return {
		contract,
		kind: kindName(kind),
		facts: deriveFacts(kind, contract, surroundings).facts,
		environment: {},
		related: { documents: null },
		time: "2026-05-01T00:00:00",
	};
}

describe("the facts of a workstation contract", () => {
	it("are of the form that rules are checked against, for every contract of the conformance folder", () => {
		const files = glob.sync("conformance/**/*.{json,yaml}", { cwd: packageFolder });
		const inputs = files.flatMap((name) =>
			read({ name, bytes: readFileSync(join(packageFolder, name)) }).flatMap((reading) => {
				const recognition = reading.kind === "document" ? recognise(reading.document) : null;
				if (reading.kind !== "document" || recognition?.kind !== "known") {
					return [];
				}
				const valid = validate(reading.document.value, recognition.contractKind).length === 0;
				return valid ? [inputOf(reading.document.value, recognition.contractKind)] : [];
			}),
		);
		expect(inputs.length).toBeGreaterThan(40);
		expect(inputs.flatMap(inputFaults)).toEqual([]);
	});

	it("name what each lane does, from its commands and its promotion", () => {
		const steps = ["sourceosctl agent-machine mounts plan; sourceosctl office doctor"];
		const lane = { promotion: { requiresStagePass: true, rollbackStrategy: "snapshot" } };
		expect(facts({ steps, lane }).lanes.map(({ activities }) => activities)).toEqual([
			["mount", "office", "promotion"],
		]);
	});

	it("hold every command with lane, step and place", () => {
		const { facts, places } = derived({ steps: ["true", "cd /srv && sudo make test"] });
		const { commands } = facts;
		expect(commands.map(({ step, program, via }) => ({ step, program, via }))).toEqual([
			{ step: 0, program: "true", via: [] },
			{ step: 1, program: "cd", via: [] },
			{ step: 1, program: "sudo", via: [] },
			{ step: 1, program: "make", via: ["sudo"] },
		]);
		const last = commands.at(-1);
		expect(places[last?.at ?? -1]).toMatchObject({ pointer: "/spec/lanes/0/steps/1/run", end: 25 });
		expect(last?.words.map((word, i) => [word, places[last.words_at[i] ?? -1]?.start])).toEqual([
			["make", 16],
			["test", 21],
		]);
	});

	it.each([
		["/home/alice", { base: "home", user: "alice", segments: [] }],
		["$HOME/x", { base: "home", segments: ["x"] }],
		["${HOME}", { base: "home", segments: [] }],
		["$HOMER/x", { base: "unknown" }],
		["/srv/$X", { base: "unknown" }],
		["~/dev/../..", { base: "root", segments: ["home"], holds_home: true }],
		["/srv/code", { base: "root", segments: ["srv", "code"] }],
	])("read the mount source `%s`", (source, meaning) => {
		const mounts = [{ source, target: "/mnt", readOnly: true, class: "immutable_input" }];
		const { facts, places } = derived({ version: "v0.2", lane: { mounts } });
		const [path] = facts.paths;
		expect(path).toMatchObject({ ...meaning, role: "mount", access: "read-only", text: source });
		expect(places[path?.at ?? -1]).toEqual({ pointer: "/spec/lanes/0/mounts/0/source" });
	});

	it("tell of a step that cannot be read", () => {
		expect(facts({ steps: ["echo 'no end"] }).problems).toMatchObject([
			{ lane: 0, step: 0, code: "shell.syntax" },
		]);
	});
});
