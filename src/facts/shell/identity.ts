/** Wrappers that change who runs a command, and in which environment. */

import { assign, command, type Launch, script, type Wrapper } from "./launches.ts";
import { leading, type Options, readOptions, tail } from "./options.ts";
import { type Argument, textOf } from "./reader.ts";
import { splitArguments } from "./split.ts";
import type { State } from "./state.ts";

export const env: Wrapper = (_reader, _state, call) => {
	const options: Options = {
		short: "uCSa",
		long: ["unset", "chdir", "split-string", "argv0"],
		assigns: true,
		directory: ["C", "chdir"],
	};
	let args = call.args.slice(1);
	const first = readOptions(args, options);
	const split = first.values.get("S") ?? first.values.get("split-string");
	if (split !== undefined) {
		// `env -S 'a b' c` is `env a b c`.
		args = [
			...args
				.slice(0, args.length - first.rest.length - first.assignments.length)
				.filter((arg) => arg !== split && !/^-.*S|^--split/.test(leading(arg))),
			...splitArguments(split),
			...first.assignments,
			...first.rest,
		];
	}
	const read = split === undefined ? first : readOptions(args, options);
	const [only, ...others] = read.rest;
	const cleared =
		[...read.seen].some((name) => "ignore-environment".startsWith(name)) ||
		(only !== undefined && textOf(only) === "-");
	const rest = textOf(only) === "-" ? readOptions(others, options) : read;
	if (rest.rest.length === 0) return [];
	const unsets = args.flatMap((arg, index) => {
		const written = leading(arg);
		if (/^(?:-u|--u(?:n|ns|nse|nset)?)$/.test(written)) return [args[index + 1]];
		if (/^-[iv0]*u./.test(written)) return [tail(arg, written.indexOf("u") + 1)];
		return /^--u[nset]*=/.test(written) ? [tail(arg, written.indexOf("=") + 1)] : [];
	});
	return [
		{
			...command(rest.rest),
			prepare(child) {
				if (cleared) {
					for (const name of [...child.variables.keys()]) child.forgetVariable(name);
					child.cleared = true;
				}
				for (const arg of unsets) {
					const name = textOf(arg);
					if (name !== null)
						child.setVariable(name, {
							value: null,
							elements: null,
							exported: true,
							derivation: [],
							attributes: "",
						});
				}
				assign(child, [...read.assignments, ...(rest === read ? [] : rest.assignments)]);
				if (read.directory !== null) child.cwd = read.directory.bits;
			},
		},
	];
};

/** Commands that run as somebody else: `~` in a shell below them is that user's home. */
function asUser(child: State, user: Argument | undefined): void {
	const name = textOf(user);
	if (name !== null && name !== "") child.assign("HOME", [{ kind: "home", user: name }], [], true);
}

export const sudo: Wrapper = (_reader, _state, call) => {
	const program = textOf(call.args[0])?.replace(/^.*\//s, "") ?? "sudo";
	const read = readOptions(call.args.slice(1), {
		short: program === "doas" ? "uC" : "ughpCRDTcrtU",
		long: [
			"user",
			"group",
			"host",
			"prompt",
			"close-from",
			"chroot",
			"chdir",
			"command-timeout",
			"role",
			"type",
			"other-user",
			"login-class",
		],
		assigns: true,
		directory: ["D", "chdir"],
	});
	if (read.rest.length === 0 || read.seen.has("e") || read.seen.has("l")) return [];
	return [
		{
			...command(read.rest),
			prepare(child) {
				asUser(child, read.values.get("u") ?? read.values.get("user"));
				assign(child, read.assignments);
				if (read.directory !== null) child.cwd = read.directory.bits;
			},
		},
	];
};

/** `su - alice -c '…'`, `runuser -u alice -- cmd`: options may follow the user's name. */
export const su: Wrapper = (_reader, _state, call) => {
	const program = textOf(call.args[0])?.replace(/^.*\//s, "") ?? "su";
	const options: Options = {
		short: "cgGswTu",
		long: ["command", "group", "supp-group", "shell", "whitelist-environment", "user", "session-command"],
		script: ["c", "command", "session-command"],
	};
	const launches: Launch[] = [];
	let args = call.args.slice(1);
	let user: Argument | undefined;
	for (let round = 0; args.length > 0 && round < 8; round++) {
		const read = readOptions(args, options);
		const asked = read.values.get("u") ?? read.values.get("user");
		launches.push(...read.scripts.map((value) => script(value, `${program} -c`)));
		if (asked !== undefined && read.rest.length > 0) launches.push(command(read.rest));
		if (asked !== undefined) user = asked;
		else if (textOf(read.rest[0]) !== "-") user ??= read.rest[0];
		args = read.rest.slice(1);
	}
	return launches.map((launch) => ({ ...launch, prepare: (child) => asUser(child, user) }));
};
