import type { CST, Document, ParsedNode, YAMLParseError, YAMLWarning } from "yaml";
import type { RefusalCode } from "./refusals.ts";
import { count, quote } from "./words.ts";
import { yamlLibrary } from "./yaml-library.ts";

/** Something that makes a whole file unreadable, or one document of it. */
export interface YamlProblem {
	readonly code: RefusalCode;
	readonly message: string;
	readonly start: number;
	readonly end: number;
}

/** One document as the library sees it; `start` and `end` include its directives and its `---`. */
export interface YamlTree {
	readonly start: number;
	readonly end: number;
	/** Absent where the document says nothing at all. */
	readonly root?: ParsedNode;
	/** The first thing that makes it unreadable. */
	readonly problem?: YamlProblem;
}

/** Parses every document of a YAML text, or says why none can be told apart. */
export function parseYaml(text: string, maxDepth: number): readonly YamlTree[] | YamlProblem {
	const { Composer, Lexer, Parser } = yamlLibrary();
	const parser = new Parser();
	const tokens: CST.Token[] = [];
	let lexemes = 0;
	for (const lexeme of new Lexer().lex(text)) {
		if (++lexemes > mostLexemes) return tooMany(parser.offset);
		tokens.push(...parser.next(lexeme));
		// The parser keeps open collections on a stack of its own, but whatever comes after it recurses.
		if (depthOf(parser.stack, maxDepth) > maxDepth) return tooDeep(maxDepth, parser.offset - 1);
	}
	tokens.push(...parser.end());
	const directive = tokens.find(
		(token) => token.type === "directive" && !/^%YAML +1\.2 *$/.test(token.source),
	);
	const composer = new Composer<ParsedNode>({
		version: "1.2",
		schema: "core",
		strict: true,
		keepSourceTokens: true,
		prettyErrors: false,
		// The library's own check compares each key with every other; ours does not.
		uniqueKeys: false,
	});
	const documents = [...composer.compose(tokens, true, text.length)];
	return documents.map((document, index) => tree(document, documents, index, text, directive));
}

/** Words, marks and line breaks in one file. A page has a thousand; this many take the library about half a second. */
const mostLexemes = 100_000;

function tooMany(start: number): YamlProblem {
	const message = `the YAML text has more than ${count(mostLexemes, "word")}, marks and line breaks counted`;
	return { code: "input.too-large", message, start, end: start };
}

/** How many collections are open; counted only where it may matter. */
function depthOf(open: readonly CST.Token[], maxDepth: number): number {
	if (open.length <= maxDepth) return 0;
	return open.filter(({ type }) => type === "flow-collection" || type === "block-map" || type === "block-seq")
		.length;
}

export function tooDeep(maxDepth: number, start: number): YamlProblem {
	const message = `values are nested more than ${maxDepth} levels deep`;
	return { code: "input.too-deep", message, start, end: start + 1 };
}

type Composed = Document.Parsed<ParsedNode>;

function tree(
	document: Composed,
	all: readonly Composed[],
	index: number,
	text: string,
	directive: CST.Token | undefined,
): YamlTree {
	const before = all[index - 1];
	const start = before === undefined ? 0 : endOf(before, text);
	const end = index === all.length - 1 ? text.length : endOf(document, text);
	const { contents } = document;
	const isBare =
		contents === null || (contents.srcToken === undefined && !contents.tag && !anchorOf(contents));
	const problem = directiveProblem(directive, start, end) ?? firstError(document, text);
	return { start, end, ...(isBare ? {} : { root: contents }), ...(problem && { problem }) };
}

