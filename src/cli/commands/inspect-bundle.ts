import { type Bundle, readBundle } from "../../policy/index.ts";
import { printable } from "../../report/index.ts";
import { sha256 } from "../../sha256.ts";
import { type BundleFiles, readBundleFiles, readToken, signaturesFile } from "../../signature/index.ts";

/** What a bundle says of itself. Its signature is read here, not believed: `bundle verify` does that. */
interface BundleInspection {
	readonly path: string;
	readonly revision: string;
	readonly sha256: string;
	readonly opa: string;
	readonly rules: number;
	readonly entrypoints: readonly string[];
	readonly roots: readonly string[];
	readonly builtins: readonly string[];
	readonly bytes: number;
	readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
	readonly signature: SignatureClaims | null;
}

interface SignatureClaims {
	readonly keyid: string | null;
	readonly algorithm: string;
	readonly scope: string | null;
	readonly issuedAt: string | null;
	readonly issuer: string | null;
	readonly files: readonly string[];
}

/** @throws GatehouseError `bundle.*` */
export async function inspectBundle(path: string): Promise<BundleInspection> {
	const files = readBundleFiles(path);
	const bundle: Bundle = await readBundle(path);
	const manifest = JSON.parse(new TextDecoder().decode(files.get(".manifest"))) as {
		readonly roots?: readonly string[];
		readonly wasm?: readonly { readonly entrypoint: string }[];
	};
	const listed = [...files].map(([name, bytes]) => ({
		name,
		bytes: bytes.length,
		sha256: sha256(bytes),
	}));
	return {
		path,
		revision: bundle.revision,
		sha256: bundle.sha256,
		opa: bundle.opa,
		rules: bundle.rules.size,
		entrypoints: (manifest.wasm ?? []).map(({ entrypoint }) => entrypoint),
		// OPA takes a manifest without roots to own everything.
		roots: manifest.roots ?? [""],
		builtins: bundle.builtins,
		bytes: listed.reduce((sum, file) => sum + file.bytes, 0),
		files: listed,
		signature: claimsOf(files),
	};
}

function claimsOf(files: BundleFiles): SignatureClaims | null {
	const bytes = files.get(signaturesFile);
	if (bytes === undefined) {
		return null;
	}
	const { keyid, algorithm, scope, issuedAt, issuer, files: signed } = readToken(bytes);
	return {
		keyid,
		algorithm,
		scope: scope === "" ? null : scope,
		issuedAt: timeOf(issuedAt),
		issuer,
		files: signed.map(({ name }) => name),
	};
}

function timeOf(seconds: number | null): string | null {
	const time = new Date((seconds ?? Number.NaN) * 1000);
	return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** For people: a line for each thing that one may want to know. */
export function describeBundle(bundle: BundleInspection): string {
	const { signature } = bundle;
	const rows: readonly (readonly [string, string])[] = [
		["bundle", bundle.path],
		["revision", bundle.revision],
		["digest", bundle.sha256],
		["OPA", bundle.opa],
		["rules", String(bundle.rules)],
		["entrypoints", listOf(bundle.entrypoints)],
		["roots", listOf(bundle.roots.map((root) => (root === "" ? "everything" : root)))],
		["builtins", listOf(bundle.builtins)],
		["size", `${bundle.bytes} bytes in ${bundle.files.length} files`],
		...bundle.files.slice(0, shownFiles).map(fileRow),
		...(bundle.files.length > shownFiles
			? [["", `and ${bundle.files.length - shownFiles} more`] as const]
			: []),
		["signature", signature === null ? "none" : "present, not verified here: `gatehouse bundle verify`"],
		...(signature === null ? [] : signatureRows(signature)),
	];
	const width = Math.max(...rows.map(([name]) => name.length));
	return rows.map(([name, value]) => `${name.padEnd(width)}  ${printable(value)}`.trimEnd()).join("\n");
}

/** A bundle of `opa build` carries along every Rego file. */
const shownFiles = 12;

function fileRow({ name, bytes, sha256 }: BundleInspection["files"][number]): readonly [string, string] {
	return ["", `${sha256}  ${String(bytes).padStart(8)}  ${name}`];
}

function signatureRows(signature: SignatureClaims): readonly (readonly [string, string])[] {
	const { keyid, algorithm, scope, issuedAt, issuer, files } = signature;
	return [
		["  key", keyid ?? "not named"],
		["  when", issuedAt ?? "not said"],
		["  algorithm", algorithm],
		["  scope", scope ?? "none"],
		["  by", issuer ?? "not said"],
		["  files", String(files.length)],
	];
}

function listOf(names: readonly string[]): string {
	return names.length === 0 ? "none" : names.join(", ");
}
