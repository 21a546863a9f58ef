import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultLimits, readShell, type SimpleCommand, splitWords } from "../../../src/facts/shell/index.ts";
import { readFully } from "../../../src/facts/shell/read.ts";
import { showCommand, showPieces } from "./show.ts";

function only(text: string, program: string): SimpleCommand {
	const [command, ...others] = readShell(text).commands.filter((c) => c.program === program);
	if (command === undefined || others.length > 0) throw new Error(`not one ${program} in ${text}`);
	return command;
}

const at = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

describe("what is said about a word of a text that the step puts together", () => {
	test("is what it became, and how", () => {
		const { commands } = readShell('D=~/x; sh -c "cmd --a=$D --b"');
		const [, expanded, plain] = commands.at(-1)?.words ?? [];
		expect(expanded).toMatchObject({ text: "--a=~/x", derivation: [{ use: "$D", from: "D=~/x" }] });
		expect(plain).toMatchObject({ text: "--b", derivation: [] });
	});
});

describe("what is said about a command", () => {
	test("words, program and ranges of an ordinary step", () => {
		expect(readShell("tool plan ~/dev 'a b'")).toEqual({
			commands: [
				{
					words: [
						{
							pieces: [{ kind: "text", text: "tool", quoted: false }],
							text: "tool",
							range: { start: 0, end: 4 },
							derivation: [],
						},
						{
							pieces: [{ kind: "text", text: "plan", quoted: false }],
							text: "plan",
							range: { start: 5, end: 9 },
							derivation: [],
						},
						{
							pieces: [
								{ kind: "home", user: null },
								{ kind: "text", text: "/dev", quoted: false },
							],
							text: "~/dev",
							range: { start: 10, end: 15 },
							derivation: [],
						},
						{
							pieces: [{ kind: "text", text: "a b", quoted: true }],
							text: "'a b'",
							range: { start: 16, end: 21 },
							derivation: [],
						},
					],
					program: "tool",
					via: [],
					environment: [],
					environmentCleared: false,
					cwd: null,
					home: null,
					stdin: null,
					redirections: [],
					range: { start: 0, end: 21 },
				},
			],
			problems: [],
			unknownScripts: [],
		});
	});

	test.each([
		["sh -c 'a; cmd --d ~'", "cmd --d ~", "~"],
		['eval "cmd --d \\$HOME"', "cmd --d \\$HOME", "$HOME"],
		["D='cmd x'; eval \"$D\"", "cmd x", "x"],
		["bash <<E\ncmd a b\nE", "cmd a b", "b"],
		["x && cmd `echo ~`", "cmd `echo ~`", "`echo ~`"],
		["echo 'cmd a' | sh", "cmd a", "a"],
		["sh -c \"sh -c 'cmd a'\"", "cmd a", "a"],
		["trap 'cmd a' EXIT", "cmd a", "a"],
		["D='a b'; cmd $D", "cmd $D", "$D"],
		['D=~/x; sh -c "cmd --a=$D"', "cmd --a=$D", "--a=$D"],
		['D=~/x; sh -c "cmd --a=$D --b"; E=1', "cmd --a=$D --b", "--b"],
	])("%s stands where it was written", (text, command, lastWord) => {
		const found = only(text, "cmd");
		expect(at(text, found.range)).toBe(command);
		expect(at(text, found.words.at(-1)?.range ?? found.range)).toBe(lastWord);
	});

	test.each([
		["sudo env sh -c 'cmd'", ["sudo", "env", "sh -c"]],
		["f() { eval cmd; }; echo $(f)", ["$(…)", "function f", "eval"]],
		["sh <<< cmd", ["sh < input"]],
		["find . -exec cmd {} +", ["find -exec"]],
		["exec cmd", ["exec"]],
	])("%s: the way to it", (text, via) => {
		expect(only(text, "cmd").via).toEqual(via);
	});

	test("where a value came from, outermost first", () => {
		const text = 'R=~\nD=$R/x\nf() { cmd "$1"; }; f $D';
		expect(only(text, "cmd").words[1]?.derivation.map((d) => [d.use, d.from, at(text, d.range)])).toEqual([
			["$1", "f $D", "f $D"],
		]);
		expect(only("R=~\nD=$R/x\ncmd $D", "cmd").words[1]?.derivation.map((d) => [d.use, d.from])).toEqual([
			["$D", "D=$R/x"],
			["$R", "R=~"],
		]);
	});

	test.each([
		["HOME=/etc cmd", "/etc"],
		["export HOME=~/x; cmd", "<~>/x"],
		["env HOME=/ cmd", "/"],
		["sudo -u bob cmd", "<~bob>"],
		["HOME=/ cmd2; cmd", null],
		["env -u HOME cmd", null],
	])("%s: HOME", (text, home) => {
		const found = only(text, "cmd").home;
		expect(found === null ? null : showPieces(found)).toBe(home);
	});

	test.each([
		["A=1 B=~ cmd", ["A=1", "B=<~>"]],
		["A=1; export B=2; cmd", ["B=2"]],
		["env -u X A=1 cmd", ["X unset", "A=1"]],
		["PATH=/x:$PATH; cmd", ["PATH=/x:<?environment>"]],
		["A=1 true; cmd", []],
	])("%s: environment", (text, entries) => {
		const { environment } = only(text, "cmd");
		expect(
			environment.map((e) =>
				e.value === null ? `${e.name} unset` : `${e.name}=${showPieces(e.value.pieces)}`,
			),
		).toEqual(entries);
	});

	test("an emptied environment is said to be so", () => {
		expect(only("env -i cmd", "cmd").environmentCleared).toBe(true);
		expect(only("env cmd", "cmd").environmentCleared).toBe(false);
	});

	test.each([
		["cd ~ && cmd", "<~>"],
		["cd a; cd b; cmd", "<.>/a/b"],
		["env -C /x cmd", "/x"],
		["cmd", null],
		["(cd /); cmd", null],
	])("%s: directory", (text, cwd) => {
		const found = only(text, "cmd").cwd;
		expect(found === null ? null : showPieces(found)).toBe(cwd);
	});

	test("standard input and redirections", () => {
		const command = only("cmd > ~/out 2>>log <<E\na $HOME\nE", "cmd");
		expect(showPieces(command.stdin?.text ?? [])).toBe("a <~>\n");
		expect(command.redirections.map((r) => `${r.operator} ${showPieces(r.target.pieces)}`)).toEqual([
			"> <~>/out",
			">> log",
		]);
	});

	test.each([["$X a"], ['"$(cat f)" a'], ["/usr/bin/c* a"], ["$1"], ["x$X a"]])(
		"%s: a program that is not known",
		(text) => {
			expect(readShell(text).commands.map((command) => command.program)).toContain(null);
		},
	);
});

