import {
	type JsonObject,
	type JsonValue,
	type Limits,
	type Reading,
	read,
	type Source,
} from "../../contract/index.ts";
import { type Redact, redacted, redactionOf } from "../../decision/index.ts";
import type { Judgement, UnreadableSource } from "../../gate.ts";
import type { Opa } from "../../opa/index.ts";
import type { Rule } from "../../policy/index.ts";
import { openSchemaFiles } from "../../schema-files.ts";
import type { ServedGate } from "../served-gate.ts";
import { catalogueTemplates, subjectTemplates } from "./catalogue-templates.ts";
import { evidenceOf } from "./evidence.ts";
import { gateVerdicts, rulesFor } from "./gate-verdicts.ts";
import type { Evaluated, RecordTaker, RunPolicies, Templates } from "./judging.ts";
import type { Log } from "./log.ts";
import type { Evidence, RiskTemplate } from "./messages.ts";
import type { PluginOptions } from "./options.ts";
import { PathPolicies, withoutData } from "./policies.ts";
import type { JudgedContract } from "./verdict.ts";

export interface JudgeSettings {
	readonly served: ServedGate;
	/** The contracts, read when their turn comes. */
	readonly sources: () => Iterable<Source | UnreadableSource>;
	readonly limits: Limits;
	readonly failOn: "deny" | "warn";
	readonly options: Pick<PluginOptions, "labels" | "evidence" | "policyTimeout" | "timeLimit">;
	/** Documents for the policies, from the agent's configuration. */
	readonly policyData: JsonObject;
	/** Starts OPA where there are policies to ask. */
	readonly openOpa: () => Promise<Opa>;
	readonly log: Log;
	/** The clock, RFC 3339. */
	readonly now: () => string;
}

/** A contract as policies see it. */
interface PolicyInput {
	readonly contract: JudgedContract;
	readonly value: JsonValue;
	readonly redact: Redact;
}

/** How many files are judged at once: they wait for one synchronisation of the record with the disk. */
const filesAtOnce = 32;

/** Judges what an agent's call asks: contracts by the gate and by the policies of the agent's configuration. */
export class ContractJudge {
	readonly #settings: JudgeSettings;
	readonly #rules = new Map<string, readonly Rule[]>();
	readonly #fileOf = openSchemaFiles();
	/** What Init could not do, and Eval has to name: no other call would be made after a failure of Init. */
	readonly #unprepared: string[] = [];
	/** Takes out what the documents for the policies have as secrets: policies may quote them. */
	readonly #withoutSecretsOfData: Redact;

	constructor(settings: JudgeSettings) {
		this.#settings = settings;
		this.#withoutSecretsOfData = redactionOf(settings.served.gate.bundle.homes)(settings.policyData);
	}

