import { describe, expect, test } from "vitest";
import { readShell } from "../../../src/facts/shell/index.ts";
import { commandsOf } from "./show.ts";

/** Text, then every different call of `cmd` that it may make. */
type Row = readonly [text: string, ...calls: string[]];

const evil = "echo 'cmd ~' >";
const fine = "echo 'cmd src' >";

const families: Readonly<Record<string, readonly Row[]>> = {
	"a path that is not sure changes each file that it may be": [
		[`${fine} s; ${evil} "$(x)"; bash s`, "cmd <~>", "cmd src"],
		[`${fine} s; F=$(x); ${evil} "$F"; bash s`, "cmd <~>", "cmd src"],
		[`${fine} d/s; ${evil} "$(x)/s"; bash d/s`, "cmd <~>", "cmd src"],
		[`${fine} d/t; ${evil} "$(x)/s"; bash d/t`, "cmd src"],
		[`${fine} s; ${evil} s*; bash s`, "cmd <~>", "cmd src"],
		[`${fine} s; cd "$(x)"; ${evil} s; cd "$OLDPWD"; bash s`, "cmd <~>", "cmd src"],
		[`${fine} ~/s; ${evil} /home/$USER/s; bash ~/s`, "cmd <~>"],
		[`A=$(mktemp); B=$(mktemp); ${evil} "$A"; ${fine} "$B"; bash "$A"`, "cmd <~>", "cmd src"],
		[`mktemp() { x; }; ${fine} s; ${evil} "$(mktemp)"; bash s`, "cmd <~>", "cmd src"],
	],
	"a path that is not sure is read as each file that it may be": [
		[`${evil} s; bash "$(x)/s"`, "cmd <~>"],
		[`${evil} s; chmod +x s; "$(pwd -P)/s"`, "cmd <~>"],
		[`echo exit > a; ${evil} b; bash ?`, "cmd <~>"],
		["printf 'cmd ' > a; echo '~' > b; cat ? | bash", "cmd", "cmd <~>"],
		[`${evil} x.sh; find . -name '*.sh' -exec bash {} \\;`, "cmd <~>"],
		[`${evil} d/x.sh; find d -type f -exec bash {} +`, "cmd <~>"],
		[`${evil} x.sh; fd . -x bash`, "cmd <~>"],
		[`${evil} x.txt; find . -name '*.sh' -exec bash {} \\;`],
		[`${evil} x.sh; find d -exec bash {} \\;`],
	],
	"a file that several ways left holds one of several texts": [
		[`if x; then echo 'exit' > s; else ${evil} s; fi; bash s`, "cmd <~>"],
		[`echo exit > s; (${evil} s) & bash s`, "cmd <~>"],
		[`${evil} s; ${fine} s & bash s`, "cmd <~>", "cmd src"],
		[`${fine} s; coproc ${evil} s; bash s`, "cmd <~>", "cmd src"],
		['echo ~ > f; echo src > f & cmd "$(cat f)"', "cmd <~>", "cmd src"],
		['echo a > f; echo b > f & cat f | { read x; cmd "$x"; }', "cmd a", "cmd b"],
		["echo 'cmd XX' > s; (echo 'cmd YY' > s) & sed -i s/XX/a/ s; bash s", "cmd YY", "cmd a"],
	],
	"descriptors lead to files, whoever opens them": [
		["exec 3> s; (echo 'cmd ~' >&3); bash s", "cmd <~>"],
		["exec 3> s; bash -c \"echo 'cmd ~' >&3\"; bash s", "cmd <~>"],
		["{ echo 'cmd ~' >&3; } 3> s; bash s", "cmd <~>"],
		["f() { echo 'cmd ~'; }; exec > s; f; exec >&2; bash s", "cmd <~>"],
		["exec > s; { echo 'cmd ~'; } > /dev/null; exec >&2; bash s"],
		["exec 3> s; exec > t; echo 'cmd ~'; exec >&3; bash t", "cmd <~>"],
		["echo 'cmd ~' > /dev/stdout | bash", "cmd <~>"],
		["exec 3> s; echo 'cmd ~' > /dev/fd/3; bash s", "cmd <~>"],
		["echo 'cmd ~' > /dev/shm/s; bash /dev/shm/s", "cmd <~>"],
		["(exec 3> s); echo 'cmd ~' >&3; bash s"],
	],
	"copies of what the step wrote": [
		[`mkdir d; ${evil} d/x; cp -r d e; bash e/x`, "cmd <~>"],
		[`mkdir d; ${evil} d/x; mv d e; bash e/x`, "cmd <~>"],
		[`${evil} x.sh; cp *.sh d; bash d/x.sh`, "cmd <~>"],
	],
	"state and programs together": [
		[`trap "$(cat s)" EXIT; ${evil} s`],
		[`${evil} s; trap "$(cat s)" EXIT`, "cmd <~>"],
		[`${evil} s; trap 'bash s' EXIT`, "cmd <~>"],
		[`trap 'bash s' EXIT; ${evil} s`, "cmd <~>"],
		[`${evil} s; BASH_ENV=s python3 -c 'import os; os.system("bash -c :")'`, "cmd <~>"],
		[`sudo bash -c "echo 'D=~' > e"; . ./e; cmd "$D"`, "cmd <~>"],
		['python3 -c \'import os; os.system("echo D=src > e")\'; . ./e; cmd "$D"', "cmd src"],
		[`hash -p ./s y; ${evil} s; y`, "cmd <~>"],
		[`${evil} s; alias y='bash s'; y`, "cmd <~>"],
		["printf 'all:\\n\\tcmd $(D)\\n' > Makefile; declare -n r=D; r=~; export D; make", "cmd <~>"],
		["set -k; echo 'cmd $1' > s; bash s ~ A=b", "cmd <~>"],
	],
};

