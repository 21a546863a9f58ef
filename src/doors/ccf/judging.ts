/** What passes between the thread that serves the agent and the one that judges. Values are plain data. */
import type { StatusName } from "./failure.ts";
import type { Level } from "./log.ts";
import type { ConfigureRequest, Evidence, RiskTemplates, RunRequest, SubjectTemplate } from "./messages.ts";

/** By this a thread of the command knows that it is to judge for the plugin. */
export const pluginThread = "ccf-plugin";

/** What an agent's call asks to be judged. */
export type JudgingRequest =
	| { readonly call: "configure"; readonly request: Pick<ConfigureRequest, "config" | "policyData"> }
	| { readonly call: "templates"; readonly request: RunPolicies }
	| { readonly call: "evaluate"; readonly request: RunPolicies };

export type RunPolicies = Pick<RunRequest, "policyPaths"> & {
	/** Labels by part of a policy path. */
	readonly behavior: Readonly<Record<string, readonly string[]>>;
};

export interface Configured {
	/** Whether Init is to be answered as by a plugin that has none. */
	readonly withoutInit: boolean;
	/** For all that Eval does, in milliseconds. */
	readonly timeLimit: number;
}

export interface Templates {
	readonly subjects: readonly SubjectTemplate[];
	/** By package: each with all that it has. */
	readonly risks: readonly RiskTemplates[];
}

/** What could not be judged, each named. */
export interface Evaluated {
	readonly failures: readonly string[];
}

export type JudgingAnswer =
	| { readonly kind: "log"; readonly level: Level; readonly message: string }
	/** As JSON: that crosses threads faster than the values. */
	| { readonly kind: "evidence"; readonly id: number; readonly records: string }
	| { readonly kind: "done"; readonly id: number; readonly result: string }
	| { readonly kind: "failed"; readonly id: number; readonly status: StatusName; readonly message: string };

export type JudgingQuestion = JudgingRequest & { readonly id: number };

export type RecordTaker = (records: readonly Evidence[]) => void;
