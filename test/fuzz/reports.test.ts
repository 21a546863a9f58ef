import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormatName, formats } from "../../src/report/index.ts";
import { contractValue } from "../contracts.ts";
import { readers } from "../report/readers.ts";
import { context, gate, written } from "../report/written.ts";
import { cases, nastyText } from "./mutations.ts";

const home = "sourceosctl agent-machine mounts plan --dev-root ~";

/** A comment on a change holds so much, and tells the name of a file at every reason. */
const fileName = nastyText.map((name) => name.slice(0, 200));

/** Texts wherever a contract takes any, around something that is denied. */
const judgements = fc.tuple(fileName, nastyText, nastyText, nastyText).map(([name, id, label, step]) => [
	...gate.decide(
		{
			name: `${name}.json`,
			bytes: Buffer.from(
				JSON.stringify(contractValue({ id, labels: { note: label }, steps: [`${home} # ${step}`, step] })),
			),
		},
		context,
	),
	...gate.decide({ name: `${name}.yaml`, bytes: Buffer.from(`${label}\n${step}`) }, context),
]);

describe.each(Object.keys(formats) as FormatName[])("the format %s, whatever a contract says,", (name) => {
	it("tells every reason, and lets nothing act on a terminal or on a CI runner", () => {
		fc.assert(
			fc.property(judgements, (all) => {
				const text = written(name, all);
				const reasons = all.flatMap(({ decision }) => decision.reasons);
				// The reader of XML takes a replacement character for a sign of wrong encoding.
				expect(readers[name](text.replaceAll("\ufffd", "?")).map(({ code }) => code)).toEqual(
					reasons.map(({ code }) => code),
				);
				// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
				expect(text.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u202e]|\p{Cs}/u)).toBeNull();
				expect(text.match(/##\w*\[/)).toBeNull();
				const commands = text.match(/^\s*::.*/gm) ?? [];
				expect(commands.length).toBe(name === "github" ? reasons.length : 0);
			}),
			cases(0.1),
		);
	});
});
