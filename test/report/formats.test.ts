import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/documents.generated.ts";
import { Gate, type Judgement } from "../../src/gate.ts";
import { ownBundle } from "../../src/package.ts";
import { type FormatName, formats } from "../../src/report/index.ts";
import { contract } from "../contracts.ts";

const gate = await Gate.open({ bundle: ownBundle });
const context = { time: "2026-05-01T00:00:00Z", environment: {} };

const clean = gate.decide(contract({ id: "clean" }), context);
const denied = gate.decide(
	contract({
		id: "denied",
		steps: ["sourceosctl agent-machine mounts plan --dev-root ~ --downloads-root ~/Downloads"],
	}),
	context,
);
/** Every kind of character that a format could take for its own. */
const odd = "a\u001b[31m\u202eb<c>&'\"|`%::error::\u2028]]>{}\n\tÄ漢😀";
const unusual = gate.decide(contract({ id: "unusual", labels: { "sourceos.agent_machine": odd } }), context);
const unreadable = gate.decide({ name: odd, unreadable: `because ${odd}` }, context);

function written(name: FormatName, judgements: readonly Judgement[], styled = false): string {
	const parts: string[] = [];
	const report = formats[name].open({ styled, write: (part) => void parts.push(part) });
	for (const judgement of judgements) {
		report.add(judgement);
	}
	report.end();
	return parts.join("");
}

const names = Object.keys(formats) as FormatName[];

describe.each(names)("the format %s", (name) => {
	it("ends with a line break when there is something to say, and never writes half a line", () => {
		const text = written(name, [...clean, ...denied]);
		expect(text.endsWith("\n")).toBe(true);
	});

	it("shows every finding once, whatever stands around it", () => {
		const all = [...clean, ...denied, ...clean, ...unusual, ...unreadable];
		const text = written(name, all);
		const codes = all.flatMap(({ decision }) =>
			decision.reasons.map(({ message, code }) => ({ message, code })),
		);
		expect(codes.length).toBeGreaterThan(3);
		for (const code of new Set(codes.map((reason) => reason.code))) {
			const shown = name === "pretty" ? ` ${code}  ` : /"code": ?/.source + JSON.stringify(code);
			const expected = codes.filter((reason) => reason.code === code).length;
			expect(text.match(new RegExp(shown, "g"))?.length).toBe(expected);
		}
	});

	it("lets no character of a contract act on a terminal", () => {
		const text = written(name, [...unusual, ...unreadable]);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
		expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
	});
});

describe("the format json", () => {
	it("is an empty list for nothing", () => {
		expect(JSON.parse(written("json", []))).toEqual([]);
	});

	it("holds the decisions in order", () => {
		const ids = (JSON.parse(written("json", [...denied, ...clean])) as Decision[]).map(
			({ contract: { id } }) => id,
		);
		expect(ids).toEqual(["denied", "clean"]);
	});
});

describe("the format pretty", () => {
	it("colours only where it is asked to", () => {
		expect(written("pretty", denied)).not.toContain("\u001b");
		expect(written("pretty", denied, true)).toContain("\u001b[31m");
	});

	it("counts contracts and rules", () => {
		const lines = written("pretty", [...clean, ...denied])
			.trimEnd()
			.split("\n");
		expect(lines.slice(-4)).toEqual([
			"      1  evidence.missing-event",
			"      1  mounts.unscoped-downloads",
			"      1  mounts.whole-home",
			"2 contracts: 1 allowed, 1 denied",
		]);
	});
});
