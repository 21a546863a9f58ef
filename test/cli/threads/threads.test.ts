import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../../src/cli/files.ts";
import { findInputs, type Input, loadFiles } from "../../../src/cli/input/index.ts";
import { type GatePlan, judgeAll, openGate } from "../../../src/cli/threads/index.ts";
import { judgeInThreads } from "../../../src/cli/threads/judge-in-threads.ts";
import type { Task } from "../../../src/cli/threads/messages.ts";
import type { Gate, Judgement } from "../../../src/gate.ts";
import { ownBundle, packageFolder } from "../../../src/package.ts";

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
	const found: T[] = [];
	for await (const item of items) {
		found.push(item);
	}
	return found;
}

/** What threads make of items, where each answers with the items themselves. */
async function answers(items: readonly Input[], plan = ""): Promise<readonly unknown[]> {
	const file = new URL("odd-thread.mjs", import.meta.url);
	const task = { plan, context: {}, bundle: "" } as unknown as Task;
	const refuse = (item: Input, because: string) => `${item} refused: ${because}` as unknown as Judgement;
	return all(judgeInThreads(items, { count: 2, file, task }, refuse));
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `item ${i}`);

describe("many items in threads", () => {
	it.each([0, 1, 15, 16, 17, 400])("%i of them are answered once each, in their order", async (count) => {
		expect(await answers(numbered(count))).toEqual(numbered(count));
	});

	it.each([
		{ end: "exit", because: "it ended by itself" },
		{ end: "throw", because: "too much of it" },
	])(
		"the one that ends a thread ($end) is refused, no other is, and all keep their order",
		async ({ end, because }) => {
			const items = numbered(200).toSpliced(3, 0, end).toSpliced(90, 0, end, end).toSpliced(203, 0, end);
			expect(await answers(items)).toEqual(
				items.map((item) => (item === end ? `${item} refused: ${because}` : item)),
			);
		},
	);

	it.each([
		{ plan: "throw", says: "a thread could not start: too much of it" },
		{ plan: "unable", says: "a thread could not open the gate: the bundle is gone" },
	])("nothing is answered where no thread can judge ($plan)", async ({ plan, says }) => {
		await expect(answers(numbered(100), plan)).rejects.toMatchObject({
			code: "threads.failed",
			message: says,
		});
	});

	it("a caller that stops reading ends the threads", async () => {
		const file = new URL("odd-thread.mjs", import.meta.url);
		const task = { plan: "", context: {}, bundle: "" } as unknown as Task;
		const judgements = judgeInThreads(numbered(400), { count: 2, file, task }, () => {
			throw new Error("nothing is to be refused");
		});
		expect(await judgements.next()).toEqual({ done: false, value: "item 0" });
		expect(await judgements.return()).toEqual({ done: true, value: undefined });
		expect(await judgements.next()).toEqual({ done: true, value: undefined });
	});
});

describe("the gate in threads", () => {
	const context = { time: "2026-05-01T12:00:00Z", environment: { node: "node-1" } };
	let plan: GatePlan;
	let gate: Gate;

	beforeAll(async () => {
		const related = await findInputs([join(packageFolder, "examples", "given")], { note: () => {} });
		plan = {
			options: { bundle: ownBundle, limits: { maxDepth: 12 } },
			related: [...loadFiles(related)],
			waivers: {
				document: readDocument(join(packageFolder, "examples", "waivers.yaml")),
				time: context.time,
			},
		};
		gate = await openGate(plan);
	});

	it("answers every conformance case as in the main thread, to the byte", async () => {
		const files = await findInputs([join(packageFolder, "conformance"), join(packageFolder, "examples")], {
			note: () => {},
		});
		const items: readonly Input[] = [
			...files,
			join(packageFolder, "nowhere.json"),
			{ name: "given.json", bytes: new TextEncoder().encode("{}") },
			{ name: "gone.json", unreadable: "it is gone" },
		];
		const judged = async (threads: number) =>
			(await all(judgeAll(items, { gate, plan, context, threads }))).map((one) => JSON.stringify(one));
		const alone = await judged(1);
		expect(alone.length).toBeGreaterThan(files.length);
		expect(await judged(3)).toEqual(alone);
	});

	it("is not asked where the bundle of the main thread is another", async () => {
		const other = Object.create(gate, { bundle: { value: { ...gate.bundle, sha256: "another" } } }) as Gate;
		await expect(
			all(judgeAll(["a.json", "b.json"], { gate: other, plan, context, threads: 2 })),
		).rejects.toMatchObject({ message: expect.stringContaining("the bundle was changed during the run") });
	});
});
