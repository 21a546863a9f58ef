import type { ContractKind } from "../kind.ts";
import { agentMachine } from "./agent-machine.ts";
import { agentMachineRecords } from "./agent-machine-records.ts";
import { ccf } from "./ccf.ts";
import { delegation } from "./delegation.ts";
import { executionPlane } from "./execution-plane.ts";
import { hostInterfaces } from "./host-interfaces.ts";
import { modelPlane } from "./model-plane.ts";
import { passports } from "./passports.ts";
import { workspaceOps } from "./workspace-ops.ts";
import { workstation } from "./workstation.ts";

/** Kinds by the family that they come from; the rules about a family stand in the folder of its name. */
export const families: Readonly<Record<string, readonly ContractKind[]>> = {
	workstation,
	"host-interfaces": hostInterfaces,
	"workspace-records": workspaceOps,
	passports,
	delegations: delegation,
	"agent-machine": [...agentMachine, ...agentMachineRecords],
	"model-plane": modelPlane,
	"execution-plane": executionPlane,
	ccf,
};

/** Every kind that the gate knows, family by family. */
export const kinds: readonly ContractKind[] = Object.values(families).flat();

/** Kinds by family where a bundle brings along some of its own. */
export function familiesOf(all: readonly ContractKind[]): Readonly<Record<string, readonly ContractKind[]>> {
	const own = all.filter((kind) => !kinds.includes(kind));
	return own.length === 0 ? families : { ...families, own };
}
