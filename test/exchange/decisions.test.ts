import { describe, expect, it } from "vitest";
import { readDecisions } from "../../src/exchange/index.ts";
import { deny, owing, permit, waived } from "./sample.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const all = [permit, deny, owing, waived];

describe("decisions are read", () => {
	it.each([
		["as one document", JSON.stringify(permit, null, 2), [permit]],
		["as a list", JSON.stringify(all, null, 2), all],
		["as a list on one line", JSON.stringify(all), all],
		["as one a line", all.map((decision) => `${JSON.stringify(decision)}\n`).join(""), all],
		[
			"as one a line with empty lines between",
			`\n${JSON.stringify(deny)}\r\n\n${JSON.stringify(permit)}`,
			[deny, permit],
		],
	])("%s", (_, text, decisions) => {
		expect(readDecisions("in", bytes(text))).toEqual(decisions);
	});
});

describe("decisions are refused", () => {
	const line = JSON.stringify(permit);
	const flipped = { ...deny, allow: true };
	const torn: object = { ...permit, outcome: "deny" };
	const upended: object = { ...deny, allow: true, outcome: "permit" };

	it.each([
		["an empty text", "", "the file is empty"],
		["an empty list", "[]", "`in` holds no Decision"],
		["text that is no JSON", "allow: true", "`in:1:1` is not a Decision"],
		["a document that is none", '{"allow": true}', "`in` is not a Decision: "],
		["a second line that is none", `${line}\n{"allow": true}`, "`in:2` is not a Decision: "],
		["a second item that is none", `[${line}, 1]`, "`in[1]` is not a Decision: "],
		["a member that is there twice", line.replace('{"api', '{"allow":true,"api'), "allow"],
		["one whose outcome says otherwise", JSON.stringify(torn), "it allows and denies at once"],
		["one whose verdict was turned over", JSON.stringify(flipped), "it allows and denies at once"],
		[
			"one whose verdict was turned over against its reasons",
			JSON.stringify(upended),
			"it allows and denies at once",
		],
	])("%s", (_, text, message) => {
		expect(() => readDecisions("in", bytes(text))).toThrow(
			expect.objectContaining({ code: "export.decisions", message: expect.stringContaining(message) }),
		);
	});
});
