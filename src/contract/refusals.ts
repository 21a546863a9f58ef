import type { At, SourceRange } from "../place.ts";

/** What stands in the catalogue about one code. */
export interface RefusalText {
	readonly title: string;
	readonly description: string;
	readonly remediation: string;
}

/** Every code by which a file or a document is refused before any rule is asked. */
export const refusals = {
	"input.too-large": {
		title: "File too large",
		description: "A contract is a page or two. A file beyond the limit is not read at all.",
		remediation: "Split the file, or raise the limit on purpose.",
	},
	"input.not-utf8": {
		title: "Not UTF-8",
		description: "Bytes that are not UTF-8 mean different text to different readers.",
		remediation: "Save the file as UTF-8 without a byte order mark.",
	},
	"input.byte-order-mark": {
		title: "Byte order mark",
		description:
			"Some readers skip a byte order mark, some refuse it, some take it for a part of the first key.",
		remediation: "Save the file as UTF-8 without a byte order mark.",
	},
	"input.other-syntax": {
		title: "Neither JSON nor YAML",
		description: "By its name the file is written in a language that is not read, such as TOML.",
		remediation: "Write the same as JSON or YAML.",
	},
	"input.empty": {
		title: "Nothing to judge",
		description: "The file, or one of its documents, holds no contract.",
		remediation: "Write a contract, or remove the empty document.",
	},
	"input.not-json": {
		title: "Not JSON",
		description: "The text is not JSON as RFC 8259 defines it, without comments and trailing commas.",
		remediation: "Correct the text at the place named.",
	},
	"input.not-yaml": {
		title: "Not YAML",
		description: "The text is not YAML 1.2.",
		remediation: "Correct the text at the place named; quotes around a text are always safe.",
	},
	"input.too-deep": {
		title: "Nested too deeply",
		description: "Values inside values beyond the limit exhaust readers, and no contract needs them.",
		remediation: "Flatten the structure.",
	},
	"input.duplicate-key": {
		title: "Duplicate key",
		description: "Of two members with one name, some readers take the first and some the last.",
		remediation: "Remove one of the two.",
	},
	"input.reserved-key": {
		title: "Reserved key",
		description: "The key `__proto__` changes an object's nature in careless JavaScript readers.",
		remediation: "Choose another name.",
	},
	"input.integer-precision": {
		title: "Number that readers round",
		description:
			"An integer beyond ±9007199254740991, or a number too large for a double, becomes another number in many readers.",
		remediation: "Write it as a text in quotes, or use a smaller number.",
	},
	"input.lone-surrogate": {
		title: "Lone surrogate",
		description: "Half of a surrogate pair is no character; readers replace, drop or refuse it.",
		remediation: "Write the whole character, or remove the escape.",
	},
	"input.control-character": {
		title: "Control character",
		description: "YAML allows no control characters in its text, and they hide what a line says.",
		remediation: "Remove the character, or write it as an escape in double quotes.",
	},
	"input.yaml-line-break": {
		title: "Line break that readers disagree about",
		description:
			"A lone carriage return, U+0085, U+2028 and U+2029 end a line for some YAML readers only, so a comment may hide a key.",
		remediation: "End lines with a line feed; write other breaks as escapes in double quotes.",
	},
	"input.yaml-directive": {
		title: "YAML directive",
		description: "A directive other than `%YAML 1.2` changes how the rest of the document is read.",
		remediation: "Remove the directive.",
	},
	"input.yaml-tag": {
		title: "YAML tag",
		description:
			"A tag other than `!!str`, `!!map` and `!!seq` means something else, or nothing, to other readers.",
		remediation: "Remove the tag; put quotes around the value where it is a text.",
	},
	"input.yaml-alias": {
		title: "YAML alias",
		description: "An alias must name an anchor that is already complete, and must not multiply the document.",
		remediation: "Write the value out.",
	},
	"input.yaml-merge-key": {
		title: "YAML merge key",
		description: "`<<` merges mappings in YAML 1.1 and is an ordinary key in YAML 1.2.",
		remediation: "Write the members out; a key that is really called `<<` needs quotes.",
	},
	"input.yaml-key": {
		title: "Key that is not a text",
		description:
			"A contract's keys are texts; numbers, lists, mappings and empty keys become different keys in different readers.",
		remediation: "Put the key in quotes.",
	},
	"input.yaml-ambiguous": {
		title: "Value that YAML 1.1 and 1.2 read differently",
		description:
			"Plain `yes`, `no`, `on`, `off`, `014`, `0o14`, `1_000`, `1e3` or `1:30` is one value to some readers and another to others.",
		remediation: "Put quotes around a text; write `true` or `false`, and numbers in plain decimals.",
	},
	"input.yaml-number": {
		title: "Number that JSON lacks",
		description: "`.inf` and `.nan` cannot be written in JSON, so no contract can mean them.",
		remediation: "Put quotes around a text, or write a finite number.",
	},
	"contract.not-an-object": {
		title: "Not an object",
		description: "A contract is an object whose fields say what it is.",
		remediation: "Begin with the fields that name the kind and the version.",
	},
	"contract.unknown-kind": {
		title: "Unknown kind of contract",
		description: "No kind known here has these distinguishing fields. An unknown kind is never guessed.",
		remediation: "Correct the fields that name the kind; where a kind has none, name it with `--kind`.",
	},
	"contract.other-kind": {
		title: "Another kind than the caller named",
		description:
			"A kind that the caller names is for documents that do not say their own. This one does, and says another.",
		remediation: "Name no kind, or the kind that the document says.",
	},
	"contract.unknown-version": {
		title: "Unknown version",
		description: "The kind is known, this version of it is not.",
		remediation: "Write one of the versions named.",
	},
	"contract.ambiguous-kind": {
		title: "Ambiguous kind of contract",
		description: "The document has the distinguishing fields of more than one kind.",
		remediation: "Remove the fields that belong to the other kind.",
	},
	"schema.missing-field": {
		title: "Missing field",
		description: "A field that this kind of contract needs is not there.",
		remediation: "Add the field.",
	},
	"schema.unknown-field": {
		title: "Unknown field",
		description: "The object is closed: a field that nobody knows is a field that nobody obeys.",
		remediation: "Correct its name, or remove it.",
	},
	"schema.wrong-type": {
		title: "Wrong type",
		description: "The value is of another type than the field takes.",
		remediation: "Write a value of the type named.",
	},
	"schema.not-one-of": {
		title: "Not one of the known values",
		description: "The field takes one of a few values, and this is none of them.",
		remediation: "Write one of the values named.",
	},
	"schema.wrong-constant": {
		title: "Not the value it must be",
		description: "The field has one possible value.",
		remediation: "Write that value.",
	},
	"schema.bad-pattern": {
		title: "Not of the form required",
		description: "The text does not have the form that the field takes.",
		remediation: "Write it in the form named.",
	},
	"schema.bad-format": {
		title: "Not of the format required",
		description: "The text is not of the format that the field takes, such as a date, a time or an address.",
		remediation: "Write it in the format named.",
	},
	"schema.too-short": {
		title: "Text too short",
		description: "The text has fewer characters than the field takes.",
		remediation: "Write a longer text.",
	},
	"schema.too-long": {
		title: "Text too long",
		description: "The text has more characters than the field takes.",
		remediation: "Write a shorter text.",
	},
	"schema.too-few": {
		title: "Too few entries",
		description: "The list or object has fewer entries than it must have.",
		remediation: "Add what is missing.",
	},
	"schema.too-many": {
		title: "Too many entries",
		description: "The list or object has more entries than it may have.",
		remediation: "Remove some.",
	},
	"schema.out-of-range": {
		title: "Number out of range",
		description: "The number is smaller or larger than the field takes.",
		remediation: "Write a number within the range named.",
	},
	"schema.repeated-item": {
		title: "Repeated item",
		description: "The list may hold each item once.",
		remediation: "Remove the repetition.",
	},
	"schema.forbidden": {
		title: "Not allowed here",
		description: "Together with its neighbours the value is not allowed.",
		remediation: "Remove it, or change the neighbours that forbid it.",
	},
	"schema.no-alternative": {
		title: "None of the alternatives",
		description: "The value must fit one of several forms and does not.",
		remediation: "Follow one of the forms that the schema gives.",
	},
	"schema.violated": {
		title: "Against the schema",
		description: "The value breaks a demand of the schema that has no words of its own.",
		remediation: "Compare the value with the schema of its kind.",
	},
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof refusals;

/** Why a file or a document is not judged at all. */
export interface Refusal {
	readonly code: RefusalCode;
	readonly message: string;
	readonly at: At;
	/** Where in the file, if that is known without a document: always for `input.*`. */
	readonly range?: SourceRange;
}
