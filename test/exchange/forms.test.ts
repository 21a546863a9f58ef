import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import envelopeSchema from "../../schemas/dsse-envelope.schema.json" with { type: "json" };
import evidenceSchema from "../../schemas/execution-plane-evidence.v1.schema.json" with { type: "json" };
import decisionSchema from "../../schemas/policy-decision.schema.json" with { type: "json" };
import summarySchema from "../../schemas/verification-summary.v1.schema.json" with { type: "json" };
import { canonicalJson } from "../../src/canonical-json.ts";
import type { Decision } from "../../src/documents.generated.ts";
import type { ExchangeForm } from "../../src/exchange/form.ts";
import { exportDecision, type FormName, forms } from "../../src/exchange/index.ts";
import { later } from "../../src/exchange/times.ts";
import { packageFolder } from "../../src/package.ts";
import { asJson, decisionOn, deny, keyOfDsse, keyOne, owing, permit, time, waived } from "./sample.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const checks: Readonly<Record<FormName, ReturnType<typeof ajv.compile>>> = {
	"policy-decision": ajv.compile(decisionSchema),
	vsa: ajv.compile(summarySchema),
	"execution-plane-evidence": ajv.compile(evidenceSchema),
};
const isEnvelope = ajv.compile(envelopeSchema);

/** A sound record that others may rely on, and one that withholds its authority. */
const reliable: Decision = { ...permit, authorises: { value: true, because: "it is sound" } };
const withheld: Decision = { ...permit, authorises: { value: false, because: "it has ended" } };
const related: Decision = {
	...permit,
	related: [
		{ source: "grant.json", sha256: `sha256:${"a".repeat(64)}`, kind: "Delegation", id: "urn:example:grant" },
		{ source: "note.json", sha256: `sha256:${"b".repeat(64)}`, kind: "Delegation", id: null },
	],
};
const second: Decision = { ...permit, contract: { ...permit.contract, document: 1 } };
const unrecognised: Decision = {
	...deny,
	contract: { ...deny.contract, kind: null, version: null, id: null },
};
const odd = decisionOn({ id: "a:b/c d?é\u202e😀" });

const decisions = { permit, deny, owing, reliable, withheld, related, second, unrecognised, odd };
const options = { validForSeconds: 3600 };
const hexOf = (digest: string) => digest.replace("sha256:", "");

describe.each(Object.entries<ExchangeForm>(forms))("the form %s", (name, form) => {
	describe.each(Object.entries(decisions))("of a decision that is: %s", (_, decision) => {
		const document = asJson(form.write(decision, options));

		it("fits its schema", () => {
			const check = checks[name as FormName];
			expect([check(document), check.errors]).toEqual([true, null]);
		});

		it("is the same each time", () => {
			expect(canonicalJson(form.write(decision, options))).toBe(canonicalJson(document));
		});

		it("is recognised by this form alone, and says what was decided", () => {
			const known = Object.values<ExchangeForm>(forms).filter(({ recognises }) => recognises(document));
			expect(known).toEqual([form]);
			expect(form.read(document)).toMatchObject({
				contracts: [hexOf(decision.contract.sha256)],
				policy: hexOf(decision.policy.sha256),
				allows: decision.allow,
			});
		});
	});

	it("is described on the page of exchange forms", () => {
		const page = readFileSync(join(packageFolder, "docs", "exchange.md"), "utf8");
		expect(page).toContain(`| \`--as ${name}\` |`);
		expect(page).toContain(`\n## ${name}\n`);
	});

	it("says what is wrong with a document of no sound form", () => {
		expect(form.read({ type: "PolicyDecision", evidence_type: 1 })).toEqual({ fault: expect.any(String) });
	});
});

