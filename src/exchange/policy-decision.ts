import schema from "../../schemas/policy-decision.schema.json" with { type: "json" };
import { canonicalJson } from "../canonical-json.ts";
import { type JsonObject, kinds, type Role } from "../contract/index.ts";
import type { Decision, PolicyDecision } from "../documents.generated.ts";
import { sha256 } from "../sha256.ts";
import type { ExchangeForm } from "./form.ts";
import { digitsOf, gate, nameOfContract, waivedIn } from "./names.ts";
import { faultIn } from "./shape.ts";
import { earliest, inUtc, later } from "./times.ts";

type Inputs = PolicyDecision["inputs"];
type Obligation = NonNullable<PolicyDecision["obligations"]>[number];

const policyPrefix = "urn:srcos:policy:gatehouse:";

/**
 * SourceOS `PolicyDecision`: subject, object and purpose as a data platform asks for them.
 *
 * The subject is the actor that the caller names in the environment, else the gate itself. The object is the contract.
 * The purpose is to `run` what a contract asks for, or to `rely-on` a record; whether a sound record authorises anything
 * stands in the object's attributes, since a permission of this form knows no third answer. Evidence that the run owes
 * becomes `retain_provenance`, the one obligation of this form that is about it. The hash covers every other member, so
 * that neither obligations nor expiry can be changed under it; it is no signature.
 */
export const policyDecision: ExchangeForm = {
	summary: "SourceOS PolicyDecision, with a hash over its canonical JSON (RFC 8785)",
	payloadType: null,
	write(decision, { validForSeconds }) {
		const { id, outcome, policy, context, evidence, reasons } = decision;
		const ends = waivedIn(reasons).map(({ waiver }) => waiver.expires);
		const record: Omit<PolicyDecision, "decisionHash"> = {
			id: `urn:srcos:decision:${id.slice(id.lastIndexOf(":") + 1)}`,
			type: "PolicyDecision",
			specVersion: "2.0.0",
			decision: outcome,
			policyId: `${policyPrefix}${digitsOf(policy.sha256)}`,
			inputs: inputsOf(decision),
			...(outcome === "permitWithObligations" ? { obligations: evidence.required.map(obligationOf) } : {}),
			issuedAt: inUtc(context.time),
			expiresAt: earliest([later(context.time, validForSeconds), ...ends]),
		};
		return { ...record, decisionHash: hashOf(record) };
	},
	recognises: ({ type }) => type === "PolicyDecision",
	read(document) {
		const fault = faultIn(document, schema);
		if (fault !== null) {
			return { fault };
		}
		const { decisionHash, ...record } = document as JsonObject & PolicyDecision;
		if (hashOf(record) !== decisionHash) {
			return { fault: "its hash does not fit: it is not what was decided" };
		}
		const { decision, policyId, inputs, expiresAt } = record;
		const { sha256 } = inputs.object.attributes ?? {};
		return {
			summary: `PolicyDecision on ${inputs.object.objectId}: ${decision}`,
			contracts: typeof sha256 === "string" ? [digitsOf(sha256)] : [],
			policy: policyId.startsWith(policyPrefix) ? policyId.slice(policyPrefix.length) : null,
			allows: decision !== "deny",
			expiresAt,
		};
	},
};

function hashOf(record: object): string {
	return `sha256:${sha256(canonicalJson(record))}`;
}

const objectTypes: Readonly<Record<Role, Inputs["object"]["objectType"]>> = {
	request: "asset",
	authority: "agreement",
	evidence: "provenance",
};

function inputsOf({ contract, authorises, context, policy, related, reasons }: Decision): Inputs {
	const { environment, ...asked } = context;
	const role = kinds.find(
		({ name, version }) => name === contract.kind && version === contract.version,
	)?.role;
	const { revision, mountPolicy, waivers } = policy;
	const waived = waivedIn(reasons);
	return {
		subject: subjectOf(environment),
		object: {
			objectId: nameOfContract(contract),
			objectType: objectTypes[role ?? "request"],
			attributes: { ...contract, ...(authorises === null ? {} : { authorises }) },
		},
		purpose: authorises === null ? "run" : "rely-on",
		environment: {
			...asked,
			given: environment,
			policy: { revision, mountPolicy, ...(waivers === null ? {} : { waivers }) },
			related,
			...(waived.length === 0 ? {} : { waived }),
		},
	};
}

const subjectKinds: readonly unknown[] = schema.$defs.subject.properties.kind.enum;

/** The caller names who asks as `actor`, and what that is as `actorKind`. */
function subjectOf(environment: Decision["context"]["environment"]): Inputs["subject"] {
	const { actor, actorKind } = environment;
	if (typeof actor !== "string" || actor === "") {
		return { subjectId: gate, kind: "service" };
	}
	return {
		subjectId: actor.startsWith("urn:") ? actor : `urn:gatehouse:actor:${encodeURIComponent(actor)}`,
		kind: subjectKinds.includes(actorKind) ? (actorKind as Inputs["subject"]["kind"]) : "user",
	};
}

function obligationOf(duty: Decision["evidence"]["required"][number]): Obligation {
	return { name: "retain_provenance", when: "post", params: duty };
}