describe.each(Object.entries(families))("%s", (_family, rows) => {
	test.each(rows)("%s", (text, ...calls) => {
		const found = commandsOf(text, "cmd");
		expect([...new Set(found)].sort()).toEqual([...calls].sort());
	});
});

describe("a script of which not all is known", () => {
	test.each([
		["a program may have written into it", `${fine} s; mytool s; bash s`],
		["a download replaced it", `${fine} s; curl -o s u; bash s`],
		["an option named it", `${fine} s; mytool --output=s; bash s`],
		["git put it back", `${fine} s; git checkout s; bash s`],
		["a program may have written through a descriptor", `exec 3> s; ${fine}&3; mytool; bash s`],
		["something unknown went to where it may be", `${fine} s; curl u > "$(x)"; bash s`],
		["errors went into it", `${fine} s; make 2>> s; bash s`],
		["it may be there already", "[ -f s ] || echo x > s; bash s"],
		["a trap's code comes from elsewhere", 'trap "$(cat x)" EXIT'],
		["a part of a trap's code does", 'trap "cmd $X" EXIT'],
	])("%s: %s", (_why, text) => {
		expect(readShell(text).unknownScripts).not.toEqual([]);
	});

	test.each([
		["programs that only look", `${fine} s; chmod +x s; cat s; ls s; shellcheck s; bash s`],
		["noting it in git", `${fine} s; git add s; git commit -m x; bash s`],
		["a new file elsewhere", `${fine} s; T=$(mktemp); curl u > "$T"; bash s`],
		["a file of the runner", `${fine} s; echo "v=$V" >> "$GITHUB_OUTPUT"; bash s`],
		["a descriptor used by the shell alone", "exec 3> s; echo 'cmd src' >&3; date; exec 3>&-; bash s"],
		["a trap that is taken back", "trap - EXIT; trap '' INT; trap 'cmd src' EXIT"],
	])("%s leaves nothing unknown: %s", (_why, text) => {
		expect(readShell(text).unknownScripts).toEqual([]);
	});
});
