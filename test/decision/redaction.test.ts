import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import glob from "fast-glob";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonValue } from "../../src/contract/index.ts";
import type { Decision } from "../../src/documents.generated.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { DecisionRecord } from "../../src/record/index.ts";
import { recorded } from "../../src/recording.ts";
import { formats } from "../../src/report/index.ts";
import { lastingFolder } from "../bundles.ts";
import { gatehouse } from "../cli/command.ts";
import { contract, contractValue } from "../contracts.ts";
import { decisionFaults } from "../schemas.ts";

/** Made up, and of the form of real ones. */
const secret = `ghp_${"Zq7".repeat(12)}`;
const user = "zacharias";

let gate: Gate;

beforeAll(async () => {
	gate = await Gate.open({ bundle: ownBundle });
});

/** The value, once for each text in it, with something planted there; and once for each name of a member. */
function* plantings(value: JsonValue, plant: (text: string) => string): Generator<JsonValue> {
	if (typeof value === "string") {
		yield plant(value);
	} else if (Array.isArray(value)) {
		for (const [i, item] of value.entries()) {
			for (const planted of plantings(item, plant)) {
				yield value.with(i, planted);
			}
		}
	} else if (typeof value === "object" && value !== null) {
		for (const [key, item] of Object.entries(value)) {
			for (const planted of plantings(item, plant)) {
				yield { ...value, [key]: planted };
			}
		}
	}
}

/** Everything that is said of a document: the decision, and what each report writes. */
function saidOf(value: JsonValue, name: string): string {
	const bytes = new TextEncoder().encode(JSON.stringify(value, null, "\t"));
	const judgements = gate.decide({ name, bytes }, { time: "2026-05-10T10:00:00Z", environment: {} });
	const written: string[] = [];
	for (const format of Object.values(formats)) {
		const sink = { styled: false, write: (text: string) => void written.push(text) };
		const report = format.open(sink, {
			version: "1.2.3",
			bundle: gate.bundle,
			time: "2026-05-10T10:00:00Z",
			summarise: sink.write,
		});
		for (const judgement of judgements) {
			report.add(judgement);
		}
		report.end();
	}
	return written.join("\n");
}

const samples = glob.sync(
	"conformance/good/{workstation-contract,host-interface-envelope,delegation}/*.json",
	{
		cwd: packageFolder,
	},
);

describe.each(samples)("what is said of %s", (sample) => {
	const value = JSON.parse(readFileSync(join(packageFolder, sample), "utf8")) as JsonValue;

	it("never shows a secret, whatever text it is planted in", () => {
		for (const planted of plantings(value, (text) => `${text} ${secret}`)) {
			expect(saidOf(planted, "lane.json")).not.toContain(secret.slice(4, 16));
		}
	});

	it("never shows whose home a path is in, in its decision", () => {
		for (const planted of plantings(value, () => `/home/${user}/.ssh`)) {
			const bytes = new TextEncoder().encode(JSON.stringify(planted));
			const [judgement] = gate.decide(
				{ name: `/home/${user}/lane.json`, bytes },
				{ time: "2026-05-10T10:00:00Z", environment: {} },
			);
			expect(JSON.stringify(judgement?.decision)).not.toContain(user);
		}
	});
});

