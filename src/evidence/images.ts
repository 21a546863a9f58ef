import type { Decision } from "../documents.generated.ts";
import { type Delivered, isAbout } from "./events.ts";

/** An image as an event names it: by what is in it, by its name, or both. */
interface Image {
	readonly text: string;
	/** Lower-case hexadecimal SHA-256. */
	readonly digest: string | null;
	/** Registry and repository. */
	readonly name: string | null;
}

/** Images that were run and not planned. */
export function images(event: Delivered, { evidence }: Decision): readonly string[] {
	const own = evidence.images.filter(({ name }) => isAbout(event, name));
	const plans = (own.length === 0 ? evidence.images : own).map(({ image }) => read(image));
	if (plans.length === 0) {
		return [];
	}
	const planned = plans.map(({ text }) => `\`${text}\``).join(", ");
	return imagesIn(event.data, event.type === "container.digest")
		.filter((image) => !plans.some((plan) => isSame(image, plan)))
		.map(({ text }) => `it ran the image \`${text}\`, and ${planned} was planned`);
}

/** By digest where both have one, for a name can be given to anything; by name where that is all there is. */
function isSame(image: Image, plan: Image): boolean {
	if (image.digest !== null && plan.digest !== null) {
		return image.digest === plan.digest;
	}
	return image.name === null || plan.name === null || image.name === plan.name;
}

function read(reference: string): Image {
	const digest = /(?:^|sha256:)([a-f0-9]{64})$/i.exec(reference.trim())?.[1]?.toLowerCase() ?? null;
	const front = reference.trim().split("@")[0] ?? "";
	const name = front.replace(/:[^/:]*$/, "");
	const isDigest = digest !== null && front === reference.trim();
	return { text: isDigest ? `sha256:${digest}` : reference, digest, name: isDigest ? null : name };
}

/** Fields of images, whatever hyphens, underscores and capitals their names have. */
const fields = new Set([
	"image",
	"images",
	"imageref",
	"imagedigest",
	"imageid",
	"imagename",
	"containerimage",
	"containerimages",
	"containerimageref",
	"containerdigest",
	"containerimagedigest",
	"repodigests",
]);

/** What an image's own object calls its parts. */
const parts = new Set(["digest", "ref", "reference", "name", "id", "sha256"]);

/** The images anywhere in a payload, by the names of the fields that hold them. */
function imagesIn(value: unknown, isImage: boolean): readonly Image[] {
	if (typeof value !== "object" || value === null) {
		return [];
	}
	const isList = Array.isArray(value);
	return Object.entries(value).flatMap(([field, item]) => {
		const plain = field.toLowerCase().replace(/[^a-z0-9]/g, "");
		const named = fields.has(plain) || (isImage && (isList || parts.has(plain)));
		if (typeof item !== "string") {
			return imagesIn(item, named);
		}
		return named && item !== "" ? [read(item)] : [];
	});
}
