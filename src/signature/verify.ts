import { sha256 } from "../sha256.ts";
import type { BundleFiles } from "./bundle-files.ts";
import { digestOf, digests } from "./digest.ts";
import { tokenVerifier } from "./keys.ts";
import { readToken, refused, type SignedFile, signaturesFile, type Token } from "./token.ts";

/** What a bundle's signature is held to. */
export interface SignatureTerms {
	/** Public key in PEM form. */
	readonly key: string;
	/** What the signature must call the key; absent, any name will do, since there is but the one key. */
	readonly keyid?: string;
	/** What the bundle must be signed for; absent, it must be signed for nothing in particular. */
	readonly scope?: string;
}

/**
 * Proves that a bundle holds just the files that the owner of the key signed, and yields the key's id: the name that
 * the terms give it, or the SHA-256 of the key. As strict as OPA, and stricter where OPA lets something pass: the token
 * must name the key's own algorithm, and list each file once.
 *
 * @throws GatehouseError `bundle.signature`, `key.invalid`
 */
export function verifyBundle(bundle: BundleFiles, terms: SignatureTerms): string {
	const verifier = tokenVerifier(terms.key);
	const signatures = bundle.get(signaturesFile);
	if (signatures === undefined) {
		throw refused(`the bundle has no ${signaturesFile}: nobody has signed it`);
	}
	const token = readToken(signatures);
	if (token.algorithm !== verifier.algorithm) {
		throw refused(
			`the signature says \`${token.algorithm.slice(0, 20)}\`, the key is one for ${verifier.algorithm}`,
		);
	}
	if (terms.keyid !== undefined && token.keyid !== terms.keyid) {
		throw refused(`the signature names the key ${shown(token.keyid)}, not ${shown(terms.keyid)}`);
	}
	if (!verifier.verifies(token.message, token.signature)) {
		throw refused("the signature was not made by the key's owner, or what it covers was altered");
	}
	if (token.scope !== (terms.scope ?? "")) {
		const signedFor = token.scope === "" ? "no scope" : `the scope ${shown(token.scope)}`;
		const wanted = terms.scope === undefined ? "none is asked for" : `${shown(terms.scope)} is asked for`;
		throw refused(`the bundle is signed for ${signedFor}, and ${wanted}`);
	}
	verifyFiles(bundle, token);
	return terms.keyid ?? verifier.keyid;
}

function verifyFiles(bundle: BundleFiles, { files, bytes }: Token): void {
	const signed = new Map(files.map((file) => [file.name, file]));
	for (const [name, content] of bundle) {
		if (name === signaturesFile) {
			continue;
		}
		const file = signed.get(name);
		if (file === undefined) {
			throw refused(`\`${name}\` of the bundle is not signed`);
		}
		verifyFile(file, content, Object.hasOwn(bytes, name) ? bytes[name] : undefined);
	}
	const missing = files.find(({ name }) => name === signaturesFile || !bundle.has(name));
	if (missing !== undefined) {
		throw refused(`the signed file \`${missing.name}\` is not in the bundle`);
	}
}

function verifyFile({ name, hash, algorithm }: SignedFile, content: Uint8Array, bytes?: string): void {
	const digest = Object.hasOwn(digests, algorithm) ? digests[algorithm] : undefined;
	if (digest === undefined) {
		throw refused(`\`${name}\` is signed by the digest \`${algorithm.slice(0, 20)}\`, which is not trusted`);
	}
	const isWhole = digestOf(name, content, digest) === hash.toLowerCase();
	if (!isWhole || (bytes !== undefined && sha256(content) !== bytes)) {
		throw refused(`\`${name}\` was altered after it was signed`);
	}
}

function shown(name: string | null): string {
	return name === null ? "of no name" : `\`${name.slice(0, 80)}\``;
}