/** The library leaves the line break of an empty document to its successor. */
function endOf(document: Composed, text: string): number {
	const [, , end] = document.range;
	return text[end - 1] === "\n" ? end : end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

function directiveProblem(token: CST.Token | undefined, start: number, end: number): YamlProblem | undefined {
	if (token?.type !== "directive" || token.offset < start || token.offset >= end) return undefined;
	const message = `the directive ${quote(token.source)} changes how the document is read`;
	return {
		code: "input.yaml-directive",
		message,
		start: token.offset,
		end: token.offset + token.source.length,
	};
}

function firstError(document: Composed, text: string): YamlProblem | undefined {
	const doubtful = document.warnings.filter(({ code }) => code === "BAD_ALIAS");
	const [first] = [...document.errors, ...doubtful].sort((one, other) => one.pos[0] - other.pos[0]);
	if (first === undefined) return undefined;
	const [start] = first.pos;
	return { code: codeOf(first), message: wordsFor(first, text), start, end: Math.max(start, first.pos[1]) };
}

function codeOf({ code }: { readonly code: YAMLParseError["code"] }): RefusalCode {
	if (code === "TAG_RESOLVE_FAILED" || code === "BAD_COLLECTION_TYPE" || code === "MULTIPLE_TAGS")
		return "input.yaml-tag";
	if (code === "BAD_ALIAS" || code === "ALIAS_PROPS" || code === "MULTIPLE_ANCHORS")
		return "input.yaml-alias";
	if (code === "BAD_DIRECTIVE") return "input.yaml-directive";
	return "input.not-yaml";
}

const words: Readonly<Record<YAMLParseError["code"], string>> = {
	ALIAS_PROPS: "an alias may have neither an anchor nor a tag",
	BAD_ALIAS: "the name of an alias or an anchor is not usable",
	BAD_COLLECTION_TYPE: "the tag does not fit the value",
	BAD_DIRECTIVE: "the directive is not one of YAML",
	BAD_DQ_ESCAPE: "this is not an escape of a double-quoted text",
	BAD_INDENT: "the indentation does not fit the lines before",
	BAD_PROP_ORDER: "an anchor or a tag stands in the wrong place",
	BAD_SCALAR_START: "a plain text cannot begin with this character; put the text in quotes",
	BLOCK_AS_IMPLICIT_KEY: "a second key stands on the line; put the text in quotes, or begin a new line",
	BLOCK_IN_FLOW: "inside brackets values cannot be laid out by indentation",
	DUPLICATE_KEY: "the key stands twice",
	IMPOSSIBLE: "the structure ends here",
	KEY_OVER_1024_CHARS: "a key may have 1,024 characters at most",
	MISSING_CHAR: "something is missing here: a closing quote or bracket, a `:`, a comma or a blank",
	MULTILINE_IMPLICIT_KEY: "a key must stand on one line",
	MULTIPLE_ANCHORS: "a value may have one anchor only",
	MULTIPLE_DOCS: "a second document begins here",
	MULTIPLE_TAGS: "a value may have one tag only",
	NON_STRING_KEY: "the key is not a text",
	RESOURCE_EXHAUSTION: "the structure is too large to be read",
	TAB_AS_INDENT: "a tab cannot indent; use blanks",
	TAG_RESOLVE_FAILED: "the tag is not known here, or does not fit the value",
	UNEXPECTED_TOKEN: "this is not expected here",
};

/** The library has one code for what are several mistakes to a user; its message tells them apart. */
const closer: readonly (readonly [message: RegExp, words: string])[] = [
	[/^Missing closing/, "a quoted text has no closing quote"],
	[/^(?:Flow|Expected).* end with /, "brackets are opened and not closed, or closed too far to the left"],
];

function wordsFor(error: YAMLParseError | YAMLWarning, text: string): string {
	const [start, end] = error.pos;
	const near = text.slice(start, Math.max(end, start + 1)).split(/\r?\n/, 1)[0] ?? "";
	const place = near.trim() === "" ? "" : `, near ${quote(near)}`;
	const exact = closer.find(([message]) => message.test(error.message))?.[1];
	return `${exact ?? words[error.code]}${place}`;
}

function anchorOf(node: ParsedNode): string | undefined {
	return "anchor" in node ? node.anchor : undefined;
}
