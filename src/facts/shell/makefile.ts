/** `make` with a Makefile that the step wrote: each line of a recipe is a text for a shell of its own. */
import { type Bit, home, text, unknown, type Value } from "./bits.ts";
import { fileContent, writtenFile } from "./files.ts";
import { commandText, type Launch, type Wrapper } from "./launches.ts";
import { assignment, leading, readAll, tail } from "./options.ts";
import { resolved } from "./path-text.ts";
import { type Argument, textOf } from "./reader.ts";
import type { State } from "./state.ts";
import { alternatives } from "./ways.ts";

const usual = ["GNUmakefile", "makefile", "Makefile"];

export const make: Wrapper = (_reader, state, call) => {
	const { operands, values } = readAll(call.args.slice(1), {
		short: "fCIjlW",
		long: ["file", "makefile", "directory"],
	});
	const directory = values.get("C") ?? values.get("directory");
	const child = state.fork();
	if (directory !== undefined) child.cwd = resolved(directory.bits, state.cwdValue());
	const content = makefileOf(values.get("f") ?? values.get("file") ?? values.get("makefile"), child);
	const [program] = call.args;
	if (content === null || program === undefined) return [];
	const given = new Map(
		operands.flatMap((arg): [string, Value][] => {
			const name = assignment.exec(leading(arg))?.[1];
			return name === undefined ? [] : [[name, tail(arg, name.length + 1).bits]];
		}),
	);
	const recipes = alternatives(content).flatMap((one) => new Makefile(one, given, state).recipes());
	return recipes.flatMap((line): Launch[] => {
		const launch = commandText({ ...program, bits: line }, "make");
		const prepare = (inner: State) => {
			inner.cwd = child.cwd;
		};
		return launch === null ? [] : [{ ...launch, prepare }];
	});
};

function makefileOf(file: Argument | undefined, state: State): Value | null {
	if (file === undefined)
		return usual.map((name) => writtenFile(state, [text(name)])).find((found) => found !== null) ?? null;
	return textOf(file) === "-" ? state.input : fileContent(state, file.bits);
}

/** What is not text in the file stands as a private character, each as another one. */
const firstPrivate = 0xe000;

const assignmentLine = /^(?:(?:export|override|private)\s+)*([\w.-]+)\s*(?::{0,3}|[?+!])=\s*(.*)$/s;
const mostDepth = 8;

class Makefile {
	readonly #holes: readonly Bit[];
	readonly #lines: readonly string[];
	readonly #given: ReadonlyMap<string, Value>;
	readonly #state: State;
	readonly #set = new Map<string, string>();

	constructor(content: Value, given: ReadonlyMap<string, Value>, state: State) {
		this.#holes = content.filter((bit) => bit.kind !== "text");
		let hole = firstPrivate;
		const written = content
			.map((bit) => (bit.kind === "text" ? bit.text : String.fromCharCode(hole++)))
			.join("");
		this.#lines = written.replace(/\\\n\t?/g, "\\\n").split(/(?<!\\)\n/);
		this.#given = given;
		this.#state = state;
	}

	recipes(): readonly Value[] {
		const found: string[] = [];
		for (const line of this.#lines) {
			const recipe = line.startsWith("\t") ? line.slice(1) : /^[^#=\t][^#=]*:[^=;]*;(.*)$/s.exec(line)?.[1];
			if (recipe !== undefined) {
				found.push(recipe.replace(/^[@+\s-]+/, ""));
				continue;
			}
			const set = assignmentLine.exec(line);
			if (set !== null) this.#set.set(set[1] ?? "", (set[2] ?? "").replace(/\s+#.*$/s, ""));
		}
		return found.map((recipe) => this.#expanded(recipe, 0));
	}

	#expanded(written: string, depth: number): Value {
		return written
			.split(/(\$(?:\$|[^({]|\((?:[^()]|\([^()]*\))*\)|\{[^{}]*\})|[\uE000-\uF8FF])/)
			.flatMap((part) => {
				const code = part.charCodeAt(0);
				if (code >= firstPrivate && code <= 0xf8ff) return this.#holes[code - firstPrivate] ?? text(part);
				if (part === "$$") return text("$");
				if (part.length < 2 || !part.startsWith("$")) return part === "" ? [] : text(part);
				return this.#reference(part.replace(/^\$[({]?|[)}]$/g, ""), part, depth);
			});
	}

	#reference(name: string, written: string, depth: number): Value {
		const given = this.#given.get(name);
		if (given !== undefined) return given;
		const set = this.#set.get(name);
		if (set !== undefined && depth < mostDepth) return this.#expanded(set, depth + 1);
		const shell = /^shell\s+(.*)$/s.exec(name)?.[1];
		if (shell !== undefined) return [text("$("), ...this.#expanded(shell, depth + 1), text(")")];
		const variable = this.#state.variables.get(name);
		if (variable?.exported && variable.value !== null) return variable.value;
		return name === "HOME" ? [home] : [unknown("environment", written)];
	}
}
