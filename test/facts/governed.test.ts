import { beforeAll, describe, expect, it } from "vitest";
import type { Surroundings } from "../../src/facts/index.ts";
import { ownBundle } from "../../src/package.ts";
import { readBundle } from "../../src/policy/index.ts";
import { stepFacts } from "./steps.ts";

let surroundings: Surroundings;

beforeAll(async () => {
	surroundings = await readBundle(ownBundle);
});

function governed(text: string) {
	return stepFacts(text, surroundings).commands.flatMap((command) => command.governed ?? []);
}

function mounts(text: string): readonly string[] {
	return stepFacts(text, surroundings)
		.paths.filter((path) => path.role === "mount" && path.text !== path.origin)
		.map((path) => `${path.origin} ${path.base === "unknown" ? `unknown: ${path.why}` : path.shown}`);
}

describe("a governed command", () => {
	const plan = "agent-machine mounts plan";
	it.each([
		`sourceosctl ${plan}`,
		`sourceos ${plan}`,
		`/opt/bin/sourceosctl ${plan}`,
		`'source'osctl ${plan}`,
		`python3 -m sourceosctl.cli ${plan}`,
		`python3.12 -msourceosctl.cli ${plan}`,
		`python -Bm sourceosctl.cli ${plan}`,
		`python3 -W d -X utf8 -m sourceosctl.cli ${plan}`,
		`python3 -m runpy sourceosctl.cli ${plan}`,
		`python3 ./bin/sourceosctl ${plan}`,
		`prophet sourceos ${plan}`,
		`sourceosctl -- agent-machine -- mounts -- plan`,
		`sourceosctl agent-machine --dev-root ~/dev mounts plan`,
		`env A=b nohup sourceosctl ${plan}`,
		`python3 -m sourceosctl ${plan}`,
		`python3 "$(which sourceosctl)" ${plan}`,
		`python3 $OPTIONS "$BIN/sourceosctl" ${plan}`,
		`python3 src/sourceosctl/cli.py ${plan}`,
		`python3 -m cProfile -o out -m sourceosctl.cli ${plan}`,
		`python3 -m "$MODULE" ${plan}`,
		`$(which sourceosctl) ${plan}`,
		`"$BIN"/sourceosctl ${plan}`,
		`launcher --flag value sourceosctl ${plan}`,
		`launcher python3 -m sourceosctl.cli ${plan}`,
		`launcher -m sourceosctl.cli ${plan}`,
		`setarch -R sourceosctl ${plan}`,
		`bash -c "$CODE" x sourceosctl ${plan}`,
		`sourceosctl $FLAGS ${plan}`,
		`sourceosctl $GROUP mounts plan`,
	])("is found in `%s`", (text) => {
		expect(governed(text).map(({ program, command }) => `${program} ${command}`)).toEqual([
			`sourceosctl ${plan}`,
		]);
	});

	it.each([
		`echo sourceosctl ${plan}`,
		`mysourceosctl ${plan}`,
		`python3 -c 'sourceosctl' ${plan}`,
		`python3 -m sourceosctl.docs ${plan}`,
		`prophet other ${plan}`,
		`grep 'sourceosctl ${plan}' notes.txt`,
		`# sourceosctl ${plan}`,
		`sudo echo sourceosctl ${plan}`,
		`sudo -u build man sourceosctl ${plan}`,
		`launcher note 'sourceosctl ${plan}'`,
		`launcher --program sourceosctl --out x`,
		`python3 "$SCRIPT" plan`,
		`bash -c 'echo "$@"' x sourceosctl ${plan}`,
	])("is not found in `%s`", (text) => {
		expect(governed(text)).toEqual([]);
	});

	it.each([
		["sourceosctl $FLAG doctor", ["doctor"]],
		["sourceosctl agent-machine $X", [""]],
		['sourceosctl "$@"', [""]],
		["xargs sourceosctl < list", [""]],
		['sourceosctl agent-machine "$X" plan', ["agent-machine mounts plan"]],
		['run() { sourceosctl agent-machine "$@"; }; run mounts plan', ["agent-machine mounts plan"]],
	])("`%s` whose words are open is taken for %j", (text, commands) => {
		expect(governed(text).map(({ command }) => command)).toEqual(commands);
	});

	it.each([
		"sourceosctl $FLAGS --version",
		"sourceosctl --version $FLAGS",
		"sourceosctl $FLAGS -h",
		"agent-term $FLAGS --help",
	])("that answers at once names no path: `%s`", (text) => {
		expect(stepFacts(text, surroundings).paths).toEqual([]);
	});

	it.each([
		"sourceosctl $FLAGS",
		"sourceosctl agent-machine $FLAGS --version",
		"sourceosctl $FLAGS -- --version",
		"sourceosctl $FLAGS --versions",
		"$CMD --version agent-machine mounts plan",
	])("that may do something may name any path: `%s`", (text) => {
		expect(stepFacts(text, surroundings).paths).not.toEqual([]);
	});

	it("whose words are open may name any path", () => {
		const { paths } = stepFacts("sourceosctl agent-machine $X", surroundings);
		expect(paths.map(({ role, base }) => `${role} ${base}`)).toContain("mount unknown");
	});

	it.each([
		"sourceosctl Agent-Machine mounts plan",
		"sourceosctl agent_machine mounts plan",
		"sourceosctl frobnicate",
	])("is of the program, but no known command, in `%s`", (text) => {
		expect(governed(text).map(({ command }) => command)).toEqual([""]);
	});
});

