/** What a contract's text really means: the facts that rules judge over. It never decides. */
import type { ContractKind, JsonValue } from "../contract/index.ts";
import type { Facts } from "./facts.ts";
import { unfollowedLinks } from "./links.ts";
import { noRecordFacts, recordFacts } from "./record.ts";
import type { Surroundings } from "./surroundings.ts";
import { type LaneFacts, workstationFacts } from "./workstation.ts";

export { canonicalDigest } from "./canonical.ts";
export { type CommandTable, type GovernedPrograms, governedPrograms } from "./command-table.ts";
export type { Facts } from "./facts.ts";
export { type Link, type LinkRow, linkFact, linksOf } from "./links.ts";
export { type MountPolicyFact, readMountPolicy } from "./mount-policy.ts";
export type { HomePlaces } from "./paths.ts";
export { textsAt } from "./pointers.ts";
export { homePlaces, type KnownNames, knownNames, type Surroundings } from "./surroundings.ts";

/** What only some kinds have, by the name of the kind. */
const derivations: Readonly<Record<string, (contract: never, surroundings: Surroundings) => LaneFacts>> = {
	WorkstationContract: workstationFacts,
};

const noLaneFacts: LaneFacts = { lanes: [], commands: [], paths: [], images: [], problems: [], scripts: [] };

/** Derives the facts of a contract that its schema has accepted. */
export function deriveFacts(kind: ContractKind, contract: JsonValue, surroundings: Surroundings): Facts {
	const derive = derivations[kind.name];
	if (derive !== undefined) {
		return { ...derive(contract as never, surroundings), ...noRecordFacts, links: [] };
	}
	const links = unfollowedLinks(kind.name, contract, surroundings.links);
	return { ...noLaneFacts, ...recordFacts(contract, kind, surroundings.homes), links };
}
