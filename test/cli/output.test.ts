import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../../src/package.ts";
import { temporaryFolder } from "../bundles.ts";
import { environment, gatehouse, program } from "./command.ts";

const words = ["check", "conformance/good", "--format", "ndjson", "--at", "2026-05-10T10:00:00Z"];

/** A reader that takes half a kilobyte in a millisecond, and at last writes all that it read. */
const slowReader = `
const { readSync } = require("node:fs");
const clock = new Int32Array(new SharedArrayBuffer(4));
const pieces = [];
for (;;) {
	const piece = Buffer.alloc(512);
	const size = readSync(0, piece);
	if (size === 0) break;
	pieces.push(piece.subarray(0, size));
	Atomics.wait(clock, 0, 0, 1);
}
process.stdout.write(Buffer.concat(pieces));
`;

/** Whoever shares a pipe can make it one that does not wait, for all who write there. */
const neighbour = "use Fcntl; fcntl(STDOUT, F_SETFL, fcntl(STDOUT, F_GETFL, 0) | O_NONBLOCK) or die";
const hasPerl = spawnSync("perl", ["-e", "use Fcntl"]).status === 0;

it.skipIf(!hasPerl)("nothing is lost or out of order where the pipe does not wait for its reader", () => {
	const whole = gatehouse(words);
	expect(whole.stdout.length).toBeGreaterThan(500_000);
	const folder = temporaryFolder();
	writeFileSync(join(folder, "reader.cjs"), slowReader);
	const script = `
{
	perl -e "$NEIGHBOUR"
	(cd "$FOLDER" && "$@")
	echo "$?" > status
} | node reader.cjs
cat status >&2
`;
	const { stdout, stderr } = spawnSync("bash", ["-c", script, "bash", program, ...words], {
		cwd: folder,
		env: { ...environment, NEIGHBOUR: neighbour, FOLDER: packageFolder },
		encoding: "utf8",
		maxBuffer: 256 * 1024 * 1024,
	});
	const contracts = (text: string) =>
		text.split("\n").map((line) => (line === "" ? null : JSON.parse(line).contract));
	expect(stderr).toBe(`${whole.status}\n`);
	expect(contracts(stdout)).toEqual(contracts(whole.stdout));
});

const good = "conformance/good/workstation-contract/agent-execution.yaml";
const bad = "examples/docs-lane.yaml";

describe.skipIf(!existsSync("/dev/full"))("where there is no room", () => {
	const run = (words: readonly string[], redirection: string) =>
		spawnSync("sh", ["-c", `"$0" "$@" ${redirection} /dev/full`, program, ...words], {
			cwd: packageFolder,
			env: environment,
			encoding: "utf8",
		});

	it.each([["check", good], ["check", bad, "--format", "json"], ["rules"], ["--version"]])(
		"for the results, it is said, and the status is 2: %s",
		(...line) => {
			expect(run(line, ">")).toMatchObject({
				status: 2,
				stderr: expect.stringMatching(
					/^gatehouse: standard output cannot be written \(ENOSPC\) \[output\.unwritable\]; [^\n]*\n$/,
				),
			});
		},
	);

	it.each([
		[2, ["check", "none.yaml"]],
		[0, ["check", good]],
		[1, ["check", bad]],
		[2, ["chekc"]],
	])("for messages, the status is the same: %i for %j", (status, line) => {
		expect(run(line, "2>").status).toBe(status);
	});
});