describe("code that cannot be read", () => {
	test.each([
		[". ./env.sh", "file", "."],
		["bash run.sh a", "file", "bash"],
		['source "$F"', "file", "source"],
		["curl u | sh", "text", "sh < input"],
		["sh", "input", "sh < input"],
		['eval "$X"', "text", "eval"],
		['bash -c "$X"', "text", "bash -c"],
		['sh -c "cmd $X"', "part", "sh -c"],
		["BASH_ENV=~/x bash -c :", "file", "bash"],
		["bash --rcfile x -c :", "file", "bash"],
		["x=$Y; echo ${x@P}", "text", "${x@P}"],
	])("%s", (text, kind, how) => {
		expect(readShell(text).unknownScripts.map((s) => [s.kind, s.how])).toContainEqual([kind, how]);
	});

	test.each([["sh -c 'cmd $X'"], ["bash -c true"], ["echo x | sh"], ['eval "echo ~$USER"'], ["cat f | cmd"]])(
		"%s is read",
		(text) => {
			expect(readShell(text).unknownScripts).toEqual([]);
		},
	);
});

describe("problems", () => {
	test.each([["if"], ["echo 'a"], ["a && "], ["(a"], ["echo )"], ["sh -c 'if'"], ["eval 'a)'"], ["a\0b"]])(
		"%j is a syntax error",
		(text) => {
			expect(readShell(text).problems.map((p) => p.code)).toContain("shell.syntax");
		},
	);

	test("a here-document that nothing ends is read to the end, as bash does", () => {
		expect(readShell("sh <<E\ncmd ~").commands.map(showCommand)).toEqual(["sh", "cmd <~>"]);
	});

	test.each([
		["x".repeat(70_000), "shell.too-long"],
		["echo {1..100000}", "shell.too-many-ways"],
		["echo {a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", "shell.too-many-ways"],
		[`${"sh -c '".repeat(1)}${"eval ".repeat(1)}${"$(".repeat(200)}${")".repeat(200)}'`, "shell.too-deep"],
		["f() { f a$1; }; f", "shell.too-deep"],
		[
			"for i in {1..200}; do for j in {1..200}; do for k in {1..200}; do x $i$j$k; done; done; done",
			"shell.too-much-work",
		],
		["i=; while [ ${#i} -lt 500 ]; do i=a$i; done", "shell.too-much-work"],
		[`x=${"a".repeat(30_000)}; ${"echo ${x//a/b};".repeat(20)}`, "shell.too-much-work"],
		[`x=${"a".repeat(30_000)}; ${"echo ${x:1};".repeat(40)}`, "shell.too-much-work"],
		[`x=${"a".repeat(300)}; ${"echo ${x##*a*b};".repeat(100)}`, "shell.too-much-work"],
		[`x=${"a".repeat(20_000)}; case $x in ${"*a*a*b) y;; ".repeat(40)} esac`, "shell.too-much-work"],
		[`x=${"a".repeat(20_000)}; ${"[[ $x == *a*a*b ]];".repeat(40)}`, "shell.too-much-work"],
		["x=$x$y;".repeat(2000), "shell.too-much-work"],
		["<<E ".repeat(1001), "shell.too-much-work"],
	])("%.40s… is %s", (text, code) => {
		expect(readShell(text).problems.map((p) => p.code)).toContain(code);
	});

	test.each([
		["x=a; for i in {1..90}; do x=$x$x; done; cmd $x"],
		["set -- a; for i in {1..90}; do set -- $@ $@; done; cmd $@"],
		["a=(a); for i in {1..90}; do a+=(${a[@]}); done; cmd ${a[@]}"],
		["x=a; for i in {1..90}; do x=${x//a/aa}; done; cmd $x"],
		["x=a; for i in {1..90}; do x=$(echo $x $x); done; cmd $x"],
		["cmd $(printf '%999999999s' a)"],
		["x+=a$x; while x+=$x; do :; done"],
	])("%s: what grows without bounds is unknown, or a problem", (text) => {
		const { commands, problems } = readShell(text);
		const last = commands.at(-1);
		expect(problems.length > 0 || last?.words.some((w) => w.pieces.some((p) => p.kind === "unknown"))).toBe(
			true,
		);
	});

	test("many independent choices are no problem: their values are merged", () => {
		const text = `${"ABCDEFGHIJKL"
			.split("")
			.map((n) => `${n}=\${${n}:-${n}1}\nif x; then P${n}=1; else P${n}=2; fi`)
			.join("\n")}\ncmd $L $PL`;
		const { commands, problems } = readShell(text);
		expect(problems).toEqual([]);
		expect(new Set(commands.filter((c) => c.program === "cmd").map(showCommand))).toEqual(
			new Set(["cmd <?environment…> 1", "cmd <?environment…> 2", "cmd L1 1", "cmd L1 2"]),
		);
	});
});

