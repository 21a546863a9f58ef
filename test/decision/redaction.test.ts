import { readFileSync } from "node:fs";
import { join } from "node:path";
import glob from "fast-glob";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonValue } from "../../src/contract/index.ts";
import type { Decision } from "../../src/documents.generated.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { formats } from "../../src/report/index.ts";
import { contract } from "../contracts.ts";
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
