/** The border to unbash: nothing else in this folder imports it. */
import { type ArithmeticExpression, type ParameterExpansionPart, type ParsedScript, parse } from "unbash";
import type { Source } from "./source.ts";

export type {
	ArithmeticExpression,
	ArithmeticFor,
	Assignment,
	Case,
	Command,
	CommandArgument,
	CommandExpansionPart,
	CommandNode,
	CompoundList,
	Coproc,
	For,
	Function as FunctionDefinition,
	HereDoc,
	HereDocBody,
	If,
	ParameterExpansionPart,
	ParsedScript,
	Pipeline,
	PipelineNode,
	Redirected,
	Redirection as RedirectionNode,
	Select,
	Statement,
	TestExpression,
	While,
	Word as WordNode,
	WordPart,
} from "unbash";

/** A syntax error at an offset of the text that was parsed. */
export interface SyntaxError {
	readonly message: string;
	readonly offset: number;
}

export interface Parsed {
	readonly script: ParsedScript;
	readonly errors: readonly SyntaxError[];
}

export function parseScript(source: Source): Parsed {
	const script = parse(source.text);
	return { script, errors: syntaxErrors(script) };
}

/** A script inside a substitution carries its own errors. */
export function syntaxErrors(script: ParsedScript): readonly SyntaxError[] {
	return (script.errors ?? []).map((error) => ({ message: error.message, offset: error.pos }));
}

/** The expression that a text is when bash reads it as arithmetic; positions are those of the returned text. */
export function parseArithmetic(
	written: string,
): { readonly expression: ArithmeticExpression; readonly text: string } | null {
	const text = `((${written}))`;
	const command = parse(text).commands[0]?.command;
	if (command?.type !== "ArithmeticCommand" || command.expression === undefined) return null;
	return { expression: command.expression, text };
}

/** The one parameter expansion that a text is. */
export function parseParameter(text: string): ParameterExpansionPart | null {
	const command = parse(text).commands[0]?.command;
	const [part, other] = command?.type === "Command" ? (command.name?.parts ?? []) : [];
	return part?.type === "ParameterExpansion" && other === undefined ? part : null;
}
