import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../src/contract/index.ts";
import type { Decision } from "../../src/documents.generated.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle, packageFolder } from "../../src/package.ts";
import { bytesOf, changed } from "../contract/sample.ts";

/** A record that is in force until an end. */
interface Expiring {
	readonly kind: string;
	/** A sound record that claims to be in force. */
	readonly file: string;
	/** Path of its end, such as `grant.expiresAt`. */
	readonly end: string;
	/** Paths of its own time: by it the record is judged where the caller gives none. */
	readonly own: readonly string[];
	/** What it draws once it is over. */
	readonly code: string;
}

// biome-ignore format: a table
const records: readonly Expiring[] = [
	{ kind: "HostInterfaceEnvelope", file: "host-interface-envelope/editor-allowed.json", end: "grant.expiresAt", own: ["decidedAt", "receipt.decidedAt"], code: "host-interface.grant-expired" },
	{ kind: "AgentRegistryGrant", file: "agent-registry-grant/active.json", end: "grant.expiresAt", own: ["issuedAt"], code: "agent-registry-grant.expired" },
	{ kind: "PolicyAdmission", file: "policy-admission/activation.json", end: "obligations.expiresAt", own: ["decidedAt"], code: "policy-admission.expired" },
	{ kind: "ActivationDecision", file: "activation-decision/allowed.json", end: "obligations.expiresAt", own: ["decidedAt"], code: "activation-decision.expired" },
	{ kind: "ArtifactConsentRecord", file: "artifact-consent-record/granted.json", end: "expiresAt", own: ["decidedAt"], code: "artifact-consent.expired" },
];

/** An end, an instant to judge at, and whether the end has come by then. */
// biome-ignore format: a table
const instants: readonly (readonly [end: string, at: string, over: boolean])[] = [
	["2026-05-10T17:00:00Z", "2026-05-10T16:59:59Z", false],
	["2026-05-10T17:00:00Z", "2026-05-10T17:00:00Z", true],
	["2026-05-10T17:00:00Z", "2026-05-10T17:00:01Z", true],
	["2026-05-10T17:00:00Z", "2027-01-01T00:00:00Z", true],
	// Fractions, to any precision.
	["2026-05-10T17:00:00Z", "2026-05-10T16:59:59.999999999999Z", false],
	["2026-05-10T17:00:00Z", "2026-05-10T17:00:00.000Z", true],
	["2026-05-10T17:00:00.000Z", "2026-05-10T17:00:00Z", true],
	["2026-05-10T17:00:00.5Z", "2026-05-10T17:00:00Z", false],
	["2026-05-10T17:00:00.5Z", "2026-05-10T17:00:00.499999999999Z", false],
	["2026-05-10T17:00:00.5Z", "2026-05-10T17:00:00.5000Z", true],
	["2026-05-10T17:00:00.5Z", "2026-05-10T17:00:00.51Z", true],
	["2026-05-10T17:00:00.000000000001Z", "2026-05-10T17:00:00Z", false],
	["2026-05-10T17:00:00.000000000001Z", "2026-05-10T17:00:00.000000000001Z", true],
	// Offsets: the texts sort in another order than the instants.
	["2026-05-11T07:00:00+14:00", "2026-05-10T16:59:59Z", false],
	["2026-05-11T07:00:00+14:00", "2026-05-10T17:00:00Z", true],
	["2026-05-10T05:00:00-12:00", "2026-05-10T16:59:59Z", false],
	["2026-05-10T05:00:00-12:00", "2026-05-10T17:00:00Z", true],
	["2026-05-10T17:00:00Z", "2026-05-11T06:59:59+14:00", false],
	["2026-05-10T17:00:00Z", "2026-05-11T07:00:00+14:00", true],
	["2026-05-10T17:00:00Z", "2026-05-10T04:59:59-12:00", false],
	["2026-05-10T17:00:00Z", "2026-05-10T05:00:00-12:00", true],
	["2026-05-11T07:00:00+14:00", "2026-05-10T04:59:59.9-12:00", false],
	["2026-05-11T07:00:00+14:00", "2026-05-10T05:00:00-12:00", true],
	["2026-05-10T22:45:00+05:45", "2026-05-10T17:00:00-00:00", true],
	["2026-05-10T22:45:00+05:45", "2026-05-10T16:59:59+00:00", false],
	// Lower case.
	["2026-05-10t17:00:00z", "2026-05-10T16:59:59Z", false],
	["2026-05-10t17:00:00z", "2026-05-10T17:00:00Z", true],
	["2026-05-10T17:00:00Z", "2026-05-10t16:59:59z", false],
	["2026-05-10T17:00:00Z", "2026-05-10t17:00:00z", true],
	// A leap second lies between the second before it and the next day.
	["2026-06-30T23:59:60Z", "2026-06-30T23:59:59.999Z", false],
	["2026-06-30T23:59:60Z", "2026-06-30T23:59:60Z", true],
	["2026-06-30T23:59:60Z", "2026-07-01T00:00:00Z", true],
	["2026-07-01T00:00:00Z", "2026-06-30T23:59:60.999Z", false],
	["2026-07-01T01:59:60+02:00", "2026-06-30T23:59:59Z", false],
	["2026-07-01T01:59:60+02:00", "2026-06-30T23:59:60Z", true],
	// Ends of years and months, and a day that only leap years have.
	["2027-01-01T00:00:00Z", "2026-12-31T23:59:59Z", false],
	["2026-12-31T23:00:00-01:00", "2027-01-01T00:00:00Z", true],
	["2028-02-29T12:00:00Z", "2028-02-29T11:59:59Z", false],
	["2028-03-01T00:00:00+14:00", "2028-02-29T10:00:00Z", true],
];

