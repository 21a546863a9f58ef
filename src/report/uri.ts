import { isAbsolute, relative, resolve } from "node:path";
import { wellFormed } from "../contract/index.ts";

/** A file's name as a URI reference: relative where the name is, each segment percent-encoded. */
export function uriOf(name: string): string {
	const path = fromHere(name)
		.split("/")
		.map((segment) => encodeURIComponent(wellFormed(segment)))
		.join("/");
	return path.startsWith("/") ? `file://${path}` : path;
}

/**
 * A file's name from the folder that the run was started in, the same however it was written; one that is named by its
 * whole path and lies elsewhere keeps it.
 */
export function fromHere(name: string): string {
	const whole = resolve(name);
	const path = relative("", whole);
	if (path === "") {
		return name;
	}
	return isAbsolute(name) && path.startsWith("../") ? whole : path;
}
