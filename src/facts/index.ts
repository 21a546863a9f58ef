/** What a contract's text really means: the facts that rules judge over. It never decides. */
import type { ContractKind, JsonValue } from "../contract/index.ts";
import type { At } from "../place.ts";
import { numbered } from "./collected.ts";
import type { Derived, ImageFact } from "./facts.ts";
import { imageFact } from "./images.ts";
import { unfollowedLinks } from "./links.ts";
import { messageFacts } from "./messages.ts";
import { textsAt } from "./pointers.ts";
import { noRecordFacts, recordFacts } from "./record.ts";
import type { Surroundings } from "./surroundings.ts";
import { type DerivedLanes, type LaneFacts, workstationFacts } from "./workstation.ts";

export { canonicalDigest } from "./canonical.ts";
export { type CommandTable, type GovernedPrograms, governedPrograms } from "./command-table.ts";
export type { CommandFact, Derived, Facts } from "./facts.ts";
export { type Link, type LinkRow, linkFact, linksOf } from "./links.ts";
export { type MountPolicyFact, readMountPolicy } from "./mount-policy.ts";
export type { HomePlaces } from "./paths.ts";
export { plainDates } from "./plain-dates.ts";
export { textsAt } from "./pointers.ts";
export { homePlaces, type KnownNames, knownNames, type Surroundings } from "./surroundings.ts";

/** What only some kinds have, by the name of the kind. */
const derivations: Readonly<Record<string, (contract: never, surroundings: Surroundings) => DerivedLanes>> = {
	WorkstationContract: workstationFacts,
};

const noLanes: LaneFacts = { lanes: [], commands: [], paths: [], images: [], problems: [], scripts: [] };

/** Derives the facts of a contract that its schema has accepted. */
export function deriveFacts(kind: ContractKind, contract: JsonValue, surroundings: Surroundings): Derived {
	const derive = derivations[kind.name];
	if (derive !== undefined) {
		const { lanes, places } = derive(contract as never, surroundings);
		return { facts: { ...lanes, ...noRecordFacts, links: [] }, places };
	}
	const links = unfollowedLinks(kind.name, contract, surroundings.links);
	const places: At[] = [];
	const images = imagesOf(kind, contract, places);
	const messages = messageFacts(kind.name, contract);
	const record = recordFacts(contract, kind, surroundings.homes);
	return { facts: { ...noLanes, ...record, images, links, ...(messages && { messages }) }, places };
}

function imagesOf(kind: ContractKind, contract: JsonValue, places: At[]): ImageFact[] {
	return (kind.images ?? [])
		.flatMap((at) => textsAt(contract, at))
		.map(({ text, pointer }) => imageFact(text, numbered(places, { pointer })));
}