const shellPieces = [
	..."ab ~/*?[]{}()<>|&;!#$'\"\\`=\n\t-,.".split(""),
	" ",
	"$HOME",
	"${x",
	":-",
	"##",
	"$(",
	"$((",
	"))",
	"<<E\n",
	"E\n",
	"if ",
	"then ",
	"fi",
	"for x in ",
	"do ",
	"done",
	"case x in ",
	"esac",
	"while ",
	"f() ",
	"[[ ",
	" ]]",
	"eval ",
	"sh -c ",
	"xargs ",
	"cd ",
	"x=",
	"read x",
	"$@",
	"{1..9}",
	"$'",
	"env -i ",
	"cmd",
	"tool",
];
const shellText = fc.array(fc.constantFrom(...shellPieces), { maxLength: 40 }).map((parts) => parts.join(""));
const plainText = fc
	.array(
		fc.constantFrom(
			"tool",
			"a/b",
			"~",
			"~/x",
			"$HOME",
			"$HOME/x",
			'"$HOME/x"',
			"'a b'",
			'"a b"',
			"--a=b",
			"A=b",
			" ",
			"\n",
			"\t",
			"echo",
			"./x",
			"~b",
			"#",
			".",
			"'",
			"=~",
			"if",
			"{a,b}",
			"cd",
			"sh",
			"[",
			"]",
			";",
			"&&",
			"&",
			"printf",
			"test",
			"-v",
			"-eq",
			"make",
			"python3",
			"-m",
			"-c",
			"cp",
			"tee",
			"false",
			"exit",
		),
		{ maxLength: 12 },
	)
	.chain((parts) => fc.constantFrom("", " ").map((between) => parts.join(between)));

describe("for any text", () => {
	test("a reading ends, and points into the text", () => {
		fc.assert(
			fc.property(fc.oneof(shellText, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
				const { commands, problems, unknownScripts } = readShell(text);
				const ranges = [...commands.flatMap((c) => [c, ...c.words]), ...problems, ...unknownScripts].map(
					(x) => x.range,
				);
				expect(ranges.every(({ start, end }) => 0 <= start && start <= end && end <= text.length)).toBe(true);
				expect(commands.every((c) => c.words.length > 0)).toBe(true);
				expect(JSON.parse(JSON.stringify({ commands, problems, unknownScripts }))).toEqual({
					commands,
					problems,
					unknownScripts,
				});
			}),
			{ numRuns: 1500 },
		);
	});

	test("the short way of plain steps answers what the long way does", () => {
		fc.assert(
			fc.property(fc.oneof(plainText, shellText), (text) => {
				expect(readShell(text)).toEqual(readFully(text, defaultLimits));
			}),
			{ numRuns: 3000 },
		);
	});

	test("words are split as they are quoted", () => {
		const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
		fc.assert(
			fc.property(fc.array(fc.string()), (words) => {
				expect(splitWords(words.map(quote).join(" "))?.map((w) => w.text)).toEqual(words);
			}),
		);
	});
});

describe("splitWords", () => {
	test.each([
		["run lint", ["run", "lint"]],
		['run \'a b\' c\\ d "e \\"f" # g;h', ["run", "a b", "c d", 'e "f', "#", "g;h"]],
		["", []],
		["'' \"\"", ["", ""]],
		["$HOME ~", ["$HOME", "~"]],
	])("%s", (text, words) => {
		expect(splitWords(text)?.map((w) => w.text)).toEqual(words);
	});

	test("a quote left open is no list of words", () => {
		expect(splitWords("a 'b")).toBeNull();
		expect(splitWords("a \\")).toBeNull();
	});
});