	/** The templates of the gate's rules and of the policies. A package that cannot give its own keeps what it had. */
	async templates({ policyPaths }: RunPolicies): Promise<Templates> {
		this.#unprepared.length = 0;
		const given = new Map<string, readonly RiskTemplate[]>();
		const broken = new Set<string>();
		for (const path of new Set(policyPaths)) {
			await this.#withPolicies(path, this.#unprepared, (policies) => {
				for (const reference of policies.packages) {
					const name = withoutData(reference);
					const asked = policies.riskTemplates(reference);
					if (asked.kind === "answered") {
						const sent = redacted(asked.value, this.#withoutSecretsOfData);
						given.set(name, [...(given.get(name) ?? []), ...sent]);
						continue;
					}
					broken.add(name);
					this.#unprepared.push(
						`the risk templates of \`${name}\` in \`${path}\`: ${this.#withoutSecretsOfData(asked.because)}`,
					);
				}
			});
		}
		for (const problem of this.#unprepared) {
			this.#settings.log("warn", problem);
		}
		const policies = [...given].filter(([name]) => !broken.has(name));
		return {
			subjects: subjectTemplates,
			risks: [
				...catalogueTemplates(this.#settings.served.gate.bundle.rules),
				...policies.map(([packageName, riskTemplates]) => ({
					packageName,
					riskTemplates: withoutTwins(riskTemplates),
				})),
			],
		};
	}

	/** Hands evidence on as it comes, and names at the end what could not be judged. */
	async evaluate({ policyPaths, behavior }: RunPolicies, take: RecordTaker): Promise<Evaluated> {
		const last = Date.now() + this.#settings.options.timeLimit;
		const failures = [...this.#refusedRelated(), ...this.#unprepared];
		const inputs = await this.#judgeContracts(take, failures, last);
		const known = new Map<string, number>();
		for (const path of new Set(policyPaths)) {
			if (Date.now() >= last) {
				failures.push(`the policies in \`${path}\`: the time limit was reached before they were asked`);
				continue;
			}
			const chosen = selected(path, inputs, behavior);
			await this.#withPolicies(path, failures, (policies) =>
				this.#askPolicies(policies, { path, inputs: chosen, known, last, take, failures }),
			);
		}
		// What a path cannot be opened for, Init has met already.
		return { failures: [...new Set(failures)] };
	}

	/** Documents that contracts refer to, and that nothing can rely on. */
	#refusedRelated(): readonly string[] {
		const { served, now } = this.#settings;
		return served.gate
			.refusedRelated({ time: now(), environment: {} })
			.map(({ decision }) => `the related document ${refusalOf({ decision, lines: null })}`);
	}

	async #judgeContracts(
		take: RecordTaker,
		failures: string[],
		last: number,
	): Promise<readonly PolicyInput[]> {
		const { sources, now } = this.#settings;
		const inputs: PolicyInput[] = [];
		let group: (Source | UnreadableSource)[] = [];
		let began = now();
		const judge = async () => {
			inputs.push(...(await this.#judgeGroup(group, began, take, failures)));
			group = [];
			began = now();
		};
		for (const source of sources()) {
			if (Date.now() >= last) {
				failures.push(
					`the contracts from \`${source.name}\` on: the time limit was reached before they were judged`,
				);
				break;
			}
			group.push(source);
			if (group.length === filesAtOnce) {
				await judge();
			}
		}
		if (group.length > 0) {
			await judge();
		}
		return inputs;
	}

	async #judgeGroup(
		group: readonly (Source | UnreadableSource)[],
		began: string,
		take: RecordTaker,
		failures: string[],
	): Promise<readonly PolicyInput[]> {
		const { served, limits } = this.#settings;
		const judgements = await served.decide(group);
		const readings = group.flatMap((source): readonly (Reading | null)[] =>
			"unreadable" in source ? [null] : read(source, limits),
		);
		return judgements.flatMap((judgement, index) => {
			const reading = readings[index] ?? null;
			if (reading?.kind !== "document") {
				// There is no document, and so nothing that evidence could be about.
				failures.push(`the contract ${refusalOf(judgement)}`);
				return [];
			}
			const { decision } = judgement;
			const { kind, version, id, source, document, sha256 } = decision.contract;
			const { value } = reading.document;
			const contract = { kind, version, id, source, path: reading.document.source, document, sha256, began };
			const ofContract = redactionOf(served.gate.bundle.homes)(value);
			const redact: Redact = (text) => this.#withoutSecretsOfData(ofContract(text));
			take(this.#gateEvidence(judgement, contract, redact));
			const broken = decision.reasons.find(({ code }) => /^(?:engine|record)\./.test(code));
			if (broken !== undefined) {
				failures.push(`the contract ${refusalOf(judgement)}`);
			}
			return [{ contract, value, redact }];
		});
	}

	#gateEvidence({ decision }: Judgement, contract: JudgedContract, redact: Redact): readonly Evidence[] {
		const { failOn, options, now } = this.#settings;
		const asked = contract.kind === null ? [] : this.#rulesFor(contract.kind);
		const terms = { failOn, grain: options.evidence };
		const end = now();
		return gateVerdicts(decision, asked, terms).map((verdict) =>
			evidenceOf(verdict, contract, { labels: options.labels, end, redact }),
		);
	}

	#rulesFor(kind: string): readonly Rule[] {
		const { bundle } = this.#settings.served.gate;
		const rules = this.#rules.get(kind) ?? rulesFor(kind, bundle.rules, bundle.kinds, this.#fileOf);
		this.#rules.set(kind, rules);
		return rules;
	}

	/** Opens a path's policies and uses them; what is wrong with the path as a whole is a failure that names it. */
	async #withPolicies(
		path: string,
		failures: string[],
		use: (policies: PathPolicies) => void,
	): Promise<void> {
		const { policyData, openOpa, options, log } = this.#settings;
		try {
			const policies = PathPolicies.open(path, policyData, await openOpa(), options.policyTimeout);
			if (policies.modules.length === 0) {
				log(
					"warn",
					`nothing in \`${path}\` is in the package \`compliance_framework\`, and so nothing of it is asked`,
				);
			}
			use(policies);
		} catch (error) {
			failures.push(`the policies in \`${path}\`: ${error instanceof Error ? error.message : String(error)}`);
		}
	}

	#askPolicies(policies: PathPolicies, asking: PolicyAsking): void {
		const { inputs, known, last, take, failures } = asking;
		for (const name of policies.harmless) {
			this.#settings.log(
				"warn",
				`\`${withoutData(name)}\` in \`${asking.path}\` has no rule \`violation\`, and so is satisfied whatever it is asked about; no other rule is looked at, \`deny\` neither`,
			);
		}
		for (const reference of policies.packages) {
			const name = withoutData(reference);
			const modules = policies.modules.filter((module) => module.package === reference);
			const occurrences = modules.map(({ file }) => {
				const key = `${name}\n${file}`;
				known.set(key, (known.get(key) ?? -1) + 1);
				return { policy: file, occurrence: known.get(key) ?? 0 };
			});
			const faults: string[] = [];
			for (const [index, input] of inputs.entries()) {
				if (Date.now() >= last) {
					faults.push(
						`the time limit was reached with ${inputs.length - index} contracts still to be judged`,
					);
					break;
				}
				const asked = policies.verdict(reference, input.value);
				if (asked.kind === "failed") {
					faults.push(`on \`${input.contract.source}\`: ${input.redact(asked.because)}`);
					continue;
				}
				if (asked.kind === "skipped") {
					const { source } = input.contract;
					this.#settings.log(
						"debug",
						`\`${name}\` is skipped for \`${source}\`: ${input.redact(asked.because)}`,
					);
					continue;
				}
				const { value } = asked;
				take(
					occurrences.map(({ policy, occurrence }) =>
						this.#policyEvidence({ ...value, policy }, input, occurrence),
					),
				);
			}
			const [first, ...others] = faults;
			if (first !== undefined) {
				const files = modules.map(({ file }) => file).join(", ");
				const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
				failures.push(`the policy \`${name}\` (${files} in \`${asking.path}\`) ${first}${more}`);
			}
		}
	}

	#policyEvidence(
		verdict: Parameters<typeof evidenceOf>[0],
		{ contract, redact }: PolicyInput,
		occurrence: number,
	): Evidence {
		const { options, now } = this.#settings;
		return evidenceOf(verdict, contract, { labels: options.labels, end: now(), redact, occurrence });
	}
}

