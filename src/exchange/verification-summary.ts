import schema from "../../schemas/verification-summary.v1.schema.json" with { type: "json" };
import type { Decision, VerificationSummary } from "../documents.generated.ts";
import type { ExchangeForm } from "./form.ts";
import { digitsOf, gate, nameOfContract, placeOfContract, waivedIn } from "./names.ts";
import { faultIn } from "./shape.ts";
import { inUtc } from "./times.ts";

type Predicate = VerificationSummary["predicate"];

/**
 * An in-toto Statement v1 (https://in-toto.io/Statement/v1) with the SLSA verification summary predicate v1
 * (https://slsa.dev/verification_summary/v1), for whoever checks artifacts by attestations.
 *
 * The subject is the contract, by the digest of its bytes. The gate verifies no SLSA level and claims none: the levels
 * are its own words, which that form allows as long as they do not begin with `SLSA_`. Related documents are input
 * attestations, by the digest of their canonical text, which their media type says.
 */
export const verificationSummary: ExchangeForm = {
	summary: "SLSA verification summary in an in-toto statement, signed in a DSSE envelope",
	payloadType: "application/vnd.in-toto+json",
	write(decision) {
		const { contract } = decision;
		const statement: VerificationSummary = {
			_type: "https://in-toto.io/Statement/v1",
			subject: [{ name: placeOfContract(contract), digest: { sha256: digitsOf(contract.sha256) } }],
			predicateType: "https://slsa.dev/verification_summary/v1",
			predicate: predicateOf(decision),
		};
		return statement;
	},
	recognises: ({ predicateType }) => predicateType === "https://slsa.dev/verification_summary/v1",
	read(document) {
		const fault = faultIn(document, schema);
		if (fault !== null) {
			return { fault };
		}
		const { subject, predicate } = document as unknown as VerificationSummary;
		const { verifier, verificationResult, verifiedLevels, policy } = predicate;
		if (verifier.id !== gate) {
			return { fault: `the verifier is \`${verifier.id}\`, not \`${gate}\`` };
		}
		const allows = verificationResult === "PASSED";
		if (allows === verifiedLevels.includes("FAILED")) {
			return { fault: `it says ${verificationResult} and verified ${verifiedLevels.join(", ")}` };
		}
		const names = subject.map(({ name, digest }) => name ?? Object.values(digest).join(" "));
		return {
			summary: `verification summary of ${names.join(", ")}: ${verificationResult} (${verifiedLevels.join(", ")})`,
			contracts: subject.flatMap(({ digest }) => digest.sha256 ?? []),
			policy: policy.digest?.sha256 ?? null,
			allows,
			expiresAt: null,
		};
	},
};

function predicateOf(decision: Decision): Predicate {
	const { contract, related, policy, context, outcome } = decision;
	return {
		verifier: { id: gate },
		timeVerified: inUtc(context.time),
		resourceUri: nameOfContract(contract),
		policy: {
			uri: `urn:gatehouse:policy:${encodeURIComponent(policy.revision).replaceAll("%3A", ":")}`,
			digest: { sha256: digitsOf(policy.sha256) },
		},
		...(related.length === 0 ? {} : { inputAttestations: related.map(inputOf) }),
		verificationResult: outcome === "deny" ? "FAILED" : "PASSED",
		verifiedLevels: levelsOf(decision),
	};
}

function inputOf({ source, sha256, kind, id }: Decision["related"][number]) {
	return {
		name: source,
		uri: nameOfContract({ kind, id, sha256, source, document: 0, version: null }),
		digest: { sha256: digitsOf(sha256) },
		mediaType: "application/vnd.gatehouse.canonical+json",
	};
}

const outcomeLevels: Readonly<Record<Decision["outcome"], string>> = {
	deny: "FAILED",
	permit: "GATEHOUSE_PERMIT",
	permitWithObligations: "GATEHOUSE_PERMIT_WITH_OBLIGATIONS",
};

function levelsOf({ outcome, authorises, reasons }: Decision): string[] {
	const level = outcomeLevels[outcome];
	if (outcome === "deny") {
		return [level];
	}
	const authority =
		authorises === null ? [] : [authorises.value ? "GATEHOUSE_AUTHORISES" : "GATEHOUSE_AUTHORISES_NOTHING"];
	const waiver = waivedIn(reasons).length === 0 ? [] : ["GATEHOUSE_WAIVED"];
	return [level, ...authority, ...waiver];
}
