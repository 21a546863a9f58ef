import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import ownKindsSchema from "../../schemas/own-kinds.v1.schema.json" with { type: "json" };
import {
	type CarriedKind,
	type JsonValue,
	kinds,
	type OwnKindRow,
	ownKind,
	read,
	validate,
} from "../contract/index.ts";
import type { Opa, RegoError } from "../opa/index.ts";
import type { SourceRange } from "../place.ts";
import { endlessReference } from "./endless-reference.ts";
import { collidingKind } from "./kind-collisions.ts";

/** Texts by file name. */
type Texts = Readonly<Record<string, string>>;

/** An organisation's rules, as they lie in their folder; file names begin with the folder's own. */
export interface OwnRules {
	readonly folder: string;
	readonly rules: Texts;
	readonly tests: Texts;
	/** `data.json` documents, each at its folder's path below `data`. */
	readonly data: Texts;
	/** `commands/data.json`: governed commands beside ours. */
	readonly commands: Texts;
	/** `kinds.json`, and the schemas that it names. */
	readonly kinds: Texts;
	readonly schemas: Texts;
}

/** A whole policy says which builtins it may use; rules that stand beside ours do not, since ours say it for them. */
export function isBesideOurs(folder: string): boolean {
	return existsSync(folder) && !existsSync(join(folder, "capabilities.json"));
}

/** What the files of such a folder are, by their names. */
export function sortOwn(folder: string, texts: Texts): OwnRules {
	const root = basename(resolve(folder));
	const pick = (isWanted: (path: string) => boolean): Texts =>
		Object.fromEntries(Object.entries(texts).filter(([file]) => isWanted(file.slice(root.length + 1))));
	const isRule = (path: string) => path.endsWith(".rego") && !path.endsWith("_test.rego");
	return {
		folder: root,
		rules: pick(isRule),
		tests: pick((path) => path.endsWith("_test.rego")),
		data: pick((path) => /(?:^|\/)data\.json$/.test(path) && path !== "commands/data.json"),
		commands: pick((path) => path === "commands/data.json"),
		kinds: pick((path) => path === "kinds.json"),
		schemas: pick((path) => /^schemas\/[^/]+\.schema\.json$/.test(path)),
	};
}

/** Where the module that asks for their findings would stand, were it a file. */
const gatheringFile = "gathered.rego";

/**
 * The module by which the decision asks for the findings of rules that stand beside ours, one line a package; with it,
 * what keeps such a package from standing there. Ours are asked as ever.
 */
