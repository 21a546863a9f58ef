import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type Piece, readShell } from "../../../src/facts/shell/index.ts";

const hasBash = spawnSync("bash", ["--version"]).status === 0;
const scratch = mkdtempSync(join(tmpdir(), "shell-facts-"));
const homeDirectory = join(scratch, "home");
const workDirectory = join(scratch, "work");

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What one run of `show` was given: the directory it ran in, then its arguments. */
type Call = readonly string[];

/** Runs each text in a bash of its own, all started by one process, and collects the calls of `show`. */
function runInBash(texts: readonly string[]): readonly (readonly Call[])[] {
	for (const folder of [
		homeDirectory,
		workDirectory,
		join(homeDirectory, "sub"),
		join(scratch, "bin"),
		join(scratch, "cases"),
	]) {
		mkdirSync(folder, { recursive: true });
	}
	const log = join(scratch, "log");
	const stub = join(scratch, "bin", "show");
	writeFileSync(stub, `#!/bin/sh\nprintf '%s\\0' "$PWD" "$@" "$(printf '\\1')" >> ${log}\n`);
	chmodSync(stub, 0o755);
	for (const [index, text] of texts.entries()) writeFileSync(join(scratch, "cases", String(index)), text);
	writeFileSync(log, "");
	const driver = `for ((i = 0; i < ${texts.length}; i++)); do cd ${workDirectory}
		HOME=${homeDirectory} PATH=${scratch}/bin:/usr/bin:/bin timeout 5 bash --noprofile --norc -c "$(<${scratch}/cases/$i)" >/dev/null 2>&1 </dev/null
		printf '\\2\\0' >> ${log}; done`;
	execFileSync("bash", ["--noprofile", "--norc", "-c", driver], {
		env: { PATH: process.env.PATH ?? "" },
		timeout: 120_000,
	});
	const records = readFileSync(log, "utf8").split("\u0002\u0000").slice(0, -1);
	return records.map((record) =>
		record
			.split("\u0001\u0000")
			.slice(0, -1)
			.map((call) => call.split("\u0000").slice(0, -1)),
	);
}

function spelled(pieces: readonly Piece[]): string {
	return pieces
		.map((piece) => {
			if (piece.kind === "text") return piece.text;
			if (piece.kind === "glob") return "<any>";
			if (piece.kind === "home") return piece.user === null ? homeDirectory : `~${piece.user}`;
			if (piece.kind === "start") return workDirectory;
			return piece.splits ? "<any>" : "<unknown>";
		})
		.join("");
}

function callsRead(text: string): readonly Call[] {
	return readShell(text)
		.commands.filter((command) => command.program === "show")
		.map((command) => [
			command.cwd === null ? workDirectory : spelled(command.cwd),
			...command.words.slice(1).map((word) => spelled(word.pieces)),
		]);
}

/** The directory above the home is read as `~/..`, and bash keeps `.` out of the working directory's name. */
const plain = ([directory, ...words]: Call) => [
	normalize(`${directory}/.`),
	...words.map((word) =>
		word.includes("/..")
			? word
					.replaceAll(`${homeDirectory}/../..`, dirname(scratch))
					.replaceAll(`${homeDirectory}/..`, scratch)
					.replaceAll(`${workDirectory}/..`, scratch)
			: word,
	),
];