describe("an option", () => {
	const plan = "sourceosctl agent-machine mounts plan";
	it.each([
		[`${plan} --dev-root ~/a`, ["--dev-root ~/a"]],
		[`${plan} --dev-root=~/a`, ["--dev-root ~/a"]],
		[`${plan} "--dev-root=$HOME/a b"`, ["--dev-root ~/a b"]],
		[`${plan} --de ~/a`, ["--dev-root ~/a"]],
		[`${plan} --dow=~/a`, ["--downloads-root ~/a"]],
		[`${plan} --do ~/a`, ["--docs-root ~/a", "--downloads-root ~/a"]],
		[`${plan} --dev-root ~ --dev-root ~/a`, ["--dev-root ~/a"]],
		[`${plan} --dev-root ~/a --dev ~`, ["--dev-root ~"]],
		[`${plan} --dev-root '~'`, ["--dev-root ~"]],
		[`${plan} --dev-root '$HOME'`, ["--dev-root $HOME"]],
		[`${plan} --profile --dev-root ~`, ["--dev-root ~"]],
		[`${plan} --profile -1 --dev-root ~/a`, ["--dev-root ~/a"]],
		[`${plan} -- --dev-root ~`, []],
		[`${plan} -dev-root ~`, []],
		[`${plan} --title '--dev-root ~'`, []],
		[`${plan} # --dev-root ~`, []],
		[`cd ~ && ${plan} --dev-root .`, ["--dev-root ~"]],
		[`HOME=/srv ${plan} --dev-root '~/x'`, ["--dev-root /srv/x"]],
		[`${plan} --dev-root $ROOT`, ["--dev-root unknown: it comes from the runner's environment"]],
		[`${plan} --$K-root /etc`, ["operand unknown: it comes from the runner's environment"]],
		[`${plan} --dev-root$X`, ["operand unknown: it comes from the runner's environment"]],
		[`${plan} $MORE`, ["operand unknown: it comes from the runner's environment"]],
	])("`%s` names %j", (text, expected) => {
		expect(mounts(text)).toEqual(expected);
	});

	it("counts where the group is started by a name of its own", () => {
		expect(
			governed("workspace-ops terminal-command run --no-audit").flatMap(({ disables }) => disables),
		).toHaveLength(1);
	});

	it("that is not given stands for its default", () => {
		const { paths } = stepFacts(plan, surroundings);
		expect(paths.map(({ origin, shown }) => `${origin} ${shown}`)).toEqual([
			"--dev-root ~/dev",
			"--docs-root ~/Documents/SourceOS/agent-output",
			"--downloads-root ~/Downloads/SourceOS/agent-downloads",
		]);
	});

	it.each([
		["office generate --execute --policy-ok", true],
		["office generate --ex --po", true],
		["office generate --execute --policy-ok --dry-run", true],
		["office generate --execute", false],
		["office generate --policy-ok", false],
		["office generate --title '--execute --policy-ok'", false],
		["office generate", false],
		["agent-machine mounts init --execute --policy-ok", true],
		["agent-machine mounts plan --execute --policy-ok", false],
	])("`%s` acts: %s", (words, acts) => {
		expect(governed(`sourceosctl ${words}`).map((command) => command.acts)).toEqual([acts]);
	});

	it.each([
		["terminal-command run --no-audit", ["audit"]],
		["terminal-command run --no-aud", ["audit"]],
		["terminal-command run --args 'grep -- --no-audit f'", []],
		["terminal-command run --no-audit$X", ["audit"]],
		["local-agent-execution run --no-policy-gate", ["policy-gate"]],
	])("`%s` switches off %j", (words, checks) => {
		const disabled = governed(`sourceosctl workspace-ops ${words}`).flatMap(({ disables }) => disables);
		expect(disabled.map(({ check }) => check)).toEqual(checks);
	});

	it("is placed from its name to the end of its value", () => {
		const text = `${plan} --profile x --dev-root "$HOME"`;
		const { paths, places } = stepFacts(text, surroundings);
		const path = paths.find(({ origin }) => origin === "--dev-root");
		const at = places[path?.at ?? -1];
		expect(text.slice(at?.start, at?.end)).toBe('--dev-root "$HOME"');
	});
});
