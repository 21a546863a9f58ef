// Judges the sample cases that lie beside a developer's checkout and compares each verdict with the one expected.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [cases] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "gatehouse-cases-"));
const expected = new Map();

for (const line of readFileSync(join(cases, "shell.ndjson"), "utf8").trimEnd().split("\n")) {
	const { id, expect, doc } = JSON.parse(line);
	const file = join(folder, `${id}.json`);
	writeFileSync(file, JSON.stringify(doc));
	expected.set(file, expect === "allow");
}
for (const line of readFileSync(join(cases, "upstream", "expected.tsv"), "utf8")
	.trimEnd()
	.split("\n")
	.slice(1)) {
	const [path, verdict] = line.split("\t");
	const file = join(cases, "upstream", path);
	// Kinds that this gate does not know yet are refused, which is no judgement on them.
	if (JSON.parse(readFileSync(file, "utf8")).kind === "WorkstationContract") {
		expected.set(file, verdict === "accept");
	}
}

// The shell cases are judged under a policy that permits what it does not deny, so that none is denied by default.
const permit = ["--mount-policy", join(cases, "mount-policy.permit.json")];
const inFolder = [...expected.keys()].filter((file) => file.startsWith(folder));
const others = [...expected.keys()].filter((file) => !file.startsWith(folder));
const decisions = [...judge([...inFolder, ...permit]), ...judge(others)];
rmSync(folder, { recursive: true });

function judge(words) {
	const command = ["gatehouse", "check", ...words, "--format", "ndjson"];
	const { stdout, stderr } = spawnSync("npx", command, { encoding: "utf8", maxBuffer: 2 ** 28 });
	process.stderr.write(stderr);
	return stdout
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
}

const wrong = decisions.filter(({ allow, contract }) => allow !== expected.get(contract.source));
for (const { allow, contract, reasons } of wrong) {
	process.stdout.write(
		`${contract.source}: ${allow ? "allowed" : "denied"} (${reasons.map(({ code }) => code)})\n`,
	);
}
process.stdout.write(`${decisions.length} judged, ${wrong.length} wrong\n`);
process.exitCode = wrong.length === 0 && decisions.length === expected.size ? 0 : 1;
