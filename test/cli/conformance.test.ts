import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { conformanceCases } from "../../src/authoring/index.ts";
import type { Decision } from "../../src/documents.generated.ts";
import { packageFolder } from "../../src/package.ts";
import { decisionFaults } from "../schemas.ts";
import { gatehouse } from "./command.ts";

const cases = await conformanceCases(join(packageFolder, "conformance"));
const all = cases.map(({ file }) => relative(packageFolder, file));
/** Documents that are judged together with others, or asked in another way. */
const chains = all.filter((file) => file.startsWith("conformance/chains/"));
const files = all.filter((file) => !chains.includes(file));
const run = gatehouse(["check", "conformance/bad", "conformance/good", "--format", "ndjson"]);
const decisions = run.stdout
	.trimEnd()
	.split("\n")
	.map((line) => JSON.parse(line) as Decision);

/** Documents that are allowed in a file of which another is not. */
const goodAmongBad: Readonly<Record<string, readonly string[]>> = {
	"conformance/bad/input/one-good-one-bad.yaml": ["first"],
};

/** The codes that a case must draw, from the list beside it: none for most good ones. */
function expectedCodes(file: string): readonly string[] {
	return cases.find((one) => one.file === join(packageFolder, file))?.codes ?? [];
}

describe("the command over the conformance folder", () => {
	it("judges every file and says that some are denied", () => {
		expect(run).toMatchObject({ status: 1, stderr: "" });
		expect([...new Set(decisions.map(({ contract }) => contract.source))]).toEqual(files);
		expect(files.length).toBeGreaterThan(60);
	});

	it("gives decisions that their schema accepts", () => {
		expect(decisions.flatMap(decisionFaults)).toEqual([]);
	});

	describe.each(files)("on %s", (file) => {
		const mine = decisions.filter(({ contract }) => contract.source === file);
		const codes = [...new Set(mine.flatMap(({ reasons }) => reasons.map(({ code }) => code)))].sort();

		it("draws just the codes listed beside it", () => {
			expect(codes).toEqual(expectedCodes(file));
		});

		it(file.startsWith("conformance/good/") ? "allows" : "denies", () => {
			const allowed = mine.filter(({ allow }) => allow).map(({ contract }) => contract.id);
			expect(allowed).toEqual(
				file.startsWith("conformance/good/")
					? mine.map(({ contract }) => contract.id)
					: (goodAmongBad[file] ?? []),
			);
		});

		it("places every reason in the file", () => {
			expect(mine.flatMap(({ reasons }) => reasons).filter(({ range }) => range === null)).toEqual([]);
		});
	});

	it("has a case for every rule of the bundle", async () => {
		const covered = new Set([...files, ...chains].flatMap(expectedCodes));
		const rules = gatehouse(["rules"])
			.stdout.split("\n")
			.map((line) => line.split(/\s+/)[1] ?? "");
		const judged = rules.filter(
			(code) => code !== "" && !/^(?:input|schema|contract|engine|gate|record)\./.test(code),
		);
		expect(judged.length).toBeGreaterThan(20);
		expect(judged.filter((code) => !covered.has(code))).toEqual([]);
	});
});
