import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
	appendFileSync,
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFolder } from "../../src/package.ts";
import { emptyHead } from "../../src/record/head.ts";
import { DecisionRecord, type Draft, type RecordOptions, verifyRecord } from "../../src/record/index.ts";
import { temporaryFolder } from "../bundles.ts";

const time = "2026-05-10T10:00:00Z";
const draft = (i: number): Draft => ({ type: "event", data: { i, text: "ä\u2028\n" } });
const drafts = (count: number) => Array.from({ length: count }, (_, i) => draft(i));

function recordOf(count: number, options: RecordOptions = {}): string {
	const folder = temporaryFolder();
	const record = new DecisionRecord(folder, options);
	for (const item of drafts(count)) {
		record.append([item], time);
	}
	return folder;
}

const segment = (folder: string, number = 1) => join(folder, `${String(number).padStart(6, "0")}.ndjson`);

function edit(folder: string, change: (lines: string[]) => readonly string[]): void {
	const lines = readFileSync(segment(folder), "utf8").split("\n").slice(0, -1);
	writeFileSync(
		segment(folder),
		change(lines)
			.map((line) => `${line}\n`)
			.join(""),
	);
}

const faultsOf = (folder: string) =>
	verifyRecord(folder).faults.map(({ kind, file, line }) => [kind, file, line]);

describe("a record", () => {
	it("holds what was appended, in order, each entry naming the one before", () => {
		const folder = temporaryFolder();
		new DecisionRecord(folder).append(drafts(2), time);
		new DecisionRecord(folder).append([draft(2)], time);
		const entries = readFileSync(segment(folder), "utf8")
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(entries.map(({ seq, data }) => [seq, data])).toEqual(drafts(3).map(({ data }, i) => [i, data]));
		expect(entries.slice(1).map(({ prev }) => prev)).toEqual(entries.slice(0, -1).map(({ hash }) => hash));
		expect(verifyRecord(folder)).toEqual({ segments: 1, entries: 3, last: entries[2].hash, faults: [] });
	});

	it("goes on in another segment, chained to the one before", () => {
		const folder = recordOf(10, { segmentBytes: 600 });
		const { segments, entries, faults } = verifyRecord(folder);
		expect([segments > 2, entries, faults]).toEqual([true, 10, []]);
	});

	it("that was never begun proves nothing", () => {
		expect(faultsOf(temporaryFolder())).toEqual([["unproven", null, null]]);
	});

	it("that was begun is whole before its first entry", () => {
		const folder = recordOf(0);
		writeFileSync(join(folder, "HEAD"), JSON.stringify(emptyHead));
		expect(verifyRecord(folder)).toMatchObject({ entries: 0, faults: [] });
	});
});

const file = "000001.ndjson";

