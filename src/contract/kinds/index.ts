import type { ContractKind } from "../kind.ts";
import { agentMachine } from "./agent-machine.ts";
import { agentMachineRecords } from "./agent-machine-records.ts";
import { delegation } from "./delegation.ts";
import { executionPlane } from "./execution-plane.ts";
import { hostInterfaces } from "./host-interfaces.ts";
import { modelPlane } from "./model-plane.ts";
import { passports } from "./passports.ts";
import { workspaceOps } from "./workspace-ops.ts";
import { workstation } from "./workstation.ts";

/** Every kind that the gate knows, family by family. */
export const kinds: readonly ContractKind[] = [
	...workstation,
	...hostInterfaces,
	...workspaceOps,
	...passports,
	...delegation,
	...agentMachine,
	...agentMachineRecords,
	...modelPlane,
	...executionPlane,
];
