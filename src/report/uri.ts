import { wellFormed } from "../contract/index.ts";

/** A file's name as a URI reference: relative where the name is, each segment percent-encoded. */
export function uriOf(name: string): string {
	const path = withoutDot(name)
		.split("/")
		.map((segment) => encodeURIComponent(wellFormed(segment)))
		.join("/");
	return path.startsWith("/") ? `file://${path}` : path;
}

/** A file's name without the dot for the folder that the run was started in. */
export function withoutDot(name: string): string {
	return name.replace(/^(?:\.\/+)+(?=.)/, "");
}
