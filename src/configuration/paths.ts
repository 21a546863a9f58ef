import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** How the paths that stand in a file of a folder are written from the working directory. */
export interface Paths {
	/** Of a file or a folder. */
	readonly one: (name: string) => string;
	/** Of files, folders or globs; `-` is standard input. */
	readonly some: (name: string) => string;
	/** Of a report; `-` is standard output. */
	readonly report: (target: string) => string;
}

export function pathsFrom(folder: string): Paths {
	const one = (name: string): string => asFile(relative("", resolve(folder, name)) || ".");
	const some = (name: string): string => {
		const path = one(name);
		if (name === "-") {
			return name;
		}
		if (existsSync(path)) {
			return path;
		}
		// What is written is a glob; the folder that it is meant from is only a name.
		const parts = name.split("/");
		const first = parts.findIndex((part) => signs.test(part));
		const cut = first === -1 ? parts.length : first;
		const base = parts.slice(0, cut).join("/") || (name.startsWith("/") ? "/" : ".");
		return asFile(join(literal(one(base)), ...parts.slice(cut)));
	};
	const report = (target: string): string => {
		const [format = "", ...rest] = target.split("=");
		const file = rest.join("=");
		return rest.length === 0 || file === "-" ? target : `${format}=${one(file)}`;
	};
	return { one, some, report };
}

/** By itself a dash would be standard input or output. */
function asFile(path: string): string {
	return path === "-" ? "./-" : path;
}

/** By what a part of a path is a pattern. */
const signs = /[*?[\]{}()!+@|\\]/;

/** A path as a glob that means nothing else. Not every sign can be taken back by a backslash where globs are read. */
function literal(path: string): string {
	return path.replace(/[*?|{}!()[\]+@'"`]/g, (sign) => (/[()+@'"`]/.test(sign) ? `[${sign}]` : `\\${sign}`));
}
