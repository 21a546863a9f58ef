import { type CarriedKind, type ContractKind, kinds, ownKind } from "../contract/index.ts";
import { GatehouseError } from "../errors.ts";
import {
	type CommandTable,
	type GovernedPrograms,
	governedPrograms,
	type HomePlaces,
	homePlaces,
	type KnownNames,
	knownNames,
	type LinkRow,
} from "../facts/index.ts";
import { sha256 } from "../sha256.ts";

/** The entrypoint that every bundle has, as the module names it. */
export const entrypoint = "gatehouse/decision";

/** What a finding does: deny the contract, warn of it, or withhold the authority of a record that is sound. */
export type Severity = "deny" | "warn" | "withhold";

/** A rule as the bundle describes it: the texts of its METADATA. */
export interface Rule {
	/** What its findings are called, `domain.name`; it never changes its meaning. */
	readonly code: string;
	/** What its findings do. */
	readonly severity: Severity;
	/** A few words. */
	readonly title: string;
	/** What it holds contracts to, and why. */
	readonly description: string;
	/** What to write instead. */
	readonly remediation: string;
	/** Pages to read, the rule's own first. */
	readonly related: readonly string[];
	/** Names of the schemas by which it reads the contract; none where it judges the facts of any kind. */
	readonly about: readonly string[];
	/** Where the rule stands, below `policy/`. */
	readonly file: string;
	/** The row of the file, from 1. */
	readonly row: number;
}

/** A compiled policy, read and proven whole, not yet loaded into an engine. */
export interface Bundle {
	/** Which policy it is: `sha256:` and the digest of its parts, or what `opa build` was told. */
	readonly revision: string;
	/** Of the manifest, which holds the digests of the other files. */
	readonly sha256: string;
	/** The OPA version that compiled it. */
	readonly opa: string;
	/** The compiled rules. */
	readonly wasm: Uint8Array<ArrayBuffer>;
	/** The data documents, strict JSON. */
	readonly data: Uint8Array<ArrayBuffer>;
	/** Names of the builtins that the module asks its host for. */
	readonly builtins: readonly string[];
	/** By code. */
	readonly rules: ReadonlyMap<string, Rule>;
	/** The commands that the rules govern. */
	readonly commands: GovernedPrograms;
	/** What the canary rule denies. */
	readonly canary: string;
	/** The AgentMachineMountPolicy that holds where the caller gives none; not checked yet. */
	readonly mountPolicy: unknown;
	/** What the rules call by name, from their data. */
	readonly names: KnownNames;
	/** Where home directories lie. */
	readonly homes: HomePlaces;
	/** Codes that no waiver can touch; `domain.*` is all of a domain. */
	readonly unwaivable: readonly string[];
	/** How documents name others. */
	readonly links: readonly LinkRow[];
	/** Every kind of contract that is recognised: the gate's own, and those that the bundle brings along. */
	readonly kinds: readonly ContractKind[];
	/** Id of the key whose signature was verified; null where none was asked for. */
	readonly signedBy: string | null;
}

interface Manifest {
	readonly revision: string;
	readonly metadata: {
		readonly gatehouse: {
			readonly files: Readonly<Record<string, string>>;
			readonly builtins: readonly string[];
			readonly opa: string;
			readonly rules: readonly (Rule & { readonly related: readonly string[] })[];
			readonly kinds?: readonly CarriedKind[];
		};
	};
}

/** A bundle's file by its name, undefined where there is none. */
export type PartOf = (name: string) => Uint8Array<ArrayBuffer> | undefined;

/**
 * A bundle from its files, checked against its manifest. Null for one that OPA's own compiler wrote: its manifest
 * vouches for nothing.
 *
 * @param path how to call the bundle in an error
 * @throws GatehouseError `bundle.missing`, `bundle.invalid`, `bundle.digest`
 */
export function bundleOf(partOf: PartOf, path: string, signedBy: string | null): Bundle | null {
	const manifestBytes = neededPart(partOf, ".manifest", path);
	const manifest = parseManifest(manifestBytes, path);
	if (manifest === null) {
		return null;
	}
	const { files: listed, builtins, opa, rules, kinds: carried = [] } = manifest.metadata.gatehouse;
	const wholePart = (name: string) => {
		const bytes = neededPart(partOf, name, path);
		if (`sha256:${sha256(bytes)}` !== listed[name]) {
			throw new GatehouseError(
				"bundle.digest",
				`\`${name}\` of bundle \`${path}\` is not what its manifest says`,
			);
		}
		return bytes;
	};
	const wasm = wholePart("policy.wasm");
	const data = wholePart("data.json");
	return {
		revision: manifest.revision,
		sha256: `sha256:${sha256(manifestBytes)}`,
		opa,
		wasm,
		data,
		builtins,
		rules: new Map(rules.map((rule) => [rule.code, rule])),
		...parseData(data, path),
		kinds: [...kinds, ...carried.map(ownKind)],
		signedBy,
	};
}