describe("a decision", () => {
	// biome-ignore format: a table
	it.each([
		["a home on Linux", `--dev-root /home/${user}`],
		["a home on a Mac", `--dev-root /Users/${user}/Downloads`],
		["a home after a tilde", `--dev-root ~${user}`],
		["an option with a home in its value", `--dev-root=/var/home/${user}`],
		["a home in quotes", `--dev-root "/home/${user}"`],
	])("does not name the user of %s", (_, words) => {
		const source = contract({ steps: [`sourceosctl agent-machine mounts plan ${words}`] });
		const [judgement] = gate.decide(source, { time: "2026-05-10T10:00:00Z", environment: {} });
		expect(judgement?.decision.allow).toBe(false);
		expect(JSON.stringify(judgement?.decision)).not.toContain(user);
	});

	// biome-ignore format: a table
	it.each([
		["an empty segment", `/home//${user}/x`],
		["a dot", `/home/./${user}`],
		["a way over a neighbour", `/home/bob/../${user}`],
		["a home inside another root", `/host/home/${user}/.ssh`],
		["a home below a process", `/proc/1/root/home/${user}`],
		["a relative way", `../../home/${user}`],
		["quotes", `/home/"${user}"/x`],
		["single quotes", `/home/'${user}'`],
		["quotes after a tilde", `~'${user}'`],
		["a neighbour of the own home", `~/../${user}`],
		["braces", `/home/{${user},bob}`],
		["a tilde in braces", `{~${user},~bob}`],
		["letters of another case", `/HOME/${user}`],
		["a home on Windows", `'C:\\Users\\${user}'`],
		["a percent sign", `%2Fhome%2F${user}`],
		["a text written to", `x >~${user}/y`],
	])("does not name a user behind %s", (_, path) => {
		for (const step of [`sourceosctl agent-machine mounts plan --dev-root ${path}`, `cat ${path}`]) {
			const [judgement] = gate.decide(contract({ steps: [step] }), { time: "2026-05-10T10:00:00Z", environment: {} });
			expect(JSON.stringify(judgement?.decision)).not.toContain(user);
		}
	});

	it("does not name what it is called with: environment and mount policy", async () => {
		const document = readFileSync(join(packageFolder, "policy/mounts/data.json"), "utf8");
		const mountPolicy = {
			...JSON.parse(document).policy,
			id: `urn:srcos:agent-machine-mount-policy:${secret}`,
		};
		const other = await Gate.open({ bundle: ownBundle, mountPolicy });
		const [judgement] = other.decide(contract(), {
			time: "2026-05-10T10:00:00Z",
			environment: { node: secret, home: `/home/${user}`, api_key: "tangerine-forty" },
		});
		expect(JSON.stringify(judgement?.decision)).not.toMatch(new RegExp(`Zq7Zq7|${user}|tangerine`));
	});

	it("does not show a secret of a document that it allows", () => {
		const steps = ["sourceosctl agent-machine mounts plan --dev-root ~/dev/tangerine-forty"];
		const source = contract({
			steps,
			emit: ["agent-machine.mount.evidence"],
			labels: { api_key: "tangerine-forty" },
		});
		const [judgement] = gate.decide(source, { time: "2026-05-10T10:00:00Z", environment: {} });
		expect(judgement?.decision.allow).toBe(true);
		expect(JSON.stringify(judgement?.decision)).not.toContain("tangerine");
	});

	it("does not name the folder of a record in full", async () => {
		const record = new DecisionRecord(`/dev/null/home/${user}/${secret}`);
		const judgements = gate.decide(contract(), { time: "2026-05-10T10:00:00Z", environment: {} });
		const written = recorded(Readable.from(judgements), record, () => "2026-05-10T10:00:00Z");
		const { value: judgement } = await written.next();
		expect(judgement?.decision.reasons.map(({ code }) => code)).toEqual(["record.failed"]);
		expect(JSON.stringify(judgement?.decision)).not.toMatch(new RegExp(`Zq7Zq7|${user}`));
	});

	it("leaves variables, patterns and the superuser as they are written", () => {
		const steps = ["sourceosctl agent-machine mounts plan --dev-root /home/$USER --docs-root ~root"];
		const [judgement] = gate.decide(contract({ steps }), { time: "2026-05-10T10:00:00Z", environment: {} });
		expect(JSON.stringify(judgement?.decision.reasons)).toMatch(/\/home\/\$USER.*~root/);
	});

	it("shows a text that is filed as a secret nowhere, though it looks like any other", () => {
		const labels = { "sourceos.office_plane": "tangerine-forty", api_key: "tangerine-forty" };
		const [judgement] = gate.decide(contract({ labels }), { time: "2026-05-10T10:00:00Z", environment: {} });
		expect(judgement?.decision.reasons.map(({ code }) => code)).toContain("evidence.label-value");
		expect(JSON.stringify(judgement?.decision)).not.toContain("tangerine");
	});

	it("keeps what the gate says of itself whole, whatever the document files as a secret", () => {
		const steps = ["sourceosctl agent-machine mounts plan --dev-root ~/dev"];
		const asked = (labels: Record<string, string>) => {
			const source = contract({ steps, labels });
			const [judgement] = gate.decide(source, { time: "2026-05-10T10:00:00Z", environment: {} });
			return judgement?.decision as Decision;
		};
		const { policy } = asked({});
		for (const api_key of [policy.sha256.slice(7, 15), "sha256", "gatehouse", "2026-05-10"]) {
			const decision = asked({ api_key });
			expect(decisionFaults(decision)).toEqual([]);
			expect(decision.events[0]?.data).toMatchObject({ decisionId: decision.id, policy });
		}
	});

	it("masks a short password where it stands, and not the same signs elsewhere", () => {
		const steps = ["sourceosctl agent-machine mounts plan --dev-root http://press:a@example.org"];
		const [judgement] = gate.decide(contract({ steps }), { time: "2026-05-10T10:00:00Z", environment: {} });
		expect(decisionFaults(judgement?.decision)).toEqual([]);
		expect(JSON.stringify(judgement?.decision)).not.toContain("press:a@");
		const reason = judgement?.decision.reasons.find(({ code }) => code === "mounts.outside-roots");
		expect(reason?.message).toMatch(/^`--dev-root http:\/\/press\[redacted\]example\.org` mounts /);
	});
});

