import { createPrivateKey, createPublicKey } from "node:crypto";
import type { JsonObject } from "../../src/contract/index.ts";
import type { Decision } from "../../src/documents.generated.ts";
import {
	readSigningKey,
	readVerifyingKey,
	type SigningKey,
	type VerifyingKey,
} from "../../src/exchange/index.ts";
import { Gate } from "../../src/gate.ts";
import { ownBundle } from "../../src/package.ts";
import { type ContractShape, contract } from "../contracts.ts";

export const time = "2026-05-10T10:00:00Z";

const gate = await Gate.open({ bundle: ownBundle });

/** The gate's own decision on a small contract. */
export function decisionOn(shape: ContractShape = {}): Decision {
	const [judgement] = gate.decide(contract(shape), { time, environment: {} });
	if (judgement === undefined) {
		throw new Error("every file gets a decision");
	}
	return judgement.decision;
}

export const permit = decisionOn();
export const deny = decisionOn({ steps: ["sourceosctl agent-machine mounts plan --dev-root ~"] });
export const owing = decisionOn({
	steps: ["sourceosctl office plan --format docx --out ~/Documents/SourceOS/agent-output"],
	emit: ["office.artifact.evidence"],
});

/** Allowed, for somebody answers for its denial. */
export const waived = ((): Decision => {
	const shape: ContractShape = {
		steps: ["sourceosctl agent-machine mounts plan --dev-root ~"],
		emit: ["agent-machine.mount.evidence"],
	};
	const waiver = {
		code: "mounts.whole-home",
		contract: "example",
		owner: "ines@example.org",
		reason: "reviewed on the tenth of May",
		ticket: "SEC-12",
		expires: "2026-05-10T10:20:00+00:00",
	};
	const file = { apiVersion: "gatehouse.dev/v1", kind: "Waivers", waivers: [waiver] };
	const [judgement] = gate.waiving(file, time).decide(contract(shape), { time, environment: {} });
	return judgement?.decision as Decision;
})();

export interface Keys {
	readonly privatePem: string;
	readonly publicPem: string;
	readonly signing: SigningKey;
	readonly verifying: VerifyingKey;
}

function keysOf(privatePem: string): Keys {
	const publicPem = createPublicKey(createPrivateKey(privatePem))
		.export({ format: "pem", type: "spki" })
		.toString();
	return {
		privatePem,
		publicPem,
		signing: readSigningKey(privatePem),
		verifying: readVerifyingKey(publicPem),
	};
}

/** An Ed25519 key from the seed that RFC 8032 calls the secret key. */
function ed25519(seed: string): Keys {
	const key = Buffer.from(`302e020100300506032b657004220420${seed}`, "hex");
	return keysOf(
		createPrivateKey({ key, format: "der", type: "pkcs8" })
			.export({ format: "pem", type: "pkcs8" })
			.toString(),
	);
}

/** A P-256 key from its numbers, written in decimal. */
function p256(numbers: { readonly d: string; readonly x: string; readonly y: string }): Keys {
	const field = (decimal: string) =>
		Buffer.from(BigInt(decimal).toString(16).padStart(64, "0"), "hex").toString("base64url");
	const { d, x, y } = numbers;
	const key = { kty: "EC", crv: "P-256", d: field(d), x: field(x), y: field(y) };
	return keysOf(createPrivateKey({ key, format: "jwk" }).export({ format: "pem", type: "pkcs8" }).toString());
}

/** The keys of tests 1 and 2 in section 7.1 of RFC 8032. */
export const keyOne = ed25519("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
export const keyTwo = ed25519("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

/** The key of the example in the DSSE protocol. */
export const keyOfDsse = p256({
	d: "97358161215184420915383655311931858321456579547487070936769975997791359926199",
	x: "46950820868899156662930047687818585632848591499744589407958293238635476079160",
	y: "5640078356564379163099075877009565129882514886557779369047442380624545832820",
});

/** A document as it arrives: written, and read again. */
export function asJson(document: object): JsonObject {
	return JSON.parse(JSON.stringify(document)) as JsonObject;
}
