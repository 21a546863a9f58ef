import type { PolicyInput } from "../documents.generated.ts";
import type { At } from "../place.ts";

/** The facts of the policy input; `schemas/policy-input.schema.json` says what each field means. */
export type Facts = PolicyInput["facts"];
export type LaneFact = Facts["lanes"][number];
export type CommandFact = Facts["commands"][number];
export type PathFact = Facts["paths"][number];
export type ImageFact = Facts["images"][number];
export type ProblemFact = Facts["problems"][number];
export type ScriptFact = Facts["scripts"][number];
export type LocationFact = Facts["locations"][string];
export type SecretFact = Facts["secrets"][number];
export type MessageFact = NonNullable<Facts["messages"]>[number];
export type LinkFact = Facts["links"][number];
export type WordFact = NonNullable<CommandFact["governed"]>["operands"][number];

/** The facts of a contract, and the places that they name by number. */
export interface Derived {
	readonly facts: Facts;
	readonly places: readonly At[];
}