describe("what a command says", () => {
	let folder = "";
	const named = `/home/${user}/${secret}`;
	const event = {
		specversion: "1.0",
		id: named,
		source: "urn:example:runner",
		type: "agent-machine.mount.evidence",
		subject: named,
		data: { mountPolicyRef: secret, policyHash: secret, mounts: [{ hostPathRef: named }] },
	};
	beforeAll(() => {
		folder = lastingFolder();
		writeFileSync(join(folder, "events.json"), JSON.stringify(event));
		writeFileSync(join(folder, "lane.json"), JSON.stringify(contractValue()));
		const { stdout } = gatehouse(["check", "lane.json", "--format", "json"], folder);
		writeFileSync(join(folder, "decision.json"), stdout);
		mkdirSync(join(folder, secret, "home", user), { recursive: true });
	});

	// biome-ignore format: a table
	it.each([
		["of a contract that is not there", ["check", `${named}.yaml`]],
		["of a waiver file that is not there", ["check", "lane.json", "--waivers", named]],
		["of an option that is wrong", ["check", "lane.json", "--at", named]],
		["of an option that is not known", ["check", "lane.json", `--${secret}`]],
		["of a folder that is no record", ["log", "verify", named]],
		["of a record that is none", ["log", "verify", `${secret}/home/${user}`]],
		["of events that contradict", ["evidence", "verify", "decision.json", "events.json"]],
		["of events that contradict, as JSON", ["evidence", "verify", "decision.json", "events.json", "--format", "json"]],
		["of a decision that is none", ["export", named, "--as", "policy-decision"]],
		["of a document that is none", ["attest", "verify", "events.json", "--contract", named]],
	])("%s shows no secret and no user", (_, words) => {
		const { status, stdout, stderr } = gatehouse(words, folder);
		expect(status).not.toBe(0);
		expect(`${stdout}${stderr}`).not.toBe("");
		expect(`${stdout}${stderr}`).not.toMatch(new RegExp(`Zq7Zq7|${user}`));
	});
});
