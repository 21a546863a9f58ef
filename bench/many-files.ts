/** Ten thousand contracts in one folder, as each program would be given them. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kindName, read, recognise } from "../src/contract/index.ts";
import { deriveFacts } from "../src/facts/index.ts";
import { openMountPolicy } from "../src/mount-policy.ts";
import { ownBundle, packageFolder } from "../src/package.ts";
import { readBundle } from "../src/policy/index.ts";
import { contractAmongMany } from "./contracts.ts";
import { type Figure, type Program, race } from "./measure.ts";
import type { Peers } from "./peers.ts";

const rounds = 5;

export async function measureMany(folder: string, peers: Peers, count: number): Promise<readonly Figure[]> {
	const contracts = join(folder, "contracts");
	const inputs = join(folder, "inputs");
	mkdirSync(contracts);
	mkdirSync(inputs);
	const inputOf = await inputMaker();
	for (let number = 0; number < count; number += 1) {
		const text = contractAmongMany(number);
		const name = `${String(number).padStart(6, "0")}.json`;
		writeFileSync(join(contracts, name), text);
		writeFileSync(join(inputs, name), inputOf(text));
	}
	const ours: Program = {
		command: process.execPath,
		words: [join(packageFolder, "dist", "gatehouse.cjs"), "check", contracts, "--format", "json"],
		statuses: [1],
	};
	const rules = opaBundle(folder);
	const own = join(packageFolder, "bench");
	const opa: Program = {
		command: peers.opa,
		words: ["exec", "--bundle", rules, "--decision", "gatehouse/decision", inputs],
		statuses: [0],
	};
	const conftest = (files: string, policies: readonly string[], data: string): Program => ({
		command: peers.conftest,
		words: [
			"test",
			files,
			"--output",
			"json",
			"--data",
			data,
			...policies.flatMap((folder) => ["--policy", folder]),
		],
		statuses: [1],
	});
	const rivals = [
		{ name: "opa exec, our rules", atLeast: 1.5, program: opa },
		{
			name: "conftest test, our rules",
			atLeast: 3,
			program: conftest(inputs, [rules, join(own, "our-rules")], rules),
		},
		{
			name: "conftest test, 16 rules by regex",
			atLeast: 1,
			program: conftest(contracts, [join(own, "few-rules")], schemaData(folder)),
		},
	];
	const [taken = Number.NaN, ...theirs] = race([ours, ...rivals.map(({ program }) => program)], rounds);
	return rivals.map(({ name, atLeast }, i) => ({
		name: `${count} contracts: ${name} / ours`,
		ratio: (theirs[i] ?? Number.NaN) / taken,
		goal: { atLeast },
		ours: taken,
		theirs: theirs[i] ?? Number.NaN,
		runs: rounds,
	}));
}

/** What the gate itself would ask the rules about a contract: OPA cannot read the shell. */
export async function inputMaker(): Promise<(text: string) => string> {
	const bundle = await readBundle(ownBundle);
	const mountPolicy = openMountPolicy(bundle.mountPolicy, bundle.homes, "the bundle's mount policy");
	return (text) => {
		const [reading] = read({ name: "contract.json", bytes: new TextEncoder().encode(text) });
		const document = reading?.kind === "document" ? reading.document : null;
		const recognition = document === null ? null : recognise(document);
		if (document === null || recognition?.kind !== "known") {
			throw new Error("a contract of the benchmark is not one");
		}
		const { contractKind } = recognition;
		return JSON.stringify({
			contract: document.value,
			kind: kindName(contractKind),
			facts: deriveFacts(contractKind, document.value, bundle).facts,
			environment: {},
			time: null,
			related: { documents: null, mount_policy: mountPolicy },
		});
	};
}

/** Our rules as OPA takes them: data stands below the package that it belongs to. */
export function opaBundle(folder: string): string {
	const bundle = join(folder, "bundle");
	const policy = join(packageFolder, "policy");
	for (const file of readdirSync(policy, { recursive: true, encoding: "utf8" })) {
		if ((file.endsWith(".rego") && !file.endsWith("_test.rego")) || file.endsWith("data.json")) {
			cpSync(join(policy, file), join(bundle, "gatehouse", file));
		}
	}
	return bundle;
}

/** The schema of the contracts, as data of conftest. */
function schemaData(folder: string): string {
	const data = join(folder, "data");
	mkdirSync(data);
	const schema = JSON.parse(
		readFileSync(join(packageFolder, "schemas", "workstation-contract.v0.1.schema.json"), "utf8"),
	) as {
		readonly $schema: string;
	};
	const { $schema: _, ...rest } = schema;
	writeFileSync(join(data, "schema.json"), JSON.stringify({ schema: rest }));
	return data;
}
