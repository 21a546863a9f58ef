import {
	type CommandLine,
	escaped,
	type OptionLine,
	type Step,
	stepsOf,
	type Words,
} from "./command-line.ts";

/** A script for fish: one line for whatever may stand at a command. */
export function fishScript(line: CommandLine): string {
	const steps = stepsOf(line);
	const paths = steps.slice(1).map(({ path }) => quoted(` ${path.join(" ")}`));
	return `# fish completion for ${line.name}

function __gatehouse_at --description 'whether this command has been written, and none below it'
	set -l path ''
	for word in (commandline -opc)[2..-1]
		switch "$path $word"
			case ${paths.join(" ")}
				set path "$path $word"
		end
	end
	test "$path" = "$argv[1]"
end

complete -c ${line.name} -f
${steps.flatMap((step) => linesOf(line.name, step)).join("\n")}
`;
}

function linesOf(program: string, { path, line }: Step): readonly string[] {
	const condition = `__gatehouse_at ${quoted(path.map((name) => ` ${name}`).join(""))}`;
	const start = `complete -c ${program} -n ${quoted(condition)}`;
	return [
		...line.commands.map(({ name, summary }) => `${start} -a ${quoted(name)} -d ${quoted(summary)}`),
		...[...new Set(line.arguments.map(({ value }) => action(value)))].map((words) => `${start} ${words}`),
		...line.options.map((option) => `${start} ${optionWords(option)}`),
	];
}

function optionWords({ short, long, summary, value }: OptionLine): string {
	return [
		...(short === null ? [] : [`-s ${short.slice(1)}`]),
		`-l ${long.slice(2)}`,
		...(value === null ? [] : ["-r", action(value)]),
		`-d ${quoted(summary)}`,
	].join(" ");
}

function action(value: Words): string {
	switch (value.kind) {
		case "words":
			return `-f -a ${quoted(value.words.map(escaped).join(" "))}`;
		case "files":
			return "-F";
		case "folders":
			return "-f -a '(__fish_complete_directories)'";
		case "free":
			return "-f";
	}
}

function quoted(text: string): string {
	return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
