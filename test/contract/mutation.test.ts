import { readFileSync } from "node:fs";
import { join } from "node:path";
import glob from "fast-glob";
import { describe, expect, it } from "vitest";
import { type JsonValue, kinds, read, recognise, validate } from "../../src/contract/index.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { mutantsOf } from "./mutants.ts";
import { bytesOf } from "./sample.ts";

const gate = await Gate.open({ bundle: ownBundle });
const context = { time: "2026-05-01T12:00:00Z", environment: {} };

const cases = glob
	.sync("conformance/good/**/*.{json,jsonl,yaml,yml}", { cwd: packageFolder })
	.toSorted()
	.flatMap((file) =>
		read({ name: file, bytes: readFileSync(join(packageFolder, file)) }).map((reading, index) => {
			if (reading.kind === "refused") throw new Error(`${file} cannot be read`);
			const recognition = recognise(reading.document);
			if (recognition.kind === "refused") throw new Error(`${file} is of no kind`);
			const { contractKind } = recognition;
			const { value } = reading.document;
			return {
				name: `${file} (${index})`,
				kind: contractKind,
				mutants: mutantsOf(contractKind.schema, value),
			};
		}),
	);

/** What is refused here never comes to the rules; the gate itself is asked about the rest alone, which is quick. */
function isSound(value: JsonValue): boolean {
	const recognition = recognise({ value });
	return recognition.kind === "known" && validate(value, recognition.contractKind).length === 0;
}

function isAllowed(value: JsonValue): boolean {
	const judgements = gate.decide({ name: "mutant.json", bytes: bytesOf(JSON.stringify(value)) }, context);
	return judgements.some(({ decision }) => decision.allow);
}

describe("every demand of a schema, broken alone in a sound document, is refused", () => {
	it.each(cases)("$name", ({ mutants }) => {
		expect(mutants.length).toBeGreaterThan(10);
		const allowed = mutants.filter(({ value }) => isSound(value) && isAllowed(value));
		expect(allowed.map(({ what }) => what)).toEqual([]);
	});
});

it.each(kinds)("$name $version has a sound document to break", (kind) => {
	expect(cases.filter((one) => one.kind === kind)).not.toEqual([]);
});
