import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemsAt, membersAt, type Span, spanAt, TwiceWritten } from "../../../src/doors/http/spans.ts";

const textAt = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

describe("the span of a value", () => {
	it("is that of every member and item, however JSON is written", () => {
		fc.assert(
			fc.property(
				fc.json({ depthSize: "small" }),
				fc.constantFrom(undefined, 1, "\t", "\r\n "),
				(json, space) => {
					const text = ` ${JSON.stringify(JSON.parse(json), null, space)}\n`;
					const span = spanAt(text, 0);
					expect(textAt(text, span)).toBe(text.trim());
					const value = JSON.parse(text);
					const read = (part: Span): unknown => JSON.parse(textAt(text, part));
					const members = membersAt(text, span);
					const items = itemsAt(text, span);
					expect(items?.map(read) ?? null).toEqual(Array.isArray(value) ? value : null);
					const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
					expect(
						members && Object.fromEntries([...members].map(([name, part]) => [name, read(part)])),
					).toEqual(isObject ? value : null);
				},
			),
		);
	});

	it.each(['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"\\"":1,"\\u0022":[]}'])(
		"is not told where a name is written twice: %s",
		(text) => {
			expect(() => membersAt(text, spanAt(text, 0))).toThrow(TwiceWritten);
		},
	);

	it("is told of the members of one member on the way", () => {
		const text = '{"x":[{}],"in" : { "a":1, "b":{} } ,"y":2}';
		const inner: Parameters<typeof membersAt>[2] & { members?: unknown } = { name: "in" };
		expect([...(membersAt(text, spanAt(text, 0), inner)?.keys() ?? [])]).toEqual(["x", "in", "y"]);
		expect([...(inner.members ?? new Map())].map(([name, part]) => [name, textAt(text, part)])).toEqual([
			["a", "1"],
			["b", "{}"],
		]);
	});

	it.each([
		['{"a\\\\":"}","b":{"c":"\\"]"}}', ['"}"', '{"c":"\\"]"}']],
		["{}", []],
	])("is not misled by brackets in texts: %s", (text, parts) => {
		expect([...(membersAt(text, spanAt(text, 0))?.values() ?? [])].map((part) => textAt(text, part))).toEqual(
			parts,
		);
	});
});