describe("what was done to a record is found and placed", () => {
	// biome-ignore format: a table
	const changes: readonly (readonly [name: string, change: (lines: string[]) => readonly string[], faults: unknown])[] = [
		["a changed text", (lines) => lines.with(1, (lines[1] as string).replace('"i":1', '"i":7')), [["changed", file, 2]]],
		["a changed text in the last entry", (lines) => lines.with(4, (lines[4] as string).replace('"i":4', '"i":7')), [["changed", file, 5]]],
		["a changed hash", (lines) => lines.with(1, (lines[1] as string).replace(/.{4}"\}$/, '0000"}')), [["changed", file, 2], ["changed", file, 3]]],
		["a line that is no entry", (lines) => lines.with(1, "nothing"), [["changed", file, 2]]],
		["an empty line put in between", (lines) => lines.toSpliced(2, 0, ""), [["changed", file, 3], ["reordered", file, 4]]],
		["a dropped entry", (lines) => lines.toSpliced(1, 1), [["dropped", file, 2]]],
		["a dropped first entry", (lines) => lines.slice(1), [["dropped", file, 1]]],
		["two entries that changed places", (lines) => lines.with(1, lines[2] as string).with(2, lines[1] as string), [["dropped", file, 2], ["reordered", file, 3], ["dropped", file, 4]]],
		["an entry twice", (lines) => lines.toSpliced(2, 0, lines[1] as string), [["reordered", file, 3]]],
		["entries cut off the end", (lines) => lines.slice(0, 3), [["truncated", null, null]]],
		["all entries cut off", () => [], [["truncated", null, null]]],
	];

	it.each(changes)("%s", (_, change, faults) => {
		const folder = recordOf(5);
		edit(folder, change);
		expect(faultsOf(folder)).toEqual(faults);
	});

	it("an entry replaced together with its hash", () => {
		const [folder, other] = [recordOf(5), temporaryFolder()];
		new DecisionRecord(other).append([draft(0), draft(9)], time);
		const forged = readFileSync(segment(other), "utf8").split("\n")[1] as string;
		edit(folder, (lines) => lines.with(1, forged));
		expect(faultsOf(folder)).toEqual([["changed", file, 3]]);
	});

	it("a torn line at the end", () => {
		const folder = recordOf(3);
		appendFileSync(segment(folder), '{"seq":3,"prev":"sha');
		expect(faultsOf(folder)).toEqual([["torn", file, 4]]);
	});

	it("a missing segment", () => {
		const folder = recordOf(10, { segmentBytes: 600 });
		rmSync(segment(folder, 2));
		expect(faultsOf(folder).map(([kind, name]) => [kind, name])).toEqual([
			["dropped", "000002.ndjson"],
			["dropped", "000003.ndjson"],
		]);
	});

	it("a missing HEAD, without which nobody can tell where the record ended", () => {
		const folder = recordOf(3);
		rmSync(join(folder, "HEAD"));
		expect(faultsOf(folder)).toEqual([["unproven", null, null]]);
		expect(() => new DecisionRecord(folder).append([draft(0)], time)).toThrow(
			expect.objectContaining({ code: "record.broken" }),
		);
	});

	it("bytes that are no text, in the place of the sign that readers show for them", () => {
		const folder = temporaryFolder();
		new DecisionRecord(folder).append([{ type: "event", data: "\ufffd" }, draft(1)], time);
		const bytes = readFileSync(segment(folder));
		const at = bytes.indexOf(Buffer.from("\ufffd"));
		writeFileSync(
			segment(folder),
			Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at + 3)]),
		);
		expect(faultsOf(folder)).toEqual([["changed", file, 1]]);
	});

	// biome-ignore format: a table
	it.each([
		["its hash", { seq: 2, hash: `sha256:${"0".repeat(64)}` }, "changed"],
		["its end", { bytes: 7 }, "changed"],
		["its segment", { segment: 2 }, "changed"],
		["its number", { seq: 2 }, "changed"],
		["its form", { seq: "2" }, "unproven"],
	])("a HEAD of which somebody changed %s", (_, change, kind) => {
		const folder = recordOf(3);
		const head = JSON.parse(readFileSync(join(folder, "HEAD"), "utf8"));
		writeFileSync(join(folder, "HEAD"), JSON.stringify({ ...head, ...change }));
		expect(faultsOf(folder)).toEqual([[kind, null, null]]);
	});

	it("a segment that nobody wrote, however far away", () => {
		const folder = recordOf(3);
		writeFileSync(segment(folder, 999_999_999), "");
		expect(faultsOf(folder)).toEqual([["dropped", "000002.ndjson", null]]);
		expect(() => new DecisionRecord(folder).append([draft(0)], time)).toThrow(
			expect.objectContaining({ code: "record.broken" }),
		);
	});

	it("two segments that changed places", () => {
		const folder = recordOf(3, { segmentBytes: 1 });
		renameSync(segment(folder, 1), join(folder, "other"));
		renameSync(segment(folder, 2), segment(folder, 1));
		renameSync(join(folder, "other"), segment(folder, 2));
		expect(faultsOf(folder).map(([kind, name]) => [kind, name])).toEqual([
			["dropped", "000001.ndjson"],
			["reordered", "000002.ndjson"],
			["dropped", "000003.ndjson"],
		]);
	});

	it("and nothing is appended to a record that is cut short", () => {
		const folder = recordOf(3);
		truncateSync(segment(folder), 10);
		expect(() => new DecisionRecord(folder).append([draft(0)], time)).toThrow(
			expect.objectContaining({ code: "record.broken" }),
		);
	});
});

