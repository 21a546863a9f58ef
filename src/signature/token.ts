import { GatehouseError } from "../errors.ts";

/** The file in which OPA looks for a bundle's signature. */
export const signaturesFile = ".signatures.json";

/** What a signature says of one file. */
export interface SignedFile {
	readonly name: string;
	/** Hexadecimal. */
	readonly hash: string;
	/** OPA's name of the digest. */
	readonly algorithm: string;
}

/** A token, taken apart and not yet believed. */
export interface Token {
	readonly algorithm: string;
	/** As the header names the key, or else the payload; null where neither does. */
	readonly keyid: string | null;
	readonly scope: string;
	/** Seconds since 1970; null where the token does not say. */
	readonly issuedAt: number | null;
	readonly issuer: string | null;
	readonly files: readonly SignedFile[];
	/** SHA-256 of the bytes of documents, which `files` has the digest of the content of; only in our own tokens. */
	readonly bytes: Readonly<Record<string, string>>;
	/** What is signed. */
	readonly message: Uint8Array;
	readonly signature: Uint8Array;
}

type Fields = { readonly [name: string]: unknown };

/**
 * The one token of a bundle's signatures file.
 *
 * @throws GatehouseError `bundle.signature`
 */
export function readToken(bytes: Uint8Array): Token {
	const document = fieldsOf(parsed(bytes), signaturesFile);
	const { signatures, plugin = "_default", ...others } = document;
	const [other] = Object.keys(others);
	if (other !== undefined) {
		throw refused(`${signaturesFile} holds \`${other.slice(0, 40)}\`, which is none of its fields`);
	}
	if (plugin !== "_default") {
		throw refused(`${signaturesFile} asks for the plugin \`${String(plugin).slice(0, 40)}\``);
	}
	if (!Array.isArray(signatures) || signatures.length === 0) {
		throw refused(`${signaturesFile} holds no signature`);
	}
	if (signatures.length > 1) {
		throw refused(`${signaturesFile} holds ${signatures.length} signatures, where OPA reads just one`);
	}
	return takenApart(signatures[0]);
}

/** A token in its compact form (RFC 7515). */
export function writeToken(
	header: Fields,
	payload: Fields,
	sign: (message: Uint8Array) => Uint8Array,
): string {
	const encode = (value: Fields) => Buffer.from(JSON.stringify(value)).toString("base64url");
	const message = `${encode(header)}.${encode(payload)}`;
	return `${message}.${Buffer.from(sign(Buffer.from(message))).toString("base64url")}`;
}

export function refused(message: string): GatehouseError {
	return new GatehouseError("bundle.signature", message);
}

function takenApart(token: unknown): Token {
	const parts = typeof token === "string" ? token.split(".") : [];
	if (parts.length !== 3) {
		throw refused("the signature is no token of three parts");
	}
	const [header64 = "", payload64 = "", signature64 = ""] = parts;
	const header = fieldsOf(parsed(decoded(header64)), "the token's header");
	const payload = fieldsOf(parsed(decoded(payload64)), "the token's payload");
	if ("crit" in header) {
		throw refused("the token's header names extensions that must be understood, and are not");
	}
	const kid = text(header, "kid");
	const keyid = text(payload, "keyid");
	if (kid !== null && keyid !== null && kid !== keyid) {
		throw refused("the token's header and payload name different keys");
	}
	const ours = "gatehouse" in payload ? fieldsOf(payload.gatehouse, "the claim `gatehouse`") : {};
	const bytes = "bytes" in ours ? fieldsOf(ours.bytes, "the claim `gatehouse`") : {};
	return {
		algorithm: text(header, "alg") ?? "",
		keyid: kid ?? keyid,
		scope: text(payload, "scope") ?? "",
		issuedAt: typeof payload.iat === "number" ? payload.iat : null,
		issuer: text(payload, "iss"),
		files: signedFiles(payload.files),
		bytes: Object.fromEntries(Object.keys(bytes).map((name) => [name, text(bytes, name) ?? ""])),
		message: Buffer.from(`${header64}.${payload64}`),
		signature: decoded(signature64),
	};
}

function signedFiles(value: unknown): readonly SignedFile[] {
	if (!Array.isArray(value)) {
		throw refused("the token lists no files");
	}
	const names = new Set<string>();
	return value.map((entry) => {
		const file = fieldsOf(entry, "a file of the token");
		const [name, hash, algorithm] = [text(file, "name"), text(file, "hash"), text(file, "algorithm")];
		if (name === null || hash === null || algorithm === null) {
			throw refused("the token lists a file without name, hash or algorithm");
		}
		if (names.has(name)) {
			throw refused(`the token lists \`${name}\` twice`);
		}
		names.add(name);
		return { name, hash, algorithm };
	});
}

/** A text that is there and not empty; null otherwise. OPA takes an empty one for none. */
function text(fields: Fields, name: string): string | null {
	const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
	if (value === undefined || value === null || value === "") {
		return null;
	}
	if (typeof value !== "string") {
		throw refused(`\`${name}\` of the token is no text`);
	}
	return value;
}

function fieldsOf(value: unknown, what: string): Fields {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		throw refused(`${what} is no JSON object`);
	}
	return value as Fields;
}

function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		throw refused("the signature is not JSON where it must be");
	}
}

/** Only the one spelling that an encoder writes: any other would be a second token of the same meaning. */
function decoded(base64url: string): Uint8Array {
	const bytes = Buffer.from(base64url, "base64url");
	if (bytes.toString("base64url") !== base64url) {
		throw refused("the signature is not written in base64url as it must be");
	}
	return bytes;
}