export function gather(
	opa: Opa,
	rules: Texts,
): { readonly modules: Texts; readonly errors: readonly RegoError[] } {
	const described = opa.describe({ modules: rules });
	if (!described.ok) {
		return { modules: {}, errors: described.errors };
	}
	const { packages } = described.value;
	const errors = packages
		.filter((part) => /^data\.gatehouse(?:$|[.[])/.test(part.package))
		.map(({ package: name, file, row }) => ({
			code: "own_package_error",
			message: `${name} is within \`gatehouse\`, which is not yours: name the package after your organisation`,
			file,
			row,
			col: 1,
		}));
	const asked = packages.filter((part) => part.rules.some(({ name }) => name === "findings"));
	const lines = [...new Set(asked.map((part) => part.package))]
		.sort()
		.map((name) => `findings contains finding if some finding in ${name}.findings\n`);
	const text = ["package gatehouse\n", ...lines].join("\n");
	return { modules: lines.length === 0 ? {} : { [gatheringFile]: text }, errors };
}

type Fields = { readonly [name: string]: unknown };

/** The kinds that the folder brings along, each with its schema, and what is wrong with them. */
export function readKinds(
	own: OwnRules,
	schemas: Readonly<Record<string, unknown>>,
): { readonly kinds: readonly CarriedKind[]; readonly errors: readonly RegoError[] } {
	const errors: RegoError[] = [];
	const [entry] = Object.entries(own.kinds);
	if (entry === undefined) {
		return { kinds: [], errors };
	}
	const [file, text] = entry;
	const report = (message: string, range?: SourceRange) => {
		const place = range === undefined ? {} : { row: range.line, col: range.column };
		errors.push({ code: "own_kind_error", message, file, ...place });
	};
	const [reading] = read({ name: file, bytes: new TextEncoder().encode(text), syntax: "json" });
	if (reading?.kind !== "document") {
		for (const { message, range } of reading?.refusals ?? []) {
			report(message, range);
		}
		return { kinds: [], errors };
	}
	const { value, locate } = reading.document;
	const faults = validate(value, { schema: ownKindsSchema });
	for (const { message, at } of faults) {
		report(message, locate(at));
	}
	if (faults.length > 0) {
		return { kinds: [], errors };
	}
	const rows = (value as unknown as { readonly kinds: readonly OwnKindRow[] }).kinds;
	const found = rows.flatMap((row, i) => {
		const complain = (message: string) => report(message, locate({ pointer: `/kinds/${i}` }));
		const schema = schemaOf(row, own, schemas, complain);
		const namesake = rows
			.slice(0, i)
			.some(({ name, version }) => name === row.name && version === row.version);
		if (namesake) {
			complain(`the kind ${row.name} ${row.version} stands here twice`);
		}
		if (kinds.some(({ name }) => name === row.name)) {
			complain(`the kind \`${row.name}\` is gatehouse's own`);
		}
		return schema === undefined ? [] : [{ ...row, schema, schemaFile: row.schema, complain }];
	});
	const known = [...kinds];
	const carried = found.map(({ complain, ...kind }) => {
		const recognised = ownKind(kind);
		const other = collidingKind(recognised, known);
		if (other !== undefined) {
			const [own, theirs] = [recognised, other].map(({ name, version }) => `\`${name} ${version}\``);
			complain(
				`a document could not be ${own} without ${theirs}, or the other way round: give it other marks`,
			);
		}
		known.push(recognised);
		return kind;
	});
	return { kinds: carried, errors };
}

function schemaOf(
	{ schema: name }: OwnKindRow,
	own: OwnRules,
	schemas: Readonly<Record<string, unknown>>,
	complain: (message: string) => void,
): CarriedKind["schema"] | undefined {
	if (!Object.hasOwn(own.schemas, `${own.folder}/schemas/${name}.schema.json`)) {
		complain(`there is no \`schemas/${name}.schema.json\``);
		return undefined;
	}
	const schema = schemas[name] as Fields;
	const { $id } = schema;
	if (typeof $id !== "string" || $id === "") {
		complain(`\`schemas/${name}.schema.json\` has no \`$id\``);
		return undefined;
	}
	if (kinds.some((kind) => kind.schema.$id === $id)) {
		complain(`the \`$id\` of \`schemas/${name}.schema.json\` is that of a schema of gatehouse's own`);
		return undefined;
	}
	const carried = { ...schema, $id };
	const endless = endlessReference(carried);
	if (endless !== undefined) {
		complain(
			`\`${endless}\` in \`schemas/${name}.schema.json\` leads back to itself, and no check of it ends`,
		);
		return undefined;
	}
	try {
		validate({} as JsonValue, { schema: carried });
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		complain(`\`schemas/${name}.schema.json\` is no JSON Schema that can be used: ${message}`);
		return undefined;
	}
	return carried;
}

interface Program {
	readonly name: string;
	readonly starts: readonly { readonly names?: readonly string[]; readonly modules?: readonly string[] }[];
}

/** Commands of the folder that ours govern already, by name or by a word that starts them. */
export function commandCollisions(
	file: string,
	ours: readonly Program[],
	theirs: readonly Program[],
): RegoError[] {
	const words = ({ name, starts }: Program) => [
		name,
		...starts.flatMap(({ names = [], modules = [] }) => [...names, ...modules]),
	];
	const taken = new Map(
		ours.flatMap((program) => words(program).map((word) => [word, program.name] as const)),
	);
	return theirs.flatMap((program) => {
		const own = [...new Set(words(program))].filter((word) => taken.has(word));
		for (const word of words(program)) {
			taken.set(word, program.name);
		}
		return own.map((word) => ({
			code: "own_command_error",
			message: `\`${word}\` starts \`${taken.get(word)}\`, which another row governs`,
			file,
		}));
	});
}
