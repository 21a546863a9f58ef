import { expect, it } from "vitest";
import { type Step, watchAll } from "../src/watched.ts";

const done = (result: string): Step<string> => ({
	run: () => ({ result }),
	late: () => ({ result }),
});

const then = (next: Step<string>): Step<string> => ({
	run: () => ({ next }),
	late: () => ({ result: "late" }),
});

/** Never ends; what is done in its place is given. */
function endless(late: () => Step<string>): Step<string> {
	return {
		run: () => {
			for (;;) {
				// Only the watchdog ends it.
			}
		},
		late: () => ({ next: late() }),
	};
}

const twice = endless(() => endless(() => done("given up")));

it.each<readonly [what: string, steps: readonly Step<string>[], results: readonly string[]]>([
	["nothing", [], []],
	["steps in their order", [done("a"), then(then(done("b"))), done("c")], ["a", "b", "c"]],
	[
		"what stands for an endless one",
		[done("a"), endless(() => done("stopped")), done("c")],
		["a", "stopped", "c"],
	],
	[
		"what stands for an endless second step",
		[then(endless(() => done("stopped"))), done("b")],
		["stopped", "b"],
	],
	["what stands for an endless stand-in", [twice, done("b")], ["given up", "b"]],
	[
		"more than one slice holds",
		Array.from({ length: 30_000 }, (_, n) => done(String(n))),
		Array.from({ length: 30_000 }, (_, n) => String(n)),
	],
])("gives %s", (_, steps, results) => {
	expect(watchAll(steps, 50)).toEqual(results);
});

it("hands on what a step throws", () => {
	const broken: Step<string> = {
		run: () => {
			throw new RangeError("broken");
		},
		late: () => ({ result: "late" }),
	};
	expect(() => watchAll([done("a"), broken], 50)).toThrow(RangeError);
});