function neededPart(partOf: PartOf, name: string, path: string): Uint8Array<ArrayBuffer> {
	const bytes = partOf(name);
	if (bytes === undefined) {
		throw missing(name, path);
	}
	return bytes;
}

export function missing(name: string, path: string, cause?: unknown): GatehouseError {
	return new GatehouseError("bundle.missing", `bundle \`${path}\` has no readable \`${name}\``, { cause });
}

function parseJson(bytes: Uint8Array, name: string, folder: string): unknown {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch (cause) {
		throw new GatehouseError("bundle.invalid", `\`${name}\` of bundle \`${folder}\` is not JSON`, { cause });
	}
}

function isRule(value: unknown): value is Rule {
	const rule = value as Partial<Rule> | null;
	const texts = [rule?.code, rule?.title, rule?.description, rule?.remediation, rule?.file];
	return texts.every((text) => typeof text === "string") && Array.isArray(rule?.about);
}

/** Null for the manifest of a bundle that OPA's own compiler wrote. */
function parseManifest(bytes: Uint8Array, folder: string): Manifest | null {
	const manifest = parseJson(bytes, ".manifest", folder) as Partial<Manifest> | null;
	const ours = manifest?.metadata?.gatehouse;
	if (ours === undefined && Array.isArray((manifest as { readonly wasm?: unknown } | null)?.wasm)) {
		return null;
	}
	const sound =
		typeof manifest?.revision === "string" &&
		typeof ours?.opa === "string" &&
		typeof ours.files === "object" &&
		ours.files !== null &&
		Array.isArray(ours.builtins) &&
		Array.isArray(ours.rules) &&
		ours.rules.every(isRule) &&
		ours.builtins.every((name) => typeof name === "string");
	if (!sound) {
		throw new GatehouseError(
			"bundle.invalid",
			`bundle \`${folder}\` was not built by gatehouse: its manifest lacks what the gate needs`,
		);
	}
	return manifest as Manifest;
}

/** What the gate itself needs of the data; `schemas/policy-data.schema.json` has it in full, and the build holds to it. */
interface PolicyData {
	readonly canary: { readonly token: string };
	readonly commands: CommandTable;
	readonly mounts: { readonly policy?: unknown };
	readonly waivers?: { readonly never: readonly string[] };
	readonly links?: { readonly table: readonly LinkRow[] };
	readonly office?: { readonly stores: readonly Store[] };
	readonly places: {
		readonly homes: { readonly parents: readonly string[]; readonly superuser: readonly string[] };
		readonly system: Readonly<Record<string, string>>;
		readonly secrets: Readonly<Record<string, string>>;
		readonly spellings: readonly string[];
		readonly sockets: readonly string[];
	};
}

interface Store {
	readonly names: readonly string[];
	readonly unmistakable: readonly string[];
	readonly suffixes: readonly string[];
}

type Documents = Pick<
	Bundle,
	"commands" | "canary" | "mountPolicy" | "names" | "homes" | "links" | "unwaivable"
>;

export function parseData(bytes: Uint8Array, folder: string): Documents {
	const data = parseJson(bytes, "data.json", folder) as { readonly gatehouse: PolicyData };
	try {
		const { canary, commands, links, mounts, office, places, waivers } = data.gatehouse;
		const stores = (office?.stores ?? []).flatMap((store) => [
			...store.names,
			...store.unmistakable,
			...store.suffixes.map((suffix) => `Library${suffix}`),
		]);
		const homes = homePlaces(places.homes);
		const spellings = new Map(places.spellings.map((place) => [place.toLowerCase(), place]));
		const segments = [...Object.keys(places.system), ...Object.keys(places.secrets)]
			.map((place) => spellings.get(place) ?? place)
			.flatMap((place) => place.split("/").filter((name) => name !== "" && name !== "~"));
		const names = {
			places: [...homes.parents, ...homes.superuser].flat(),
			anywhere: [...stores, ...places.sockets],
		};
		return {
			canary: nonEmpty(canary.token),
			commands: governedPrograms(commands),
			mountPolicy: mounts.policy,
			names: knownNames({ places: [...names.places, ...segments], anywhere: names.anywhere }),
			homes,
			links: links?.table ?? [],
			// A policy that does not say what can be waived lets nothing be.
			unwaivable: waivers?.never ?? ["*"],
		};
	} catch (cause) {
		throw new GatehouseError("bundle.invalid", `bundle \`${folder}\` lacks data that the gate needs`, {
			cause,
		});
	}
}

function nonEmpty(text: unknown): string {
	if (typeof text !== "string" || text === "") {
		throw new TypeError("not a text");
	}
	return text;
}
