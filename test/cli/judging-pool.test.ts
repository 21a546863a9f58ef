import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { JudgingPool } from "../../src/cli/threads/judging-pool.ts";
import { ServedGate } from "../../src/doors/served-gate.ts";
import { changeData, copiedBundle, temporaryFolder } from "../bundles.ts";
import { contract, contractValue } from "../contracts.ts";
// The threads run what is built.
import "./command.ts";

const now = () => "2026-05-10T10:00:00Z";
const bad = contract({ id: "bad", steps: ["sourceosctl agent-machine mounts plan --dev-root ~"] });

async function served(bundle: string, count = 2) {
	const pool = new JudgingPool(count);
	const context = { environment: { node: "n1" } };
	const open = () => pool.open({ options: { bundle } }, { ...context, time: now() });
	const gate = await ServedGate.open({ open, context, now, judge: pool.judge });
	return { gate, pool, [Symbol.asyncDispose]: () => pool.close() };
}

describe("a pool of threads", () => {
	it("answers as the gate itself does, each question its own", async () => {
		await using one = await served(copiedBundle());
		const names = Array.from({ length: 40 }, (_, i) => `plan-${i}.json`);
		const answers = await Promise.all(
			names.map((name, i) =>
				one.gate.decide([{ ...(i % 2 === 0 ? contract() : bad), name }], { kind: "WorkstationContract" }),
			),
		);
		const here = one.gate.gate.decide(
			{ ...bad, name: "plan-1.json" },
			{
				time: now(),
				kind: "WorkstationContract",
				environment: { node: "n1" },
			},
		);
		expect(answers.map(([judgement]) => judgement?.decision.contract.source)).toEqual(names);
		expect(answers.map(([judgement]) => judgement?.decision.allow)).toEqual(names.map((_, i) => i % 2 === 0));
		expect(answers[1]?.[0]?.decision).toEqual(here[0]?.decision);
	});

	it("is asked about an unknown kind without harm to its threads", async () => {
		await using one = await served(copiedBundle(), 1);
		await expect(one.gate.decide([bad], { kind: "Nothing" })).rejects.toMatchObject({ code: "kind.unknown" });
		expect((await one.gate.decide([bad]))[0]?.decision.allow).toBe(false);
	});

	it("puts a new bundle in force in all threads, or in none; questions on their way are answered", async () => {
		const bundle = copiedBundle();
		await using one = await served(bundle);
		const [first] = await one.gate.decide([bad]);
		changeData(bundle, ({ gatehouse }) => {
			Object.assign(gatehouse.evidence, { labels: {} });
		});
		const [reload, ...meanwhile] = await Promise.all([
			one.gate.reload(),
			...Array.from({ length: 30 }, () => one.gate.decide([bad])),
		]);
		expect(reload.outcome).toBe("replaced");
		expect(meanwhile.map(([judgement]) => judgement?.decision.allow)).toEqual(Array(30).fill(false));
		const [second] = await one.gate.decide([bad]);
		expect(second?.decision.policy.revision).not.toBe(first?.decision.policy.revision);
		expect(second?.decision.policy.revision).toBe(one.gate.gate.bundle.revision);
	});

	it("goes on with the bundle that it was opened on where a thread ends, whatever lies in its place by then", async () => {
		const bundle = copiedBundle();
		await using one = await served(bundle, 1);
		rmSync(bundle, { recursive: true });
		const [refused] = await one.gate.decide([bad], { time: "never" });
		expect(refused?.decision).toMatchObject({ allow: false, reasons: [{ code: "engine.failed" }] });
		const [good] = await one.gate.decide([contract()]);
		expect(good?.decision).toMatchObject({
			allow: true,
			policy: { revision: one.gate.gate.bundle.revision },
		});
	});

	it("asks a gate with more documents in its own thread", async () => {
		await using one = await served(copiedBundle());
		const related = one.gate.gate.relating([
			{ name: "grant.json", bytes: Buffer.from(JSON.stringify(contractValue())) },
		]);
		expect((await one.gate.decide([bad], {}, related))[0]?.decision.allow).toBe(false);
	});

	it("cannot be opened on a bundle that is none", async () => {
		await expect(
			new JudgingPool(1).open({ options: { bundle: temporaryFolder() } }, { time: now(), environment: {} }),
		).rejects.toMatchObject({
			code: "bundle.missing",
		});
	});
});
