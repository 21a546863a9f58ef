import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../src/contract/index.ts";
import { seal } from "../../src/exchange/dsse.ts";
import { type Expectations, exportDecision, forms, verifyExchanged } from "../../src/exchange/index.ts";
import { asJson, deny, keyOfDsse, keyOne, keyTwo, owing, permit, time } from "./sample.ts";

const options = { validForSeconds: 3600 };
const signed = asJson(exportDecision(permit, "vsa", { ...options, key: keyOne.signing }));
const statement = asJson(forms.vsa.write(permit, options));
const unsigned = asJson(exportDecision(permit, "policy-decision", { ...options, key: null }));
const evidence = asJson(exportDecision(permit, "execution-plane-evidence", { ...options, key: null }));

const contract = permit.contract.sha256.replace("sha256:", "");
const policy = permit.policy.sha256.replace("sha256:", "");
const other = "0".repeat(64);

const nobody: Expectations = { key: null, policy: null, contracts: null, at: time };
const one: Expectations = { ...nobody, key: keyOne.verifying };
const exact = { policy, contracts: [other, contract] };

/** What somebody signed with the right key, whatever it is. */
const sealed = (content: string, type = "application/vnd.in-toto+json") =>
	asJson(seal(type, Buffer.from(content), keyOne.signing));

describe("a document that may be acted upon", () => {
	it.each<readonly [string, JsonValue, Expectations]>([
		["a signed summary", signed, { ...one, ...exact }],
		["a summary signed with P-256", exportedByP256(permit), { ...nobody, key: keyOfDsse.verifying }],
		[
			"a summary of a contract that owes evidence",
			exportedByP256(owing),
			{ ...nobody, key: keyOfDsse.verifying },
		],
		[
			"a PolicyDecision, a second before its end",
			unsigned,
			{ ...nobody, ...exact, at: "2026-05-10T10:59:59Z" },
		],
		["evidence of an admission", evidence, { ...nobody, ...exact }],
	])("is %s", (_, document, expected) => {
		expect(verifyExchanged(document, expected)).toMatchObject({
			kind: "verified",
			claim: { allows: true, policy },
		});
	});
});

function exportedByP256(decision: typeof permit): JsonValue {
	return asJson(exportDecision(decision, "vsa", { ...options, key: keyOfDsse.signing }));
}

describe("a document that is refused", () => {
	const denied = asJson(exportDecision(deny, "vsa", { ...options, key: keyOne.signing }));
	const text = JSON.stringify(statement);

	it.each<readonly [string, JsonValue, Expectations, string]>([
		[
			"is signed by another key",
			signed,
			{ ...nobody, key: keyTwo.verifying },
			"no signature in it is by this key",
		],
		["is signed, and no key is given", signed, nobody, "no key is given"],
		["is not signed, and a key is given", unsigned, one, "it is not signed"],
		["is a summary without its envelope", statement, nobody, "it must be in an envelope, signed"],
		["is a summary without its envelope, and a key is given", statement, one, "it is not signed"],
		["speaks of another contract", signed, { ...one, contracts: [other] }, "another contract"],
		["was decided by another policy", signed, { ...one, policy: other }, "another policy"],
		["denies", denied, one, "it does not allow: verification summary of example.json: FAILED"],
		["has ended", unsigned, { ...nobody, at: "2026-05-10T11:00:00Z" }, "it ended at 2026-05-10T11:00:00Z"],
		["is asked about at no time at all", unsigned, { ...nobody, at: "soon" }, "it ended at"],
		["is of no form", { a: 1 }, nobody, "no form that is known here"],
		["is no object", [], nobody, "it is not an object"],
		[
			"has another payload type",
			sealed(text, "application/json"),
			one,
			"its payload type is `application/json`",
		],
		["has an empty payload type", sealed(text, ""), one, "its payload type is ``"],
		["has an empty payload", sealed(""), one, "its payload is not a JSON object"],
		["has a list for a payload", sealed(`[${text}]`), one, "its payload is not a JSON object"],
		["has a payload that two readers could take for two", sealed(`{"a":1,"a":2}`), one, "not a JSON object"],
		[
			"holds another statement",
			sealed('{"predicateType":"https://example.com"}'),
			one,
			"no form that is known here",
		],
		["holds a PolicyDecision under this payload type", sealed(JSON.stringify(unsigned)), one, "no form"],
		["holds an old statement", sealed(text.replace("Statement/v1", "Statement/v0.1")), one, "_type"],
		["holds a summary without a subject", sealed(text.replace(/"subject":\[.*?\],/, "")), one, "subject"],
		["holds a summary with no verdict known", sealed(text.replace("PASSED", "PERHAPS")), one, "PERHAPS"],
	])("%s", (_, document, expected, reason) => {
		expect(verifyExchanged(document, expected)).toEqual({
			kind: "refused",
			reason: expect.stringContaining(reason),
		});
	});
});

describe("an envelope with any part changed", () => {
	const payload = Buffer.from(signed.payload as string, "base64");
	const [signature] = signed.signatures as readonly { readonly keyid: string; readonly sig: string }[];

	it("is refused for any byte of the payload", () => {
		fc.assert(
			fc.property(fc.nat(payload.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
				const changed = Buffer.from(payload.map((byte, i) => (i === at ? byte ^ change : byte)));
				const envelope = { ...signed, payload: changed.toString("base64") };
				expect(verifyExchanged(envelope, one).kind).toBe("refused");
			}),
			{ numRuns: 200 },
		);
	});

	it("is refused for any character of the signature", () => {
		const sig = signature?.sig ?? "";
		fc.assert(
			fc.property(fc.nat(sig.length - 1), fc.constantFrom(..."AZaz09"), (at, character) => {
				fc.pre(sig[at] !== character);
				const changed = `${sig.slice(0, at)}${character}${sig.slice(at + 1)}`;
				const envelope = { ...signed, signatures: [{ ...signature, sig: changed }] };
				expect(verifyExchanged(asJson(envelope), one).kind).toBe("refused");
			}),
			{ numRuns: 100 },
		);
	});

	it("is verified whatever its key id says, for that is only a hint", () => {
		const envelope = asJson({ ...signed, signatures: [{ sig: signature?.sig, keyid: "somebody" }] });
		expect(verifyExchanged(envelope, one).kind).toBe("verified");
	});
});
