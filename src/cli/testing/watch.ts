import {
	type AuthoringResult,
	describeErrors,
	describeTests,
	type PolicyTestRun,
	type TestReport,
} from "../../authoring/index.ts";
import { GatehouseError } from "../../errors.ts";
import { complain, isTerminal, standardOutput } from "../terminal.ts";
import { Changes } from "./changes.ts";
import { runTests, type TestPlan, type Workshop } from "./run.ts";

/** Runs the tests whenever a source changes, those of the change first, until somebody interrupts. */
export async function watchTests(
	plan: TestPlan,
	workshop: Workshop,
	write: (report: TestReport) => void,
): Promise<void> {
	const interruption = new AbortController();
	const interrupt = () => interruption.abort();
	process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
	const over = new Promise<void>((resolve) => {
		interruption.signal.addEventListener("abort", () => resolve(), { once: true });
	});
	const { policyDir, schemasDir, conformanceDir } = plan;
	const changes = new Changes([policyDir, schemasDir, ...(conformanceDir === null ? [] : [conformanceDir])]);
	// What has not changed is not run, and starts no thread that the first change could use.
	const ready = workshop.bench.warmUp();
	try {
		for (let first: ReadonlySet<string> = new Set(); !interruption.signal.aborted; ) {
			const round = new AbortController();
			const run = runOnce({ plan, workshop, first, write, signal: round.signal });
			// A change in the middle of a run makes what is left of it pointless.
			await Promise.race([changes.next(), over]);
			round.abort();
			await workshop.bench.abandon();
			await run;
			first = changes.take();
		}
	} finally {
		changes.end();
		await ready.catch(() => undefined);
		process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
	}
}

interface Round {
	readonly plan: TestPlan;
	readonly workshop: Workshop;
	/** The files that changed. */
	readonly first: ReadonlySet<string>;
	readonly write: (report: TestReport) => void;
	readonly signal: AbortSignal;
}

async function runOnce({ plan, workshop, first, write, signal }: Round): Promise<void> {
	const began = performance.now();
	const seconds = () => `${((performance.now() - began) / 1000).toFixed(2)} s`;
	clearScreen();
	const onFirst = (part: AuthoringResult<PolicyTestRun>) => {
		if (!signal.aborted) {
			const text = part.ok ? `${describeTests(part.value)}: what changed, ` : `${describeErrors(part)}\n`;
			standardOutput().write(`${text}${seconds()}\n`);
		}
	};
	const onBuild = () => complain("building the bundle for the conformance cases");
	try {
		const result = await runTests(plan, workshop, { first, onFirst, onBuild, signal });
		if (signal.aborted) {
			return;
		}
		if (result.ok) {
			write(result.value);
		} else {
			complain(describeErrors(result));
		}
		complain(`everything in ${seconds()}; waiting for a change, Ctrl-C ends`);
	} catch (error) {
		if (!(error instanceof GatehouseError) && !signal.aborted) {
			throw error;
		}
		if (!signal.aborted) {
			complain(`gatehouse: ${(error as Error).message}; waiting for a change`);
		}
	}
}

/** Whoever looks at a terminal sees the last run alone; a file or a pipe keeps all. */
function clearScreen(): void {
	if (isTerminal(1)) {
		standardOutput().write("\u001b[2J\u001b[3J\u001b[H");
	}
}