// The pieces below have no effect but on words; every generated text is decided by itself alone.
const names = fc.constantFrom("A", "B", "C");
const bare = fc.constantFrom(
	"a",
	"b1",
	"x/y",
	"--flag",
	"-n",
	"a=b",
	"A=~/x",
	"--x=~",
	"~",
	"~/sub",
	"a~",
	"x:~",
	".",
	"..",
	"=",
	"%",
	"a,b",
	"}",
	"#x",
	"a#b",
	"\\~",
	"\\$HOME",
	"\\\\",
	"a\\ b",
	"\\\na",
	"{a,b}",
	"{~,x}",
	"{a,b}c",
	"x{1..3}",
	"{3..1}",
	"{a..c}",
	"{a,{b,c}}",
	"{}",
	"{a}",
	"a{,b}",
	"{a,b",
	"{01..03}",
	"{1..7..3}",
	"$'a\\tb'",
	"$'~'",
	"$'\\x41\\101\\u0041'",
	'$"x"',
	"''",
	'""',
);
const value = fc.constantFrom(
	"$HOME",
	"${HOME}",
	"$A",
	"$B",
	"${A}x",
	"${A:-~}",
	"${A:-d}",
	'${A:-"d e"}',
	"${A-d e}",
	"${A:+p}",
	"${A+p q}",
	"${#A}",
	"${A#a}",
	"${A##*/}",
	"${A%/*}",
	"${A%%/*}",
	"${A/a/b}",
	"${A//a/b}",
	"${A/#a/b}",
	"${A/%b/c}",
	"${A:1}",
	"${A:0:2}",
	"${A: -1}",
	"${A^}",
	"${A^^}",
	"${A,,}",
	"${A@Q}",
	"$(echo a b)",
	"$(echo ~)",
	"`echo x`",
	"`echo \\`echo y\\``",
	'$(printf "%s\\n" p q)',
	"$((1+2*3))",
	"$PWD",
	"$(pwd)",
	"$(dirname x/y)",
	"$(basename ~/sub)",
	"${A:=z}",
	"$#",
	"$1",
	'$(echo "$A")',
	"${HOME%/*}",
	"${HOME##/*/}x",
);
const quotable = fc.oneof(
	fc.constantFrom("a b", "$HOME", "~", "*", "{a,b}", "\\$A", "\\\\", "'", "#", "\\\na", "a\\b"),
	value.filter((v) => !v.includes('"')),
);
const part = fc.oneof(
	{ weight: 5, arbitrary: bare },
	{ weight: 3, arbitrary: value },
	{ weight: 3, arbitrary: quotable.map((inner) => `"${inner}"`) },
	{ weight: 1, arbitrary: fc.constantFrom("'a b'", "'$HOME'", "'~'", "'*'", "'\\'", "'{a,b}'") },
);
const word = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));
const words = fc.array(word, { maxLength: 4 }).map((list) => list.join(" "));
const call = words.map((list) => `show ${list}`);
const assigned = fc.oneof(
	bare.filter((b) => !/^#|[()]/.test(b)),
	value,
	quotable.map((inner) => `"${inner}"`),
	fc.constantFrom("~:~", "'a  b'", "' a '", "a/b/a", "''"),
);
const assignment = fc.tuple(names, fc.constantFrom("=", "=", "="), assigned).map((parts) => parts.join(""));
const condition = fc.constantFrom(
	"true",
	"false",
	":",
	"[ a = a ]",
	"[ a = b ]",
	'[ "$A" = "$A" ]',
	"[[ a == a* ]]",
	"[[ a == b ]]",
	"test -n x",
	"(( 1 ))",
	"(( 0 ))",
	"! true",
	"! false",
	'[ -z "" ]',
	"[ 1 -lt 2 ]",
	"[ 2 -lt 1 -o 1 -eq 1 ]",
);

const { statement } = fc.letrec<{ statement: string }>((tie) => ({
	statement: fc.oneof(
		{ maxDepth: 3, depthSize: "small" },
		call,
		assignment,
		assignment.map((a) => `export ${a}`),
		fc.tuple(assignment, call).map(([a, c]) => `${a} ${c}`),
		fc.tuple(assignment, tie("statement")).map(([a, s]) => `${a}\n${s}`),
		fc
			.tuple(fc.constantFrom("\n", " && "), tie("statement"), tie("statement"))
			.map(([op, a, b]) => `{ ${a}\n}${op}{ ${b}\n}`),
		fc
			.tuple(condition, fc.constantFrom("&&", "||"), tie("statement"))
			.map(([c, op, s]) => `${c} ${op} { ${s}\n}`),
		fc
			.tuple(condition, tie("statement"), tie("statement"))
			.map(([c, a, b]) => `if ${c}; then ${a}\nelse ${b}\nfi`),
		tie("statement").map((s) => `( ${s}\n)`),
		fc.tuple(names, words, tie("statement")).map(([n, list, s]) => `for ${n} in ${list}; do ${s}\ndone`),
		fc
			.tuple(
				assigned.filter((a) => !/HOME|PWD|pwd|~/.test(a)),
				fc.constantFrom("a", "a*", "*/*", "?", '"$A"', "[a-c]*", "~", "x|y"),
				tie("statement"),
				tie("statement"),
			)
			.map(([w, p, a, b]) => `case ${w} in ${p}) ${a}\n;; *) ${b}\n;; esac`),
		fc.tuple(tie("statement"), words).map(([s, list]) => `f() { ${s}\n}; f ${list}`),
		fc.tuple(words, tie("statement")).map(([list, s]) => `set -- ${list}\n${s}\nshow "$@" -- $*`),
		tie("statement").map((s) => `bash -c '${s.replaceAll("'", "'\\''")}'`),
		tie("statement").map((s) => `eval '${s.replaceAll("'", "'\\''")}'`),
		tie("statement").map((s) => `bash <<'E${s.length}'\n${s}\nE${s.length}`),
		fc.tuple(quotable, names).map(([q, n]) => `read -r ${n} <<< "${q}"; show "$${n}" $${n}`),
		fc
			.tuple(
				value.filter((v) => !v.includes("!")),
				quotable,
			)
			.map(([v, q]) => `show "$(cat <<END\n${v} ${q}\nEND\n)"`),
		fc
			.tuple(
				fc.constantFrom(
					"env A=1",
					"nice -n 1",
					"timeout 9",
					"command",
					"env -u A",
					"nohup",
					"echo p q | xargs -n1",
					"echo ~ 'p q' | xargs",
					"echo ~ | xargs -I{}",
					"exec",
					"setsid -w",
					"stdbuf -oL",
					"time",
				),
				call,
			)
			.map(([w, c]) => `${w} ${c}`),
		fc
			.tuple(fc.constantFrom("~", "~/sub", "..", "/", '"$HOME"', "", "~/sub/.."), tie("statement"))
			.map(([d, s]) => `cd ${d} && { ${s}\n}`),
		words
			.filter((list) => !list.includes("=~"))
			.map((list) => `a=(${list}); show "\${a[@]}" "\${#a[@]}" "\${a[0]}" \${a[*]}`),
		fc.tuple(tie("statement"), tie("statement")).map(([a, b]) => `${a} | { ${b}\n}`),
		tie("statement").map((s) => `i=0; while [ $i -lt 2 ]; do ${s}\ni=$((i+1)); done`),
		tie("statement").map((s) => `trap '${s.replaceAll("'", "'\\''")}' EXIT`),
		fc
			.tuple(names, assigned)
			.map(([n, a]) => `local_f() { local ${n}=${a}; show "$${n}"; }; local_f; show "$${n}"`),
		fc
			.tuple(
				names,
				value.filter((v) => !v.includes('"')),
			)
			.map(([n, v]) => `read -r ${n} < <(echo "${v}"); show "$${n}"`),
		fc
			.tuple(words, tie("statement"))
			.map(([list, s]) => `printf '%s\\n' ${list} | while read -r A; do ${s}\ndone`),
		fc
			.tuple(words, word)
			.map(
				([list, w]) => `g() { shift; show "$#" "$@" "\${2-none}"; return 0; show never; }; g ${list} ${w}`,
			),
		fc.tuple(names, assigned).map(([n, a]) => `${n}+=${a}; show "$${n}"`),
		fc.tuple(names, word).map(([n, w]) => `printf -v ${n} '<%s>' ${w}; show "$${n}"`),
		tie("statement").map((s) => `source /dev/stdin <<'S${s.length}'\n${s}\nS${s.length}`),
		tie("statement").map((s) => `for i in 1 2 3; do [ $i = 2 ] && continue; [ $i = 3 ] && break; ${s}\ndone`),
		fc.tuple(word, tie("statement")).map(([w, s]) => `IFS=:; A=a:${w}; show $A\nunset IFS\n${s}`),
		tie("statement").map((s) => `set -f\n${s}\nset +f`),
		fc
			.tuple(words, tie("statement"))
			.map(([list, s]) => `pushd ~/sub >/dev/null && { ${s}\n}\npopd >/dev/null; show ${list}`),
		fc.tuple(fc.constantFrom("~", "$HOME", '"$HOME"'), tie("statement")).map(([a, s]) => `HOME=${a}\n${s}`),
		fc.tuple(names, tie("statement")).map(([n, s]) => `unset ${n}\n${s}`),
		fc
			.tuple(words, tie("statement"))
			.map(([list, s]) => `echo "show ${list.replaceAll(/["\\$`()]/g, "")}" > t.sh; . ./t.sh\n${s}`),
		tie("statement").map((s) => `until false; do ${s}\nbreak; done`),
		tie("statement").map((s) => `echo ignored # ${s.replaceAll("\n", " ")}`),
	),
}));

