import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ServedGate } from "../../src/doors/served-gate.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { DecisionRecord, verifyRecord } from "../../src/record/index.ts";
import { changeData, copiedBundle, temporaryFolder } from "../bundles.ts";

const now = () => "2026-05-10T10:00:00Z";
const lane = {
	name: "plan.json",
	bytes: readFileSync(join(packageFolder, "conformance", "good", "workstation-contract", "minimal.json")),
};

function served(bundle: string, record?: DecisionRecord): Promise<ServedGate> {
	return ServedGate.open({
		open: () => Gate.open({ bundle }),
		context: { environment: { node: "n1" } },
		record,
		now,
	});
}

it("Questions go by the settings, and by what they say themselves", async () => {
	const gate = await served(copiedBundle());
	const [plain] = await gate.decide([lane]);
	expect(plain?.decision).toMatchObject({
		allow: true,
		context: { time: now(), environment: { node: "n1" } },
	});
	const time = "2026-06-01T00:00:00Z";
	const [asked] = await gate.decide([lane], { time, environment: { profile: "strict" } });
	expect(asked?.decision.context).toMatchObject({ time, environment: { node: "n1", profile: "strict" } });
});

it("A question cannot say otherwise what is settled: a door that is strict stays so", async () => {
	const gate = await served(copiedBundle());
	await expect(gate.decide([lane], { environment: { node: "n2" } })).rejects.toMatchObject({
		code: "context.settled",
	});
	const [same] = await gate.decide([lane], { environment: { node: "n1" } });
	expect(same?.decision.context.environment).toEqual({ node: "n1" });
});

it("A gate that cannot be opened yet is opened by a later reload", async () => {
	const folder = temporaryFolder();
	const gate = new ServedGate({
		open: () => Gate.open({ bundle: folder }),
		context: { environment: {} },
		now,
	});
	expect(await gate.reload()).toMatchObject({ outcome: "kept", error: { code: "bundle.missing" } });
	expect(gate.isOpen).toBe(false);
	await expect(gate.decide([lane])).rejects.toMatchObject({ code: "gate.closed" });
	cpSync(ownBundle, folder, { recursive: true });
	expect(await gate.reload()).toEqual({ outcome: "replaced", from: null, to: gate.gate.bundle.revision });
	expect((await gate.decide([lane]))[0]?.decision.allow).toBe(true);
});

it("A reload puts the changed bundle in force, and says what it replaced", async () => {
	const folder = copiedBundle();
	const gate = await served(folder);
	const before = gate.gate.bundle.revision;
	expect(await gate.reload()).toEqual({ outcome: "unchanged" });
	changeData(folder, ({ gatehouse }) => {
		gatehouse.evidence.labels = {};
	});
	const reload = await gate.reload();
	expect(reload).toEqual({ outcome: "replaced", from: before, to: gate.gate.bundle.revision });
	expect(gate.gate.bundle.revision).not.toBe(before);
	const [judgement] = await gate.decide([lane]);
	expect(judgement?.decision.policy.revision).toBe(gate.gate.bundle.revision);
});

it("A broken bundle is not put in force: the old one goes on, and says so", async () => {
	const folder = copiedBundle();
	const gate = await served(folder);
	writeFileSync(join(folder, "data.json"), "{}");
	expect(await gate.reload()).toMatchObject({ outcome: "kept", error: { code: "bundle.digest" } });
	rmSync(folder, { recursive: true });
	expect(await gate.reload()).toMatchObject({ outcome: "kept" });
	const [judgement] = await gate.decide([lane]);
	expect(judgement?.decision.allow).toBe(true);
});

it("Questions that come in together are all in the record, each answered its own", async () => {
	const folder = temporaryFolder();
	const gate = await served(copiedBundle(), new DecisionRecord(folder));
	const names = Array.from({ length: 20 }, (_, index) => `plan-${index}.json`);
	const answers = await Promise.all(names.map((name) => gate.decide([{ ...lane, name }])));
	expect(answers.map(([judgement]) => judgement?.decision.contract.source)).toEqual(names);
	expect(verifyRecord(folder)).toMatchObject({ entries: 20 });
});

it("What cannot be recorded is refused", async () => {
	const file = join(temporaryFolder(), "file");
	writeFileSync(file, "");
	const gate = await served(copiedBundle(), new DecisionRecord(file));
	const [judgement] = await gate.decide([lane]);
	expect(judgement?.decision).toMatchObject({ allow: false, reasons: [{ code: "record.failed" }] });
});
