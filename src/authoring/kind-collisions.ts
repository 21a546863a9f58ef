import { absent, type ContractKind, present } from "../contract/index.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A kind of which no document could be of one kind only, since each that is of the one bears the other's marks too. */
export function collidingKind(kind: ContractKind, others: readonly ContractKind[]): ContractKind | undefined {
	return others.find((other) => isWithin(kind, other) || isWithin(other, kind));
}

/** Whether every document of a kind bears the marks of another, as far as marks and schema tell. */
function isWithin(kind: ContractKind, other: ContractKind): boolean {
	const wanted = Object.entries({ ...other.marks, ...other.versionMarks });
	return wanted.every(([field, mark]) => isBorne(kind, field, mark));
}

type Mark = ContractKind["marks"][string];

function isBorne(kind: ContractKind, field: string, wanted: Mark): boolean {
	const marks: ContractKind["marks"] = { ...kind.marks, ...kind.versionMarks };
	const mark = Object.hasOwn(marks, field) ? marks[field] : markBySchema(kind.schema, field);
	if (mark === undefined || typeof mark === "symbol") {
		return mark === wanted;
	}
	if (wanted instanceof RegExp) {
		return mark instanceof RegExp ? mark.source === wanted.source : wanted.test(String(mark));
	}
	return wanted === present || mark === wanted;
}

/** What a schema says of a field of the root, as a mark would; undefined where that is too little for one. */
function markBySchema(schema: ContractKind["schema"], field: string): Mark | undefined {
	const {
		properties = {},
		required = [],
		additionalProperties,
	} = schema as {
		readonly properties?: Fields;
		readonly required?: readonly string[];
		readonly additionalProperties?: unknown;
	};
	if (!required.includes(field)) {
		const isUnknown = additionalProperties === false && !Object.hasOwn(properties, field);
		return isUnknown ? absent : undefined;
	}
	const { const: only } = (properties[field] ?? {}) as { readonly const?: unknown };
	return typeof only === "string" || typeof only === "number" ? only : present;
}