/** One word that bash passed against one that was read, in which an unknown or a glob may be anything. */
function fits(actual: string, read: string): boolean {
	const parts = read
		.split(/(<unknown>|<any>|[*?])/)
		.map((piece) =>
			/^(?:<unknown>|<any>|\*)$/.test(piece)
				? ".*"
				: piece === "?"
					? "."
					: piece.replace(/[\\^$.|+()[\]{}/-]/g, "\\$&"),
		);
	return new RegExp(`^${parts.join("")}$`, "s").test(actual);
}

/** A whole call; a word that may split stands for any number of words. */
function callFits(actual: Call, read: Call): boolean {
	const [first, ...rest] = read;
	if (first === undefined) return actual.length === 0;
	if (first.includes("<any>")) {
		for (let skip = 0; skip <= actual.length; skip++) if (callFits(actual.slice(skip), rest)) return true;
	}
	const [head, ...tail] = actual;
	return head !== undefined && fits(head, first) && callFits(tail, rest);
}

/** What bash did must be among what was read; what was read must have happened, unless something in it is unknown. */
function agrees(bash: readonly Call[], read: readonly Call[]): boolean {
	const isOpen = (call: Call) => call.some((word) => /<unknown>|<any>/.test(word));
	return (
		bash.every((call) => read.some((other) => callFits(call, other))) &&
		(read.some(isOpen) || read.every((call) => bash.some((other) => callFits(other, call))))
	);
}

/** Variables that the text may read before it sets them would come from the environment. */
const prelude = "export A= B=A C='c d'; set --; cd .; ";

describe.skipIf(!hasBash)("the reading agrees with bash itself (skipped where bash is not installed)", () => {
	test("on generated texts that only depend on themselves", () => {
		const runs = Number(process.env.SHELL_RUNS ?? 250);
		const seed = Number(process.env.SHELL_SEED ?? 7);
		// Bash runs an EXIT trap of a pipeline's member only if that is a group; the reading does not go that far.
		const isStable = (s: string) => !(s.includes(" | ") && s.includes("trap"));
		const texts = fc.sample(statement.filter(isStable), { numRuns: runs, seed }).map((s) => prelude + s);
		const truth = runInBash(texts);
		const wrong = texts
			.map((text, index) => ({
				text,
				bash: (truth[index] ?? []).map(plain),
				read: callsRead(text).map(plain),
			}))
			.filter(({ bash, read }) => !agrees(bash, read))
			.filter(({ text }) => readShell(text).problems.length === 0)
			.sort((a, b) => a.text.length - b.text.length);
		expect(wrong.slice(0, 5)).toEqual([]);
	}, 60_000);
});
