/** Contracts: from bytes to a value that means one thing, of a known kind, with a place for each of its parts. */
export { type JsonNode, scanJson } from "./json-scan.ts";
export { absent, type ContractKind, type Mark, present, type Role } from "./kind.ts";
export { families, familiesOf, kindName, kinds } from "./kinds/index.ts";
export { kindsNamed } from "./named.ts";
export { type CarriedKind, type OwnKindRow, ownKind } from "./own-kinds.ts";
export {
	type ContractDocument,
	defaultLimits,
	type Limits,
	type Reading,
	read,
	type Source,
	type Syntax,
} from "./read.ts";
export { type Recognition, recognise } from "./recognise.ts";
export { type Refusal, type RefusalCode, type RefusalText, refusals } from "./refusals.ts";
export { wellFormed } from "./surrogates.ts";
export { validate } from "./validate.ts";
export { isObject, type JsonObject, type JsonValue } from "./value.ts";
export { nearest, quote } from "./words.ts";