describe("a PolicyDecision", () => {
	const write = (decision: Decision) => asJson(forms["policy-decision"].write(decision, options));

	it("hashes every other member in the form of RFC 8785", () => {
		const { decisionHash, ...rest } = write(owing);
		const digest = createHash("sha256").update(canonicalJson(rest)).digest("hex");
		expect(decisionHash).toBe(`sha256:${digest}`);
	});

	it.each<readonly [string, object]>([
		["the outcome", { decision: "permit" }],
		["the expiry", { expiresAt: "2030-01-01T00:00:00Z" }],
		["the policy", { policyId: "urn:srcos:policy:gatehouse:other" }],
		["the obligations", { obligations: [] }],
		["the purpose", { inputs: { ...(write(owing).inputs as object), purpose: "rely-on" } }],
	])("cannot be believed once somebody has changed %s", (_, change) => {
		const changed = asJson({ ...write(owing), ...change });
		expect(forms["policy-decision"].read(changed)).toEqual({ fault: expect.stringContaining("hash") });
	});

	it("names the decision, the policy and the contract that it was made of", () => {
		expect(write(permit)).toMatchObject({
			id: permit.id.replace("gatehouse", "srcos"),
			policyId: `urn:srcos:policy:gatehouse:${hexOf(permit.policy.sha256)}`,
			inputs: {
				object: {
					objectId: "urn:gatehouse:contract:WorkstationContract:example",
					objectType: "asset",
					attributes: { sha256: permit.contract.sha256 },
				},
				purpose: "run",
			},
		});
	});

	it("is by the gate where nobody is named who asks", () => {
		const { subject } = write(permit).inputs as { subject: unknown };
		expect(subject).toEqual({ subjectId: "urn:gatehouse:gate", kind: "service" });
	});

	it.each([
		[{ actor: "urn:srcos:party:ada" }, { subjectId: "urn:srcos:party:ada", kind: "user" }],
		[
			{ actor: "ci bot", actorKind: "workload" },
			{ subjectId: "urn:gatehouse:actor:ci%20bot", kind: "workload" },
		],
		[
			{ actor: "a", actorKind: "root" },
			{ subjectId: "urn:gatehouse:actor:a", kind: "user" },
		],
		[
			{ actor: "", actorKind: "app" },
			{ subjectId: "urn:gatehouse:gate", kind: "service" },
		],
	])("is by the actor of the environment %j", (environment, subject) => {
		const asked = { ...permit, context: { ...permit.context, environment } };
		expect(write(asked)).toMatchObject({ inputs: { subject, environment: { given: environment } } });
	});

	it.each([
		["Delegation", "v1", "agreement"],
		["HostInterfaceEnvelope", "v1", "agreement"],
		["WorkstationContract", "v0.2", "asset"],
		[null, null, "asset"],
	])("takes a %s %s for an %s", (kind, version, objectType) => {
		const decision = { ...permit, contract: { ...permit.contract, kind, version } };
		expect(write(decision)).toMatchObject({ inputs: { object: { objectType } } });
	});

	it("asks for the evidence that the run owes, and for none where it is denied", () => {
		const { type, scope } = owing.evidence.required[0] ?? {};
		expect(write(owing).obligations).toEqual([
			{ name: "retain_provenance", when: "post", params: expect.objectContaining({ type, scope }) },
		]);
		expect(write({ ...owing, allow: false, outcome: "deny" })).not.toHaveProperty("obligations");
	});

	it("says of a record whether it authorises anything", () => {
		const attributes = { authorises: withheld.authorises };
		expect(write(withheld)).toMatchObject({ inputs: { object: { attributes }, purpose: "rely-on" } });
	});

	it("ends so long after the question was put", () => {
		expect(write(permit)).toMatchObject({ issuedAt: time, expiresAt: "2026-05-10T11:00:00Z" });
	});
});

describe("a time so many seconds later", () => {
	it.each([
		["2026-05-10T10:00:00+02:00", 60, "2026-05-10T08:01:00Z"],
		["2026-05-10T10:00:00.123456789Z", 1, "2026-05-10T10:00:01.123456789Z"],
		["2016-12-31T23:59:60Z", 1, "2017-01-01T00:00:01Z"],
		["9999-12-31T23:59:00Z", 3600, "9999-12-31T23:59:59Z"],
	])("%s and %i", (from, seconds, until) => {
		expect(later(from, seconds)).toBe(until);
	});
});

describe("a verification summary", () => {
	const write = (decision: Decision) => asJson(forms.vsa.write(decision, options));

	it("is a statement about the contract's bytes", () => {
		expect(write(second).subject).toEqual([
			{ name: "example.json (document 2)", digest: { sha256: hexOf(permit.contract.sha256) } },
		]);
	});

	it.each([
		["permit", "PASSED", ["GATEHOUSE_PERMIT"]],
		["owing", "PASSED", ["GATEHOUSE_PERMIT_WITH_OBLIGATIONS"]],
		["reliable", "PASSED", ["GATEHOUSE_PERMIT", "GATEHOUSE_AUTHORISES"]],
		["withheld", "PASSED", ["GATEHOUSE_PERMIT", "GATEHOUSE_AUTHORISES_NOTHING"]],
		["deny", "FAILED", ["FAILED"]],
	] as const)("of %s is %s and claims no SLSA level", (name, verificationResult, verifiedLevels) => {
		expect(write(decisions[name])).toMatchObject({ predicate: { verificationResult, verifiedLevels } });
	});

	it("lists the related documents that the decision relied on, and only then", () => {
		const { predicate } = write(related) as { predicate: { inputAttestations: readonly object[] } };
		expect(predicate.inputAttestations).toMatchObject([
			{ uri: "urn:gatehouse:contract:Delegation:urn%3Aexample%3Agrant", digest: { sha256: "a".repeat(64) } },
			{ uri: `urn:gatehouse:contract:sha256:${"b".repeat(64)}`, digest: { sha256: "b".repeat(64) } },
		]);
		expect(write(permit).predicate).not.toHaveProperty("inputAttestations");
	});

	const example = {
		_type: "https://in-toto.io/Statement/v1",
		subject: [{ name: "out/example-1.2.3.tar.gz", digest: { sha256: "5678".repeat(16) } }],
		predicateType: "https://slsa.dev/verification_summary/v1",
		predicate: {
			verifier: { id: "https://example.com/publication_verifier" },
			timeVerified: "1985-04-12T23:20:50.52Z",
			resourceUri: "https://example.com/example-1.2.3.tar.gz",
			policy: {
				uri: "https://example.com/example_tarball.policy",
				digest: { sha256: "1234".repeat(16) },
			},
			inputAttestations: [
				{
					uri: "https://example.com/provenances/example-1.2.3.tar.gz.intoto.jsonl",
					digest: { sha256: "abcd".repeat(16) },
				},
			],
			verificationResult: "PASSED",
			verifiedLevels: ["SLSA_BUILD_LEVEL_3"],
			dependencyLevels: { SLSA_BUILD_LEVEL_3: 5, SLSA_BUILD_LEVEL_2: 7, SLSA_BUILD_LEVEL_1: 1 },
			slsaVersion: "1.0",
		},
	};

	it("has the form of SLSA's own example", () => {
		expect([checks.vsa(example), checks.vsa.errors]).toEqual([true, null]);
		const own = write(related) as { predicate: object };
		expect(Object.keys(example)).toEqual(Object.keys(own));
		expect(Object.keys(example.predicate)).toEqual(expect.arrayContaining(Object.keys(own.predicate)));
	});

	it("is not believed of another verifier", () => {
		expect(forms.vsa.read(asJson(example))).toEqual({
			fault: expect.stringContaining("publication_verifier"),
		});
	});

	it.each([
		["PASSED", ["FAILED"]],
		["FAILED", ["GATEHOUSE_PERMIT"]],
	])("is not believed where it says %s of %j", (verificationResult, verifiedLevels) => {
		const { predicate, ...rest } = write(permit) as { predicate: object };
		const torn = asJson({ ...rest, predicate: { ...predicate, verificationResult, verifiedLevels } });
		expect(forms.vsa.read(torn)).toEqual({ fault: expect.stringContaining(verificationResult) });
	});
});

