import { createHash } from "node:crypto";
import { type JsonNode, scanJson } from "../contract/index.ts";
import { GatehouseError } from "../errors.ts";

/** Deeper than any bundle's documents; guards the stack. */
const maxDepth = 200;

/** Digests that OPA knows and nobody can forge, by the names that it gives them. */
export const digests: Readonly<Record<string, string>> = {
	"SHA-256": "sha256",
	"SHA-384": "sha384",
	"SHA-512": "sha512",
	"SHA-512-256": "sha512-256",
};

/**
 * The digest of a bundle's file as OPA's signatures have it, in lower-case hexadecimal: of a JSON document's content,
 * whatever its layout, and of the bytes of any other file. See "Signature Format" in OPA's pages on bundles.
 *
 * @param digest one of {@link digests}
 * @throws GatehouseError `bundle.signature` for a document that can be read in two ways
 */
export function digestOf(name: string, bytes: Uint8Array, digest: string): string {
	const hash = createHash(digest);
	if (isStructured(name)) {
		hash.update(contentOf(name, bytes));
	} else {
		hash.update(bytes);
	}
	return hash.digest("hex");
}

/** The files that OPA reads as documents. */
export function isStructured(name: string): boolean {
	const base = name.split("/").at(-1) ?? "";
	return base === "data.json" || base === ".manifest" || isYamlData(base);
}

function isYamlData(base: string): boolean {
	return base === "data.yaml" || base === "data.yml";
}

/** A document's content without its layout: keys sorted, numbers as they are written. */
function contentOf(name: string, bytes: Uint8Array): string {
	if (isYamlData(name.split("/").at(-1) ?? "")) {
		throw unclear(name, "is YAML; `opa build` writes one `data.json` in place of it");
	}
	const text = decoded(name, bytes);
	const { root, problems } = scanJson(text, maxDepth, (offset) => `offset ${offset}`);
	const [problem] = problems;
	if (root === undefined || problem !== undefined) {
		throw unclear(name, `cannot be read in just one way: ${problem?.message ?? "it is not JSON"}`);
	}
	return written(text, root);
}

function decoded(name: string, bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw unclear(name, "is not UTF-8");
	}
}

function unclear(name: string, why: string): GatehouseError {
	return new GatehouseError("bundle.signature", `\`${name}\` of the bundle ${why}`);
}

function written(text: string, node: JsonNode): string {
	if (node.members !== undefined) {
		const members = [...node.members]
			.map(([key, { value }]) => ({ key, value, order: Buffer.from(key) }))
			.sort((a, b) => Buffer.compare(a.order, b.order))
			.map(({ key, value }) => `${quoted(key)}:${written(text, value)}`);
		return `{${members.join(",")}}`;
	}
	if (node.items !== undefined) {
		return `[${node.items.map((item) => written(text, item)).join(",")}]`;
	}
	const source = text.slice(node.start, node.end);
	return node.isString === true ? quoted(JSON.parse(source) as string) : source;
}

/** As Go writes a string: like JavaScript, but for two separators of lines. */
function quoted(value: string): string {
	return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
