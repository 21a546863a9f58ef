import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ContractKind } from "../../src/contract/index.ts";
import { canonicalText, digestsOf } from "../../src/facts/canonical.ts";
import { recordFacts } from "../../src/facts/record.ts";

const sha256 = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

describe("the digests of a member", () => {
	it("are those of its canonical text", () => {
		expect(canonicalText({ b: [1, null], a: "é" })).toBe('{"a":"\\u00e9","b":[1,null]}');
		expect(digestsOf({ b: 1, a: 2 })).toEqual([sha256('{"a":2,"b":1}')]);
	});

	it("are of a text those of its bytes too", () => {
		expect(digestsOf("a: 1")).toEqual([sha256('"a: 1"'), sha256("a: 1")]);
	});

	it("are given for the members that the kind names, where they are there", () => {
		const kind = { digests: ["/bundle", "/parts/*/bundle"] } as unknown as ContractKind;
		const homes = { parents: [], superuser: [] };
		const facts = recordFacts({ parts: [{ bundle: 1 }, { other: 2 }] }, kind, homes);
		expect(facts.digests).toEqual({ "/parts/0/bundle": [sha256("1")] });
	});
});