/** Texts that are no instant: nobody may take them for one that is far off. */
// biome-ignore format: a table
const noInstants: readonly JsonValue[] = [
	"never", "", "9999", "2026-05-10", "2026-05-10T17:00:00", "2026-05-10 17:00:00Z", "2026-05-10T17:00Z", "2026-05-10T24:00:00Z",
	"2026-05-10T12:00:60Z", "2026-05-10T17:00:61Z", "2026-02-29T17:00:00Z", "2026-13-01T00:00:00Z", "2026-05-10T17:00:00+24:00",
	"2026-05-10T17:00:00+14", "2026-05-10T17:00:00.Z", "2026-05-10T17:00:00Z\n", " 2026-05-10T17:00:00Z", "+012026-05-10T17:00:00Z",
	"２026-05-10T17:00:00Z", 253402300799, true,
];

const gate = await Gate.open({ bundle: ownBundle });

/** Set apart from all instants of the table, so that whoever judges by it is found out. */
const now = "2030-01-01T00:00:00Z";

function judge(document: JsonValue, at?: string): Decision {
	const source = { name: "record.json", bytes: bytesOf(JSON.stringify(document)) };
	const [judgement] = gate.decide(source, {
		time: now,
		environment: {},
		...(at === undefined ? {} : { at }),
	});
	return judgement?.decision as Decision;
}

/** Before every end of the table. */
const before = "2026-05-10T00:00:00Z";

describe.each(records)("$kind", ({ file, end, own, code }) => {
	const sound = JSON.parse(
		readFileSync(join(packageFolder, "conformance", "good", file), "utf8"),
	) as JsonValue;
	const record = (ends: JsonValue, begins: string) =>
		own.reduce((document, path) => changed(document, path, begins), changed(sound, end, ends));

	/** Other rules may find that the record ends too early or too late for what is in it. */
	function expectOver(decision: Decision, over: boolean): void {
		expect(decision.reasons.some((reason) => reason.code === code)).toBe(over);
		if (over) expect(decision).toMatchObject({ allow: false, authorises: { value: false } });
	}

	it("is sound as it is", () => {
		expect(judge(sound)).toMatchObject({ allow: true, authorises: { value: true } });
	});

	it.each(instants)("that ends at %s, judged at %s by the caller: over is %s", (ends, at, over) => {
		expectOver(judge(record(ends, before), at), over);
	});

	it.each(instants)("that ends at %s, of its own time %s: over is %s", (ends, at, over) => {
		expectOver(judge(record(ends, at)), over);
	});

	it.each(noInstants)("is refused where its end is %j", (text) => {
		expect(judge(record(text, before))).toMatchObject({ allow: false });
		expect(judge(record(text, before), "2026-05-10T09:30:00Z")).toMatchObject({ allow: false });
	});
});
