/** Paths as text: what `dirname`, `basename` and `cd` make of them without a look at the disk. */
import { staticText, text, unknown, type Value } from "./bits.ts";
import { removeSuffix } from "./operators.ts";

/** POSIX dirname, lexically; the directory of a home is the place where homes are kept. */
export function directory(path: Value): Value | null {
	const known = staticText(path);
	if (known !== null) {
		const trimmed = known.replace(/\/+$/, "");
		if (trimmed === "") return [text(known === "" ? "." : "/")];
		const slash = trimmed.lastIndexOf("/");
		return [text(slash < 0 ? "." : trimmed.slice(0, slash).replace(/\/+$/, "") || "/")];
	}
	const last = path[path.length - 1];
	if (last?.kind === "text") {
		const trimmed = last.text.replace(/\/+$/, "");
		if (trimmed === "") return directory(path.slice(0, -1));
		return removeSuffix([...path.slice(0, -1), text(trimmed)], [text("/*")], false);
	}
	if (last?.kind === "home") return [...path.slice(0, -1), { ...last, up: (last.up ?? 0) + 1 }];
	return last?.kind === "start" ? [...path, text("/..")] : null;
}

export function lastSegment(path: Value): Value | null {
	const last = path[path.length - 1];
	if (last?.kind === "home")
		return last.up !== undefined ? null : [last.user === null ? unknown("user-name", "~") : text(last.user)];
	if (last?.kind !== "text") return null;
	const trimmed = last.text.replace(/\/+$/, "");
	const slash = trimmed.lastIndexOf("/");
	if (slash >= 0) return [text(trimmed.slice(slash + 1))];
	return path.length === 1 ? [text(trimmed === "" && last.text !== "" ? "/" : trimmed)] : null;
}

/** A path as seen from a directory, with the `.` and `..` taken out that need no look at the disk. */
export function resolved(path: Value, from: Value): Value {
	const first = path[0];
	if (first === undefined) return from;
	if (first.kind !== "text" || first.text.startsWith("/")) return normal(path);
	return normal([...from, text("/"), ...path]);
}

function normal(path: Value): Value {
	const [first, ...rest] = path;
	const isRooted = first?.kind === "text";
	const tail = staticText(isRooted ? path : rest);
	if (first === undefined || tail === null || first.kind === "unknown" || !tail.startsWith("/")) return path;
	const kept: string[] = [];
	for (const segment of tail.split("/")) {
		if (segment === "" || segment === ".") continue;
		if (segment === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
		else if (segment !== ".." || !isRooted) kept.push(segment);
	}
	const joined = kept.map((segment) => `/${segment}`).join("");
	if (isRooted) return [text(joined === "" ? "/" : joined)];
	return joined === "" ? [first] : [first, text(joined)];
}
