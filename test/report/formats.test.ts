import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/documents.generated.ts";
import { type FormatName, formats, printable } from "../../src/report/index.ts";
import { contract } from "../contracts.ts";
import { readers } from "./readers.ts";
import { about, context, gate, written } from "./written.ts";

const clean = gate.decide(contract({ id: "clean" }), context);
const denied = gate.decide(
	contract({
		id: "denied",
		steps: ["sourceosctl agent-machine mounts plan --dev-root ~ --downloads-root ~/Downloads"],
	}),
	context,
);
/** Every kind of character that a format could take for its own. */
const odd = [
	"a\u001b[31m\u009b2J\u202eb<c>&'\"|`%::error::\u2028]]>{}\n::error::x\n\tÄ漢😀",
	"##[error]x ##vso[task.complete]x ##teamcity[x 'y'] @someone a@b.example #1 ![i](http://x.example) https://x.example",
	"</script><script>alert(1)</script> ```\n---\n...\n1..0 # SKIP\nBail out! \\# ~~~ \u0000\ufffe",
].join(" ");
const labels = { "sourceos.agent_machine": odd.replaceAll("\u0000", "") };
const unusual = gate.decide(contract({ id: `unusual${odd}`, labels, lane: { name: odd } }), context);
const unreadable = gate.decide({ name: `${odd}\ud800`, unreadable: `because ${odd}\ud800` }, context);

const token = `ghp_${"Zq7".repeat(12)}`;
const filed = "tangerine-forty";
const user = "zacharias";
const secret = gate.decide(
	contract({
		id: "secret",
		labels: { refresh_token: filed, pin_credential: "7w\n9", note: token },
		steps: [
			`sourceosctl agent-machine mounts plan --dev-root ~ --downloads-root ~/Downloads # ${filed} ${token}`,
			`sourceosctl agent-machine mounts plan --dev-root /home/${user} # ~${user}/x`,
			`sourceosctl agent-machine mounts plan --dev-root ~ <<E\n-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----\nE`,
		],
	}),
	context,
);

const names = Object.keys(formats) as FormatName[];

/** Formats differ in how they set off the contract's own words. */
const bare = (message: string) => printable(message).replaceAll("`", "");

describe.each(names)("the format %s", (name) => {
	it("is of its format for nothing, and for one contract that is clean", () => {
		expect(readers[name](written(name, []))).toEqual([]);
		expect(readers[name](written(name, clean))).toEqual([]);
	});

	it("ends with a line break when there is something to say, and never writes half a line", () => {
		const text = written(name, [...clean, ...denied]);
		expect(text.endsWith("\n")).toBe(true);
	});

	it("shows every reason once and in order, whatever stands around it and in it", () => {
		const all = [...clean, ...denied, ...clean, ...unusual, ...unreadable];
		const shown = readers[name](written(name, all));
		const reasons = all.flatMap(({ decision }) => decision.reasons);
		expect(reasons.length).toBeGreaterThan(3);
		expect(shown.map(({ code, message }) => [code, bare(message)])).toEqual(
			reasons.map(({ code, message }) => [code, bare(message)]),
		);
	});

	it("lets no character of a contract act on a terminal or on a CI runner", () => {
		const text = written(name, [...unusual, ...unreadable]);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
		expect(text.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u202e]|\p{Cs}/u)).toBeNull();
		expect(text.match(/##\w*\[/)).toBeNull();
		const commands = text.match(/^\s*::.*/gm) ?? [];
		const reasons = [...unusual, ...unreadable].flatMap(({ decision }) => decision.reasons);
		expect(commands.length).toBe(name === "github" ? reasons.length : 0);
	});

	it("shows no secret and nobody's name, wherever the document repeats them", () => {
		const pages: string[] = [];
		const info = { ...about, summarise: (page: string) => void pages.push(page) };
		const text = written(name, secret, { info });
		expect(readers[name](text).length).toBeGreaterThan(2);
		const shown = [filed, token.slice(4, 16), "7w", "MIIEow", user].filter((hidden) =>
			[text, ...pages].some((page) => page.includes(hidden)),
		);
		expect(shown).toEqual([]);
	});
});

describe("the format json", () => {
	it("is an empty list for nothing", () => {
		expect(JSON.parse(written("json", []))).toEqual([]);
	});

	it("holds the decisions in order, as they are", () => {
		const all = [...denied, ...clean, ...unusual];
		expect(JSON.parse(written("json", all)) as Decision[]).toEqual(all.map(({ decision }) => decision));
	});
});

describe("the format pretty", () => {
	it("colours only where it is asked to", () => {
		expect(written("pretty", denied)).not.toContain("\u001b");
		expect(written("pretty", denied, { styled: true })).toContain("\u001b[31m");
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
