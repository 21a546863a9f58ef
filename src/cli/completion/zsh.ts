import {
	type ArgumentLine,
	type CommandLine,
	escaped,
	type OptionLine,
	quoted,
	type Step,
	stepsOf,
	type Words,
} from "./command-line.ts";

/** A script for zsh: one function a command, each a call of `_arguments`. */
export function zshScript(line: CommandLine): string {
	return `#compdef ${line.name}
# zsh completion for ${line.name}

${stepsOf(line).map(functionOf).join("\n")}
# Read by the completion system at first use, or sourced.
if [[ $funcstack[1] == _${line.name} ]]; then
	_${line.name} "$@"
else
	compdef _${line.name} ${line.name}
fi
`;
}

function functionOf({ path, line }: Step): string {
	const specs = line.options.map(optionSpec);
	const name = ["_gatehouse", ...path].join("__");
	if (line.commands.length === 0) {
		return `${name}() {\n${call("_arguments -s -S", [...specs, ...line.arguments.map(argumentSpec)])}\n}\n`;
	}
	const listed = line.commands.map((child) => quoted(`${child.name}:${child.summary}`));
	const cases = line.commands.map((child) => `\t\t${child.name}) ${name}__${child.name} ;;`);
	return `${name}() {
	local context state state_descr line
	typeset -A opt_args
${call("_arguments -s -S -C", [...specs, "'1: :->command'", "'*:: :->rest'"])}
	case $state in
	command)
		local -a commands=(${listed.join(" ")})
		_describe -t commands command commands
		;;
	rest)
		case $line[1] in
${cases.join("\n")}
		esac
		;;
	esac
}
`;
}

function call(command: string, words: readonly string[]): string {
	return [`\t${command}`, ...words].join(" \\\n\t\t");
}

/** May stand more than once: which ones may is for the command itself to say. */
function optionSpec({ short, long, summary, value }: OptionLine): string {
	const text = `[${summary.replace(/[\\[\]]/g, "\\$&")}]`;
	const rest = value === null ? text : `${text}:${long.replace(/^--/, "")}:${action(value)}`;
	const [before, after] = value === null ? ["", ""] : ["+", "="];
	const forms = short === null ? [`${long}${after}`] : [`${short}${before}`, `${long}${after}`];
	return forms.map((form) => quoted(`*${form}${rest}`)).join(" ");
}

function argumentSpec({ name, variadic, value }: ArgumentLine): string {
	return quoted(`${variadic ? "*" : ""}:${name}:${action(value)}`);
}

function action(value: Words): string {
	switch (value.kind) {
		case "words":
			return `(${value.words.map(escaped).join(" ")})`;
		case "files":
			return "_files";
		case "folders":
			return "_files -/";
		case "free":
			return " ";
	}
}
