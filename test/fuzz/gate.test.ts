import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { read } from "../../src/contract/index.ts";
import { Gate, type Judgement } from "../../src/gate.ts";
import { ownBundle } from "../../src/package.ts";
import { contract, contractValue } from "../contracts.ts";
import { decisionFaults } from "../schemas.ts";
import { cases, nastyText, type Seed, spoilt } from "./mutations.ts";

// However busy the machine is: what takes long is found by the run's own limit.
const gate = await Gate.open({ bundle: ownBundle, limits: { timeoutMs: 60_000 } });
const context = { time: "2026-05-10T10:00:00Z", environment: {} };

const natures = [Object, Array, String, Number, Function, RegExp, Map, Set].map(
	({ prototype }) => [prototype, Reflect.ownKeys(prototype).length] as const,
);

afterEach(() => {
	const changed = natures.filter(([prototype, keys]) => Reflect.ownKeys(prototype).length !== keys);
	expect(changed).toEqual([]);
	// Whatever came before, the next contracts are judged as ever.
	const home = contract({ steps: ["sourceosctl agent-machine mounts plan --dev-root ~"] });
	expect(gate.decide(contract(), context)[0]?.decision.allow).toBe(true);
	expect(gate.decide(home, context)[0]?.decision.allow).toBe(false);
});

/** Every way in which judgements are not what anybody may rely on. */
function faultsOf(judgements: readonly Judgement[]): readonly string[] {
	return judgements.flatMap(({ decision, lines }) => {
		const { allow, outcome, reasons } = decision;
		const denies = reasons.some(({ severity, waiver }) => severity === "deny" && waiver === null);
		const ends = (lines?.text ?? "").split("\n").length + (lines?.first ?? 1) - 1;
		return [
			...(decisionFaults(decision).length === 0 ? [] : ["not of its schema"]),
			...(allow === denies ? ["allowed with a denial, or denied without"] : []),
			...(allow === (outcome === "deny") ? ["an outcome of another verdict"] : []),
			...reasons
				.filter(({ range }) => range === null || range.line < 1 || range.column < 1 || range.endLine > ends)
				.map(({ code }) => `${code} without a place in the text`),
			...reasons
				.filter(({ code }) => code === "engine.failed")
				.map(({ message }) => `broken down: ${message}`),
		];
	});
}

function meaningOf(judgements: readonly Judgement[]): readonly unknown[] {
	return judgements.map(({ decision: { allow, reasons } }) => ({
		allow,
		codes: [...new Set(reasons.map(({ code }) => code))].sort(),
	}));
}

describe("a spoilt contract", () => {
	it("is answered, with a place for each reason", () => {
		fc.assert(
			fc.property(spoilt, (source: Seed) => {
				const judgements = gate.decide(source, context);
				expect(judgements.length).toBeGreaterThan(0);
				expect(faultsOf(judgements)).toEqual([]);
			}),
			cases(),
		);
	});

	it("is judged as its value is, written as plain JSON", () => {
		fc.assert(
			fc.property(spoilt, (source: Seed) => {
				const [reading, ...others] = read(source);
				if (reading?.kind !== "document" || others.length > 0) {
					return;
				}
				const plain = { name: "plain.json", bytes: Buffer.from(JSON.stringify(reading.document.value)) };
				const ours = meaningOf(gate.decide(source, context));
				// Where YAML readers differ over a date, the text itself says more than its value.
				const isTextual = JSON.stringify(ours).includes("plain-date");
				if (!isTextual) {
					expect(meaningOf(gate.decide(plain, context))).toEqual(ours);
				}
			}),
			cases(),
		);
	});
});

describe("a lane of any text", () => {
	it("is answered, the same twice", () => {
		fc.assert(
			fc.property(fc.array(nastyText, { minLength: 1, maxLength: 4 }), (steps) => {
				const source = { name: "lane.json", bytes: Buffer.from(JSON.stringify(contractValue({ steps }))) };
				const once = gate.decide(source, context);
				expect(faultsOf(once)).toEqual([]);
				expect(gate.decide(source, context)).toEqual(once);
			}),
			cases(),
		);
	});
});
