import type { ContractKind } from "../kind.ts";
import { agentMachine } from "./agent-machine.ts";
import { agentMachineRecords } from "./agent-machine-records.ts";
import { ccf } from "./ccf.ts";
import { delegation } from "./delegation.ts";
import { executionPlane } from "./execution-plane.ts";
import { hostInterfaces } from "./host-interfaces.ts";
import { ipcTranscripts } from "./ipc.ts";
import { modelPlane } from "./model-plane.ts";
import { passports } from "./passports.ts";
import { workspaceOps } from "./workspace-ops.ts";
import { workstation } from "./workstation.ts";

const ownFamily = "own";

/** Kinds by the family that they come from; the rules about a family stand in the folder of its name. */
export const families: Readonly<Record<string, readonly ContractKind[]>> = {
	workstation,
	"host-interfaces": hostInterfaces,
	"workspace-records": workspaceOps,
	passports,
	delegations: delegation,
	"agent-machine": [...agentMachine, ...agentMachineRecords],
	"model-plane": modelPlane,
	ipc: ipcTranscripts,
	"execution-plane": executionPlane,
	ccf,
};

/** Every kind that the gate knows, family by family. */
export const kinds: readonly ContractKind[] = Object.values(families).flat();

const familyNames: ReadonlyMap<ContractKind, string> = new Map(
	Object.entries(families).flatMap(([family, members]) => members.map((kind) => [kind, family] as const)),
);

/** What a kind is called before the rules; those that a bundle brings along are a family of their own. */
export function kindName(kind: ContractKind): { name: string; version: string; family: string } {
	return { name: kind.name, version: kind.version, family: familyNames.get(kind) ?? ownFamily };
}

/** Kinds by family where a bundle brings along some of its own. */
export function familiesOf(all: readonly ContractKind[]): Readonly<Record<string, readonly ContractKind[]>> {
	const own = all.filter((kind) => !kinds.includes(kind));
	return own.length === 0 ? families : { ...families, [ownFamily]: own };
}
