import { spawn } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../bundles.ts";
import { environment, program } from "./command.ts";
import { copyLanePolicy } from "./lane-policy.ts";

it("gatehouse test --watch tells first of the tests of what changed, and ends with 0 when it is interrupted", async () => {
	const project = temporaryFolder();
	copyLanePolicy(project);
	const rule = join(project, "policy", "lanes", "duplicate_name.rego");
	const sound = readFileSync(rule, "utf8");
	const watching = watch(["--run", "lanes"], project);
	await watching.says(/everything in/);
	writeFileSync(rule, sound.replace("j < i", "j <= i"));
	await watching.says(/test_\w+ failed[\s\S]*what changed, [\d.]+ s/);
	appendFileSync(rule, "\nbroken := {");
	await watching.says(/duplicate_name\.rego:\d+:\d+: .*\n.*\n\s+\^/);
	writeFileSync(rule, sound);
	await watching.says(/ 0 failed/);
	expect(await watching.interrupted()).toBe(0);
});

/** A run that goes on, and what it says. Its end is no answer: whoever waits for one is told what it said last. */
function watch(words: readonly string[], cwd: string) {
	const child = spawn(program, ["test", "--watch", ...words], {
		cwd,
		env: { ...environment, XDG_CACHE_HOME: temporaryFolder() },
		stdio: ["ignore", "pipe", "pipe"],
	});
	onTestFinished(() => void child.kill("SIGKILL"));
	let said = "";
	let look = () => {};
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			said += text;
			look();
		});
	}
	const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
	return {
		/** Waits until something is said that was not said before. */
		says: async (what: RegExp) => {
			const heard = new Promise<true>((resolve) => {
				look = () => what.test(said) && resolve(true);
				look();
			});
			const end = ended.then((status) => `ended with ${status}, having said: ${said}`);
			expect(await Promise.race([heard, end])).toBe(true);
			said = said.slice(said.search(what)).replace(what, "");
		},
		interrupted: () => {
			child.kill("SIGINT");
			return ended;
		},
	};
}
