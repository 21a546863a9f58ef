import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Gate, type Judgement, ownBundle, valueSource } from "../src/index.ts";
import { readBundleFiles } from "../src/signature/index.ts";
import { temporaryFolder } from "./bundles.ts";
import { contract, contractValue } from "./contracts.ts";

const context = { time: "2026-05-01T00:00:00Z", environment: {} };
const home = { steps: ["sourceosctl agent-machine mounts plan --dev-root ~"] };
const gate = await Gate.open({ bundle: ownBundle });
const decisions = (judgements: Iterable<Judgement>) => [...judgements].map(({ decision }) => decision);

describe("a gate", () => {
	it("decides on a value as on a file with its text", () => {
		const value = valueSource(contractValue(home), "example.json");
		expect(decisions(gate.decide(value, context))).toEqual(decisions(gate.decide(contract(home), context)));
		expect(gate.decide(value, context)[0]?.decision.allow).toBe(false);
	});

	it("denies a value that is no JSON", () => {
		const [judgement] = gate.decide(valueSource({ ...contractValue(), at: new Date(0) }), context);
		expect(judgement?.decision).toMatchObject({ allow: false, reasons: [{ code: "input.unreadable" }] });
	});

	it("answers many callers at once as it answers one after the other", async () => {
		const sources = Array.from({ length: 40 }, (_, i) =>
			contract({ id: `c${i}`, ...(i % 3 === 0 ? home : {}) }),
		);
		const alone = sources.map((source) => decisions(gate.decide(source, context)));
		const ask = async (from: number) => {
			const found = [];
			// Each caller holds its run open while the others go on with theirs.
			for (const { decision } of gate.decideAll(sources.slice(from, from + 10), context)) {
				found.push([decision]);
				await Promise.resolve();
			}
			return found;
		};
		const together = await Promise.all([0, 10, 20, 30].map(ask));
		expect(together.flat()).toEqual(alone);
	});

	it("can be asked from inside a run of its own", () => {
		const inner: unknown[] = [];
		function* asking() {
			inner.push(...decisions(gate.decide(contract(home), context)));
			yield contract();
		}
		expect(decisions(gate.decideAll(asking(), context)).map(({ allow }) => allow)).toEqual([true]);
		expect(inner).toMatchObject([{ allow: false }]);
	});
});

describe("a gate that is used from JavaScript", () => {
	it.each([
		["a limit that is no number", { maxBytes: Number.NaN }],
		["a limit below one", { timeoutMs: 0 }],
		["a part of a millisecond", { timeoutMs: 0.5 }],
		["a limit without end", { maxBytes: Number.POSITIVE_INFINITY }],
	])("is not opened with %s", async (_, limits) => {
		await expect(Gate.open({ bundle: ownBundle, limits })).rejects.toMatchObject({ code: "limits.invalid" });
	});

	it.each([[undefined], [5], [{}], [null]])("is not opened on %j, which is no bundle", async (bundle) => {
		await expect(Gate.open({ bundle: bundle as never })).rejects.toMatchObject({ code: "bundle.missing" });
	});

	it("takes the default for a limit that is undefined", async () => {
		const opened = await Gate.open({ bundle: ownBundle, limits: { timeoutMs: undefined as never } });
		expect(decisions(opened.decide(contract(), context))).toMatchObject([{ allow: true }]);
	});

	it.each([
		["no environment", { time: context.time }, "context.environment"],
		["a number in the environment", { ...context, environment: { node: 1 } }, "context.environment"],
		["a date as the time", { ...context, time: new Date(0) }, "context.time"],
	])("says what is wrong with %s", (_, asked, code) => {
		expect(() => gate.decide(contract(), asked as never)).toThrow(expect.objectContaining({ code }));
	});

	it.each([
		["a text as bytes", "{}"],
		["nothing as bytes", undefined],
		["a list as bytes", [123, 125]],
	])("denies %s, and judges the rest", (_, bytes) => {
		const sources = [{ name: "a.json", bytes } as never, contract()];
		expect(decisions(gate.decideAll(sources, context))).toMatchObject([
			{ allow: false, reasons: [{ code: "input.unreadable" }] },
			{ allow: true },
		]);
	});
});

