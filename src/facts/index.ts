/** What a contract's text really means: the facts that rules judge over. It never decides. */
import type { CommandTable } from "./command-table.ts";
import type { Facts } from "./facts.ts";
import { workstationFacts } from "./workstation.ts";

export type { CommandTable } from "./command-table.ts";
export type { Facts } from "./facts.ts";

/** Facts by the name of the kind that a contract has; a kind without an entry has none. */
const derivations: Readonly<Record<string, (contract: never, table: CommandTable) => Facts>> = {
	WorkstationContract: workstationFacts,
};

const none: Facts = { lanes: [], commands: [], paths: [], images: [], problems: [] };

/** Derives the facts of a contract that its schema has accepted. */
export function deriveFacts(kind: string, contract: unknown, table: CommandTable): Facts {
	return derivations[kind]?.(contract as never, table) ?? none;
}