describe("after a crash", () => {
	it("a torn line is cut off, and the repair is an entry", () => {
		const folder = recordOf(3);
		appendFileSync(segment(folder), '{"seq":3,"prev":"sha');
		new DecisionRecord(folder).append([draft(3)], time);
		const types = readFileSync(segment(folder), "utf8")
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line).type);
		expect(types).toEqual(["event", "event", "event", "repair", "event"]);
		expect(faultsOf(folder)).toEqual([]);
	});

	it("an entry that was written whole before its HEAD is kept", () => {
		const folder = recordOf(3);
		const head = readFileSync(join(folder, "HEAD"));
		new DecisionRecord(folder).append([draft(3)], time);
		writeFileSync(join(folder, "HEAD"), head);
		new DecisionRecord(folder).append([draft(4)], time);
		expect(verifyRecord(folder)).toMatchObject({ entries: 5, faults: [] });
	});

	it("a segment that was begun before its HEAD is gone on with", () => {
		const folder = recordOf(3, { segmentBytes: 1 });
		const head = readFileSync(join(folder, "HEAD"));
		new DecisionRecord(folder, { segmentBytes: 1 }).append([draft(3)], time);
		writeFileSync(join(folder, "HEAD"), head);
		new DecisionRecord(folder).append([draft(4)], time);
		expect(verifyRecord(folder)).toMatchObject({ segments: 4, entries: 5, faults: [] });
	});

	it("and another right after it, entries in two segments are taken in", () => {
		const folder = recordOf(1, { segmentBytes: 600 });
		const head = readFileSync(join(folder, "HEAD"));
		for (const i of [1, 2, 3, 4, 5]) {
			new DecisionRecord(folder, { segmentBytes: 600 }).append([draft(i)], time);
		}
		writeFileSync(join(folder, "HEAD"), head);
		new DecisionRecord(folder).append([draft(6)], time);
		expect(verifyRecord(folder)).toMatchObject({ entries: 7, faults: [] });
	});

	it("a lock that lost its text is free", () => {
		const folder = recordOf(1);
		writeFileSync(join(folder, "lock.9"), "");
		new DecisionRecord(folder, { lockTimeoutMs: 1000 }).append([draft(1)], time);
		expect(verifyRecord(folder).entries).toBe(2);
	});

	it("what a process left that was killed before it had its lock is tidied away", () => {
		const folder = recordOf(1);
		const gone = spawnSync(process.execPath, ["-e", ""]).pid;
		writeFileSync(join(folder, `lock.draft.${gone}.x`), "");
		new DecisionRecord(folder).append([draft(1)], time);
		expect(readdirSync(folder).filter((name) => name.includes("draft"))).toEqual([]);
	});

	it("the lock of a process that is gone is free", () => {
		const folder = recordOf(1);
		for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".free"))) {
			rmSync(join(folder, name));
		}
		const lock = readdirSync(folder).find((name) => name.startsWith("lock.")) as string;
		const holder = JSON.parse(readFileSync(join(folder, lock), "utf8"));
		writeFileSync(join(folder, lock), JSON.stringify({ ...holder, began: "1" }));
		new DecisionRecord(folder, { lockTimeoutMs: 1000 }).append([draft(1)], time);
		expect(verifyRecord(folder).entries).toBe(2);
	});

	it("the lock of a process that lives is not", () => {
		const folder = recordOf(1);
		for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".free"))) {
			rmSync(join(folder, name));
		}
		expect(() => new DecisionRecord(folder, { lockTimeoutMs: 50 }).append([draft(1)], time)).toThrow(
			expect.objectContaining({
				code: "record.locked",
				message: expect.stringMatching(`process ${process.pid} .*lock\\.1`),
			}),
		);
	});
});

