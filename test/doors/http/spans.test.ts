import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemsAt, membersAt, spanAt, TwiceWritten } from "../../../src/doors/http/spans.ts";

const textAt = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

describe("the span of a value", () => {
	it("is that of every member and item, however JSON is written", () => {
		fc.assert(
			fc.property(fc.json({ depthSize: "small" }), fc.constantFrom(undefined, 1, "\t", "\r\n "), (json, space) => {
				const text = ` ${JSON.stringify(JSON.parse(json), null, space)}\n`;
				const span = spanAt(text, 0);
				expect(textAt(text, span)).toBe(text.trim());
				const value = JSON.parse(text);
				const parts = membersAt(text, span) ?? itemsAt(text, span);
				if (parts === null) {
					expect(typeof value !== "object" || value === null).toBe(true);
					return;
				}
				const read = Array.isArray(parts)
					? parts.map((part) => JSON.parse(textAt(text, part)))
					: Object.fromEntries([...parts].map(([name, part]) => [name, JSON.parse(textAt(text, part))]));
				expect(read).toEqual(value);
			}),
		);
	});

	it.each(['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"\\"":1,"\\u0022":[]}'])(
		"is not told where a name is written twice: %s",
		(text) => {
			expect(() => membersAt(text, spanAt(text, 0))).toThrow(TwiceWritten);
		},
	);

	it.each([
		['{"a\\\\":"}","b":{"c":"\\"]"}}', ['"}"', '{"c":"\\"]"}']],
		["{}", []],
	])("is not misled by brackets in texts: %s", (text, parts) => {
		expect([...(membersAt(text, spanAt(text, 0)) ?? new Map()).values()].map((part) => textAt(text, part))).toEqual(
			parts,
		);
	});
});
