/** `find` and `fd`: what they run gets the paths that they find, those of files that the step wrote among them. */
import { text, unknown, type Value } from "./bits.ts";
import { substituted } from "./insertions.ts";
import { command, type Launch, type Wrapper } from "./launches.ts";
import { compile, units } from "./pattern-syntax.ts";
import { matches } from "./patterns.ts";
import { pathOf, placeOf } from "./places.ts";
import { type Argument, textOf } from "./reader.ts";
import type { State } from "./state.ts";

/** `find … -exec cmd {} \\;`: each of the paths that it finds is put in. */
export const find: Wrapper = (_reader, state, call) => {
	const args = call.args.slice(1);
	const written = foundFiles(state, args);
	const launches: Launch[] = [];
	for (let index = 0; index < args.length; index++) {
		const action = textOf(args[index]);
		if (action === null || !/^-(?:exec|execdir|ok|okdir)$/.test(action)) continue;
		const end = endOfAction(args, index + 1);
		const inner = args.slice(index + 1, end);
		const found: Value = [unknown("inserted-arguments", "{}", textOf(args[end]) === "+")];
		index = end;
		if (inner.length === 0) continue;
		const via = `find ${action}`;
		for (const path of [found, ...written])
			launches.push({ ...command(inner.map((arg) => substituted(arg, "{}", path))), via });
	}
	return launches;
};

function endOfAction(args: readonly Argument[], from: number): number {
	let end = from;
	const isEnd = (written: string | null, before: string | null) =>
		written === ";" || (written === "+" && before === "{}");
	while (end < args.length && !isEnd(textOf(args[end]), textOf(args[end - 1]))) end++;
	return end;
}

/** The files of the step that lie where `find` looks for them, and that have the name that it is to look for. */
function foundFiles(state: State, args: readonly Argument[]): readonly Value[] {
	if (state.files.size === 0) return [];
	const first = args.findIndex((arg) => /^[-(!]/.test(textOf(arg) ?? ""));
	const starts = args.slice(0, first < 0 ? args.length : first).map((arg) => arg.bits);
	const roots = (starts.length === 0 ? [[text(".")]] : starts).flatMap(
		(path) => placeOf(state, path)?.key ?? [],
	);
	const named = args.findIndex((arg) => /^-i?name$/.test(textOf(arg) ?? ""));
	const pattern = named < 0 ? null : textOf(args[named + 1]);
	return [...state.files.keys()]
		.filter((key) => roots.some((root) => isBelow(key, root)))
		.filter((key) => pattern === null || mayMatch(pattern, key.slice(key.lastIndexOf("/") + 1)))
		.map(pathOf);
}

function isBelow(key: string, root: string): boolean {
	return key === root || key.startsWith(root === "/" ? root : `${root}/`);
}

function mayMatch(pattern: string, name: string): boolean {
	return matches(compile([text(pattern)]), units([text(name)]), true) !== false;
}

/** `fd … -x cmd {}`: where it says, or at the end. */
export const fd: Wrapper = (_reader, state, call) => {
	const at = call.args.findIndex((arg) => /^(?:-[xX]|--exec(?:-batch)?)$/.test(textOf(arg) ?? ""));
	if (at < 0 || at + 1 >= call.args.length) return [];
	const found: Value = [unknown("inserted-arguments", "{}", true)];
	return [found, ...foundFiles(state, [])].map((path) => command(withFound(call.args.slice(at + 1), path)));
};

function withFound(args: readonly Argument[], found: Value): readonly Argument[] {
	const words = args.map((arg) => substituted(arg, "{}", found));
	const isUsed = words.some((word, index) => word !== args[index]);
	const last = args.at(-1);
	return isUsed || last === undefined ? words : [...words, { ...last, text: "", bits: found }];
}
