import { describe, expect, it } from "vitest";
import { Progress } from "../../src/cli/progress.ts";
import type { Decision } from "../../src/documents.generated.ts";

/** A terminal with a clock that goes on by so many milliseconds at each look. */
function terminal(fields: { readonly shows?: boolean; readonly isShared?: boolean; readonly pace?: number }) {
	const { shows = true, isShared = false, pace = 400 } = fields;
	const written: string[] = [];
	let time = 0;
	const write = (text: string) => void written.push(text.replace("\r\u001b[2K", "<"));
	return {
		written,
		on: {
			shows,
			isShared,
			write,
			now: () => {
				time += pace;
				return time;
			},
		},
	};
}

const decision = (allow: boolean, document = 0): Decision =>
	({ allow, contract: { document } }) as unknown as Decision;

describe("the progress bar", () => {
	it("tells how many files are judged and how many decisions are denials, and is gone at the end", () => {
		const { on, written } = terminal({});
		const progress = new Progress(4, on);
		for (const step of [decision(true), decision(false), decision(true, 1), decision(true)]) {
			progress.step(step);
		}
		progress.end();
		expect(written.map((text) => text.replaceAll(/[━─]/g, ""))).toEqual([
			"< 2/4 judged, 1 denied",
			"< 2/4 judged, 1 denied",
			"< 3/4 judged, 1 denied",
			"<",
		]);
		expect(written[0]).toContain(`${"━".repeat(15)}${"─".repeat(15)} `);
	});

	it.each([
		["in a run that is over soon", { pace: 1 }, 4],
		["where nobody watches", { shows: false }, 4],
		["of one file", {}, 1],
	])("is not shown %s", (_, fields, total) => {
		const { on, written } = terminal(fields);
		const progress = new Progress(total, on);
		for (let i = 0; i < 4; i += 1) {
			progress.step(decision(true));
		}
		progress.end();
		expect(written).toEqual([]);
	});

	it("makes way for what is written to the same terminal", () => {
		const { on, written } = terminal({ isShared: true });
		const progress = new Progress(4, on);
		const sink = progress.around({ styled: true, write: (text) => void written.push(text) });
		sink.write("first");
		progress.step(decision(true));
		progress.step(decision(true));
		sink.write("second");
		expect(written.map((text) => text.replace(/[━─]+ /, ""))).toEqual([
			"first",
			"<2/4 judged, 0 denied",
			"<",
			"second",
			"<2/4 judged, 0 denied",
		]);
	});
});