describe("with real processes", () => {
	const program = join(temporaryFolder(), "writer.mjs");

	beforeAll(async () => {
		await build({
			entryPoints: [join(packageFolder, "test/record/writer.ts")],
			bundle: true,
			platform: "node",
			format: "esm",
			outfile: program,
			logLevel: "warning",
		});
	});

	const running = new Set<ChildProcess>();

	afterAll(() => {
		for (const child of running) {
			child.kill("SIGKILL");
		}
	});

	function writer(folder: string, name: string, count: number): ChildProcess {
		const child = spawn(process.execPath, [program, folder, name, String(count), "4096"], {
			stdio: ["ignore", "pipe", "inherit"],
		});
		running.add(child);
		child.once("exit", () => running.delete(child));
		return child;
	}

	it("several writers take turns, and no entry is lost", async () => {
		const folder = temporaryFolder();
		const writers = ["a", "b", "c", "d"].map((name) => writer(folder, name, 15));
		const ended = await Promise.all(writers.map((child) => once(child, "exit")));
		expect(ended.map(([status]) => status)).toEqual([0, 0, 0, 0]);
		expect(verifyRecord(folder)).toMatchObject({ entries: 60, faults: [] });
	});

	it("a record is whole whenever it is looked at, while others write to it", async () => {
		const folder = recordOf(1);
		const ended = once(writer(folder, "a", 60), "exit").then(() => true);
		const pause = () => new Promise<false>((resolve) => setImmediate(() => resolve(false)));
		const faults: unknown[] = [];
		let looks = 0;
		do {
			looks += 1;
			faults.push(...verifyRecord(folder).faults.filter(({ kind }) => kind !== "torn"));
		} while (!(await Promise.race([ended, pause()])));
		expect(looks).toBeGreaterThan(10);
		expect(faults).toEqual([]);
	});

	/** Kills a writer at a random moment; how many entries it had been told are safe. */
	async function acknowledgedBeforeKill(folder: string): Promise<number> {
		const child = writer(folder, "k", 100_000);
		let acknowledged = 0;
		child.stdout?.on("data", (chunk: Buffer) => {
			acknowledged += chunk.toString().split("\n").length - 1;
		});
		const closed = once(child, "close");
		await once(child.stdout as NonNullable<ChildProcess["stdout"]>, "data");
		setTimeout(() => child.kill("SIGKILL"), Math.random() * 15);
		await closed;
		return acknowledged;
	}

	async function killRepeatedly(runs: number): Promise<void> {
		const folder = temporaryFolder();
		let acknowledged = 0;
		for (let run = 0; run < runs; run += 1) {
			acknowledged += await acknowledgedBeforeKill(folder);
		}
		const { entries, faults } = verifyRecord(folder);
		expect(entries).toBeGreaterThanOrEqual(acknowledged);
		expect(faults.filter(({ kind }) => kind !== "torn")).toEqual([]);
		new DecisionRecord(folder).append([draft(0)], time);
		expect(verifyRecord(folder).faults).toEqual([]);
	}

	it("200 writers killed at random moments lose no entry that was acknowledged, and break no chain", async () => {
		await Promise.all(Array.from({ length: 10 }, () => killRepeatedly(20)));
	}, 180_000);
});

describe("a folder that cannot be written", () => {
	it("is a clear failure", () => {
		const folder = join(temporaryFolder(), "file");
		writeFileSync(folder, "");
		expect(() => new DecisionRecord(folder).append([draft(0)], time)).toThrow(
			expect.objectContaining({ code: "record.unwritable" }),
		);
	});

	it("is one that does not exist and cannot be made", () => {
		expect(() => new DecisionRecord("/proc/none/such").append([draft(0)], time)).toThrow(
			expect.objectContaining({ code: "record.unwritable" }),
		);
	});

	it("is one where its disk is full: what was acknowledged stays, and nothing is half there", ({ skip }) => {
		const folder = temporaryFolder();
		const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "none", folder]).status === 0;
		skip(!mounted, "a small disk cannot be mounted here");
		try {
			const record = new DecisionRecord(folder);
			let acknowledged = 0;
			expect(() => {
				for (; acknowledged < 1000; acknowledged += 1) {
					record.append([draft(acknowledged)], time);
				}
			}).toThrow(expect.objectContaining({ code: "record.unwritable" }));
			expect(acknowledged).toBeGreaterThan(10);
			expect(verifyRecord(folder)).toMatchObject({ entries: acknowledged, faults: [] });
		} finally {
			spawnSync("umount", [folder]);
		}
	});

	// The superuser may write anywhere.
	it.skipIf(process.getuid?.() === 0)("because it is read-only is one too", () => {
		const folder = temporaryFolder();
		mkdirSync(folder, { recursive: true });
		chmodSync(folder, 0o500);
		expect(() => new DecisionRecord(folder).append([draft(0)], time)).toThrow(
			expect.objectContaining({ code: "record.unwritable" }),
		);
		expect(existsSync(segment(folder))).toBe(false);
	});
});