interface PolicyAsking {
	readonly path: string;
	readonly inputs: readonly PolicyInput[];
	/** How often each package and file has come, over all paths. */
	readonly known: Map<string, number>;
	/** By when it must be done, in milliseconds. */
	readonly last: number;
	readonly take: RecordTaker;
	readonly failures: string[];
}

/** The contracts that a path's policies are for: of the kinds that the agent's configuration names for it, or all. */
function selected(
	path: string,
	inputs: readonly PolicyInput[],
	behavior: RunPolicies["behavior"],
): readonly PolicyInput[] {
	// The agent writes keys in small letters, and paths as they are.
	const parts = Object.entries(behavior).filter(([part]) => path.toLowerCase().includes(part.toLowerCase()));
	if (parts.length === 0) {
		return inputs;
	}
	const kinds = new Set(parts.flatMap(([, labels]) => labels).map((kind) => kind.toLowerCase()));
	return inputs.filter(({ contract }) => contract.kind !== null && kinds.has(contract.kind.toLowerCase()));
}

function withoutTwins(templates: readonly RiskTemplate[]): readonly RiskTemplate[] {
	return [...new Map(templates.map((template) => [template.uuid, template])).values()];
}

/** Why a contract is refused, in the words of its decision, in which no secret stands. */
function refusalOf({ decision }: Judgement): string {
	const [reason] = decision.reasons;
	const place = reason?.range == null ? "" : `:${reason.range.line}:${reason.range.column}`;
	return `\`${decision.contract.source}${place}\`: ${reason?.message ?? "it is refused"} [${reason?.code ?? "engine.failed"}]`;
}
