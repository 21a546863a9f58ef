import type { ContractKind } from "../kind.ts";

// biome-ignore format: a table, one kind a line
export const delegation: readonly ContractKind[] = [];