describe("a bundle given as bytes", () => {
	const files = readBundleFiles(ownBundle);
	const archive = () => {
		const file = join(temporaryFolder(), "bundle.tar.gz");
		execFileSync("tar", ["-czf", file, "-C", ownBundle, "."]);
		return new Uint8Array(readFileSync(file));
	};

	it.each([
		["its files", () => files],
		["its tar.gz", archive],
	])("is the bundle that its folder is: %s", async (_, bundle) => {
		const opened = await Gate.open({ bundle: bundle() });
		expect(opened.bundle.sha256).toBe(gate.bundle.sha256);
		expect(decisions(opened.decide(contract(home), context))).toEqual(
			decisions(gate.decide(contract(home), context)),
		);
	});

	it.each([
		["without a file", new Map([...files].slice(1)), "bundle.missing"],
		["with another file's bytes", new Map([...files, ["data.json", new Uint8Array(3)]]), "bundle.digest"],
		["that is no tar.gz", new Uint8Array(3), "bundle.invalid"],
	])("is refused %s", async (_, bundle, code) => {
		await expect(Gate.open({ bundle })).rejects.toMatchObject({ code });
	});

	it("is held to its signature too", async () => {
		const { publicKey: key } = generateKeyPairSync("ed25519", {
			publicKeyEncoding: { type: "spki", format: "pem" },
			privateKeyEncoding: { type: "pkcs8", format: "pem" },
		});
		const opening = Gate.open({ bundle: files, signature: { key } });
		await expect(opening).rejects.toMatchObject({ code: "bundle.signature" });
	});
});

// biome-ignore format: a table
it.each([
	["a quote that nothing closes around half a character", "'\u{10000}"],
	["what looks like half a character", "echo '\\ud800' \\\\ud800"],
])("judges %s", (_, step) => {
	const [judgement] = gate.decide(contract({ steps: [step] }), context);
	expect(judgement?.decision.reasons.filter(({ code }) => code === "engine.failed")).toEqual([]);
});

it("refuses what it cannot tell of in time, and quotes nothing of it", async () => {
	const hasty = await Gate.open({ bundle: ownBundle, limits: { timeoutMs: 1 } });
	const secrets = Array.from({ length: 4_000 }, (_, n) => [`p${n}_password`, `hunter${n}`]);
	const source = valueSource(Object.fromEntries(secrets), "many.json");
	const [judgement] = hasty.decide(source, context);
	const [inTime] = gate.decide(source, context);
	expect(judgement).toMatchObject({
		decision: {
			allow: false,
			contract: { sha256: inTime?.decision.contract.sha256, source: "many.json" },
			reasons: [{ code: "engine.timeout", message: "telling of it took longer than 1 ms" }],
		},
		lines: null,
	});
	expect(inTime?.decision.reasons.map(({ code }) => code)).toEqual(["contract.unknown-kind"]);
});

describe("a closed gate", () => {
	it("is asked in vain, as are those that were made from it", async () => {
		const closed = await Gate.open({ bundle: ownBundle });
		const derived = closed.relating([]);
		const begun = closed.decideAll([contract(), ...Array(40).fill(contract())], context);
		expect(begun.next().value?.decision.allow).toBe(true);
		closed.close();
		closed.close();
		expect(() => closed.decide(contract(), context)).toThrow(
			expect.objectContaining({ code: "gate.closed" }),
		);
		expect(() => derived.decide(contract(), context)).toThrow(
			expect.objectContaining({ code: "gate.closed" }),
		);
		// What was judged before it was closed is answered; the rest is not allowed.
		expect(decisions(begun).at(-1)).toMatchObject({ allow: false, reasons: [{ code: "engine.failed" }] });
	});
});