describe("evidence for the execution plane", () => {
	const write = (decision: Decision) => asJson(forms["execution-plane-evidence"].write(decision, options));

	it.each([
		["permit", "admission.accepted"],
		["deny", "admission.rejected"],
	] as const)("of %s is %s, with the policy and the time", (name, evidence_type) => {
		expect(write(decisions[name])).toMatchObject({
			contract_version: 1,
			evidence_type,
			request_id: "example",
			policy_bundle_hash: permit.policy.sha256,
			emitted_at: time,
		});
	});

	it("carries the reasons of a denial", () => {
		const reasons = deny.reasons.map(({ code }) => expect.objectContaining({ code, severity: "deny" }));
		expect(write(deny).payload).toMatchObject({ reasons });
	});

	it("is not believed where payload and type differ", () => {
		const torn = { ...write(deny), evidence_type: "admission.accepted" };
		expect(forms["execution-plane-evidence"].read(torn)).toEqual({
			fault: expect.stringContaining("says otherwise"),
		});
	});
});

describe("exporting", () => {
	it("puts a summary into an envelope that is the same each time with an Ed25519 key", () => {
		const [one, other] = [1, 2].map(() => exportDecision(permit, "vsa", { ...options, key: keyOne.signing }));
		expect([isEnvelope(one), isEnvelope.errors]).toEqual([true, null]);
		expect(one).toEqual(other);
	});

	it("signs the same payload with a P-256 key", () => {
		const [one, other] = [keyOne, keyOfDsse].map(({ signing }) =>
			asJson(exportDecision(permit, "vsa", { ...options, key: signing })),
		);
		expect(one?.payload).toBe(other?.payload);
	});

	it.each([
		["a form that is signed without a key", "vsa", null],
		["a form that is not signed with a key", "policy-decision", keyOne.signing],
	] as const)("refuses %s", (_, name, key) => {
		expect(() => exportDecision(permit, name, { ...options, key })).toThrow(
			expect.objectContaining({ code: "export.key" }),
		);
	});
});

describe("a waived denial", () => {
	const { owner, reason, ticket, expires } = waived.reasons[0]?.waiver ?? {};

	it("is named in a PolicyDecision, which ends no later than its waiver", () => {
		const written = forms["policy-decision"].write(waived, options);
		expect(written).toMatchObject({
			decision: "permitWithObligations",
			expiresAt: "2026-05-10T10:20:00Z",
			inputs: {
				environment: {
					policy: { waivers: waived.policy.waivers },
					waived: [{ code: "mounts.whole-home", waiver: { owner, reason, ticket, expires } }],
				},
			},
		});
		expect(forms["policy-decision"].read(asJson(written))).toMatchObject({ allows: true });
	});

	it("is a level of its own in a summary", () => {
		expect(forms.vsa.write(waived, options)).toMatchObject({
			predicate: {
				verificationResult: "PASSED",
				verifiedLevels: ["GATEHOUSE_PERMIT_WITH_OBLIGATIONS", "GATEHOUSE_WAIVED"],
			},
		});
	});

	it("stays marked in evidence for the execution plane", () => {
		expect(forms["execution-plane-evidence"].write(waived, options)).toMatchObject({
			evidence_type: "admission.accepted",
			payload: { reasons: [{ code: "mounts.whole-home", severity: "deny", waiver: { owner, ticket } }] },
		});
	});
});
