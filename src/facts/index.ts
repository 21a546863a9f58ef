/** What a contract's text really means: the facts that rules judge over. It never decides. */
import type { Derived, Facts } from "./facts.ts";
import type { Surroundings } from "./surroundings.ts";
import { workstationFacts } from "./workstation.ts";

export { type CommandTable, type GovernedPrograms, governedPrograms } from "./command-table.ts";
export type { Derived, Facts } from "./facts.ts";
export { type MountPolicyFact, readMountPolicy } from "./mount-policy.ts";
export type { HomePlaces } from "./paths.ts";
export { homePlaces, type KnownNames, knownNames, type Surroundings } from "./surroundings.ts";

/** Facts by the name of the kind that a contract has; a kind without an entry has none. */
const derivations: Readonly<Record<string, (contract: never, surroundings: Surroundings) => Derived>> = {
	WorkstationContract: workstationFacts,
};

const noFacts: Facts = { lanes: [], commands: [], paths: [], images: [], problems: [], scripts: [] };

/** Derives the facts of a contract that its schema has accepted. */
export function deriveFacts(kind: string, contract: unknown, surroundings: Surroundings): Derived {
	return derivations[kind]?.(contract as never, surroundings) ?? { facts: noFacts, places: [] };
}
