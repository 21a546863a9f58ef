import type { ImageFact } from "./facts.ts";

/** What a container image reference says, read leniently so that a rule can tell what is wrong with it. */
export interface ImageReference {
	/** Registry and repository; empty where there is none or the reference does not parse. */
	readonly name: string;
	readonly tag: string | null;
	/** Of the digest, as written. */
	readonly algorithm: string | null;
	/** What follows the algorithm, as written. */
	readonly digest: string | null;
	/** `name@sha256:` and 64 lower-case hexadecimal digits, a tag before them or not. */
	readonly pinned: boolean;
}

/** Registry host and port, path components and tag as the OCI distribution specification and Docker write them. */
const nameForm =
	/^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]+)?\/)?[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;
const tagForm = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const sha256Form = /^[a-f0-9]{64}$/;

/** Takes an image reference apart: `[registry/]repository[:tag][@algorithm:digest]`. */
export function readImage(text: string): ImageReference {
	const at = text.indexOf("@");
	const [front, digest] = at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
	const colon = front.lastIndexOf(":");
	const hasTag = colon > front.lastIndexOf("/");
	const name = hasTag ? front.slice(0, colon) : front;
	const tag = hasTag ? front.slice(colon + 1) : null;
	const sound = name.length <= 255 && nameForm.test(name) && (tag === null || tagForm.test(tag));
	const parts = digest?.split(":") ?? [];
	const algorithm = parts.length > 1 ? (parts[0] ?? null) : null;
	const hex = parts.length > 1 ? parts.slice(1).join(":") : digest;
	return {
		name: sound ? name : "",
		tag,
		algorithm,
		digest: hex,
		pinned: sound && algorithm === "sha256" && hex !== null && sha256Form.test(hex),
	};
}

/** An image reference as rules see it, with the pointer to where it stands. */
export function imageFact(text: string, at: number): ImageFact {
	const { name, tag, algorithm, digest, pinned } = readImage(text);
	return {
		text,
		name,
		...(tag === null ? {} : { tag }),
		...(algorithm === null ? {} : { algorithm }),
		...(digest === null ? {} : { digest }),
		pinned,
		at,
	};
}
