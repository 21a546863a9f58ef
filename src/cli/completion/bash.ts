import { type CommandLine, type OptionLine, quoted, type Step, stepsOf, type Words } from "./command-line.ts";

/**
 * A script for bash 3.2 and newer, with or without bash-completion. It never evaluates what stands on the command line.
 *
 * Places are named by the path of the command and what stands there: ` check --format`, ` kinds 1`, ` check n` for all
 * further arguments, ` check -` for the options.
 */
export function bashScript(line: CommandLine): string {
	const steps = stepsOf(line);
	const cases = steps.flatMap((step) => [...namesAt(step), ...argumentsAt(step), ...valuesAt(step)]);
	const taking = steps.flatMap(takingAt);
	const paths = steps.slice(1).map(({ path }) => quoted(` ${path.join(" ")}`));
	return `# bash completion for ${line.name}

_gatehouse_offer() {
	local word
	[[ $cur == *=* ]] || _gatehouse_nothing
	for word in "$@"; do
		[[ $word == "$cur"* ]] && COMPREPLY+=("$prefix\${word:\${#before}}")
	done
}

_gatehouse_nothing() { compopt +o bashdefault +o default 2>/dev/null; }

_gatehouse_folders() { _gatehouse_nothing; compopt -o dirnames 2>/dev/null; }

_gatehouse_takes() {
	case $1 in
	${["''", ...taking].join(" | ")}) return 0 ;;
	esac
	return 1
}

_gatehouse_is_command() {
	case $1 in
	${["''", ...paths].join(" | ")}) return 0 ;;
	esac
	return 1
}

_gatehouse_at() {
	case $1 in
${cases.map(([place, action]) => `\t${place}) ${action} ;;`).join("\n")}
	*) _gatehouse_nothing ;;
	esac
}

_gatehouse() {
	# What readline took apart at = and @ is put together again.
	local rest=\${COMP_LINE:0:COMP_POINT} words=() i token
	for ((i = 0; i <= COMP_CWORD; i++)); do
		token=\${COMP_WORDS[i]}
		if ((i == 0)) || [[ $rest == [[:space:]]* ]]; then
			rest=\${rest#"\${rest%%[![:space:]]*}"}
			words+=("")
		fi
		((i == COMP_CWORD)) && token=$rest
		words[\${#words[@]} - 1]+=$token
		rest=\${rest#"$token"}
	done
	local cur=\${words[\${#words[@]} - 1]} path='' option='' options=true argument=1 word
	for word in "\${words[@]:1:\${#words[@]}-2}"; do
		if [[ -n $option ]]; then
			option=''
		elif [[ $options == true && $word == -- ]]; then
			options=false
		elif [[ $options == true && $word == -?* ]]; then
			_gatehouse_takes "$path $word" && option=$word
		elif _gatehouse_is_command "$path $word"; then
			path+=" $word"
		else
			((argument++))
		fi
	done
	COMPREPLY=()
	if [[ -z $option && $options == true && $cur == --*=* ]]; then
		option=\${cur%%=*}
		cur=\${cur#*=}
	fi
	# Readline replaces its own last word only: what it has before that is not given again.
	local last=\${2-} before='' prefix=''
	[[ $cur == *"$last" ]] && before=\${cur%"$last"}
	[[ $last == --*=* ]] && prefix=\${last%%=*}=
	if [[ -n $option ]]; then
		_gatehouse_at "$path $option"
	elif [[ $options == true && $cur == -* ]]; then
		_gatehouse_at "$path -"
	else
		_gatehouse_at "$path $argument"
	fi
}

complete -o bashdefault -o default -F _gatehouse ${line.name}
`;
}

type Case = readonly [place: string, action: string];

function at({ path }: Step, what: string): string {
	return quoted(`${path.map((name) => ` ${name}`).join("")} ${what}`);
}

/** The options of a command, and the commands below it. */
function namesAt(step: Step): readonly Case[] {
	const { options, commands } = step.line;
	return [
		[at(step, "-"), offer(options.flatMap(namesOf))],
		...(commands.length === 0 ? [] : [[at(step, "1"), offer(commands.map(({ name }) => name))] as const]),
	];
}

function argumentsAt(step: Step): readonly Case[] {
	return step.line.arguments.map(({ variadic, value }, i) => [
		variadic ? `${at(step, "")}[0-9]*` : at(step, `${i + 1}`),
		action(value),
	]);
}

function valuesAt(step: Step): readonly Case[] {
	return step.line.options.flatMap((option) =>
		option.value === null
			? []
			: [
					[
						namesOf(option)
							.map((name) => at(step, name))
							.join(" | "),
						action(option.value),
					] as const,
				],
	);
}

function takingAt(step: Step): readonly string[] {
	return step.line.options
		.filter(({ value }) => value !== null)
		.flatMap(namesOf)
		.map((name) => at(step, name));
}

function namesOf({ short, long }: OptionLine): readonly string[] {
	return short === null ? [long] : [short, long];
}

function action(value: Words): string {
	switch (value.kind) {
		case "words":
			return offer(value.words);
		case "files":
			// Where nothing is offered, readline completes files.
			return ":";
		case "folders":
			return "_gatehouse_folders";
		case "free":
			return "_gatehouse_nothing";
	}
}

function offer(words: readonly string[]): string {
	return ["_gatehouse_offer", ...words.map(quoted)].join(" ");
}
