/** The shapes that programs have which run another one. */
import { assign, command, type Launch, script, type Wrapper } from "./launches.ts";
import { leading, type Options, type Read, readOptions } from "./options.ts";
import { type Argument, textOf } from "./reader.ts";
import type { State } from "./state.ts";

/** A wrapper whose arguments are options, perhaps operands, and then the command. */
export function simple(options: Options = {}): Wrapper {
	return (_reader, _state, call) => {
		const program = leading(
			call.args[0] ?? { bits: [], text: "", range: call.range, derivation: [] },
		).replace(/^.*\//s, "");
		const read = readOptions(call.args.slice(1), options);
		const prepare = (child: State) => {
			assign(child, read.assignments);
			if (read.directory !== null) child.cwd = read.directory.bits;
		};
		const launches: Launch[] = read.scripts.map((value) => ({ ...script(value, `${program} -c`), prepare }));
		if (read.rest.length > 0) launches.push({ ...command(read.rest), prepare });
		return launches;
	};
}

/** After a subcommand: `pixi run x`, `nix develop -c x`. */
export function after(
	words: readonly string[],
	options: Options,
	inner: (read: Read, via: string) => readonly Launch[] = runsRest,
): Wrapper {
	return (_reader, _state, call) => {
		const program = textOf(call.args[0])?.replace(/^.*\//s, "") ?? "";
		const first = readOptions(call.args.slice(1), options);
		const sub = textOf(first.rest[0]);
		if (sub === null || !words.includes(sub)) return [];
		const read = readOptions(first.rest.slice(1), options);
		const texts = read.scripts.map((value) => script(value, `${program} ${sub}`));
		return [...texts, ...inner(read, `${program} ${sub}`)];
	};
}

export const runsRest = (read: Read, via: string): readonly Launch[] =>
	read.rest.length === 0 ? [] : [{ ...command(read.rest), via }];

/** After operands that come first: `aws-vault exec PROFILE -- x`. */
export function skipping(count: number): (read: Read, via: string) => readonly Launch[] {
	return (read, via) => {
		const { rest } = readOptions(read.rest.slice(count), {});
		return runsRest({ ...read, rest }, via);
	};
}

/** After `--`, or where there is none after the program's own options. */
export function dashed(options: Options = {}): Wrapper {
	const otherwise = simple(options);
	return (reader, state, call) => {
		const at = call.args.findIndex((arg) => textOf(arg) === "--");
		if (at < 0) return otherwise(reader, state, call);
		return at + 1 < call.args.length ? [command(call.args.slice(at + 1))] : [];
	};
}

/** Each operand is a text for a shell of its own: `hyperfine 'make a' 'make b'`. */
export function texts(options: Options = {}): Wrapper {
	return (_reader, _state, call) => {
		const name = textOf(call.args[0])?.replace(/^.*\//s, "") ?? "";
		const launches: Launch[] = [];
		for (let left: readonly Argument[] = call.args.slice(1); left.length > 0; ) {
			const read = readOptions(left, options);
			const given = [...read.scripts, ...read.rest.slice(0, 1)];
			launches.push(...given.map((value) => script(value, name)));
			left = read.rest.slice(1);
		}
		return launches;
	};
}

/** Wrappers by the first operand of a program that has several: `ip netns exec`, `git bisect run`. */
export function anyOf(...kinds: readonly Wrapper[]): Wrapper {
	return (reader, state, call) => kinds.flatMap((kind) => kind(reader, state, call));
}
