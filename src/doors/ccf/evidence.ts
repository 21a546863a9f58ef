import type { Redact } from "../../decision/index.ts";
import {
	type Activity,
	componentSubject,
	type Evidence,
	evidenceState,
	type Property,
	type Step,
} from "./messages.ts";
import { uuidOf } from "./uuid.ts";
import type { JudgedContract, Verdict, Violation } from "./verdict.ts";

/** Labels that the agent adds, and that a plugin's would override. */
const agentLabels: ReadonlySet<string> = new Set(["_agent", "_plugin"]);

/** By this the API connects a violation with a risk. */
const violationProperty = "_violation_id";

const noKind = "unknown";

/** The labels by which evidence tells which contract it is about, each with what it says. */
export const contractLabels = {
	contract_kind: "Kind of the contract, such as WorkstationContract",
	contract_name: "The contract's id, or its file where it has none",
	contract_source: "File of the contract",
	contract_document: "Number of the document within the file, from 0",
} as const;

export interface EvidenceOptions {
	/** Of this plugin's configuration. */
	readonly labels: Readonly<Record<string, string>>;
	/** When the verdict was there, RFC 3339. */
	readonly end: string;
	/** Takes the contract's secrets, and names of users, out of what a policy quotes. */
	readonly redact: Redact;
	/** Which of several policies this is that have the same package and file, in the order of their paths. */
	readonly occurrence?: number;
}

/** A verdict on a contract as a record. */
export function evidenceOf(verdict: Verdict, contract: JudgedContract, options: EvidenceOptions): Evidence {
	const { redact, end } = options;
	const { kind, id, source, document, sha256, version } = contract;
	const name = nameOf(contract);
	const isSatisfied = verdict.violations.length === 0;
	const own = {
		contract_kind: kind ?? noKind,
		contract_name: name,
		contract_source: source,
		contract_document: String(document),
	} satisfies Record<keyof typeof contractLabels, string>;
	const identity = { package: verdict.package, policy: verdict.policy, labels: options.labels };
	const subject = { kind, id, path: contract.path, document };
	const occurrence = options.occurrence ?? 0;
	return {
		uuid: uuidOf({ type: "evidence", ...identity, subject, ...(occurrence === 0 ? {} : { occurrence }) }),
		title: redact(verdict.title),
		description: redact(verdict.description),
		remarks: redact(
			[verdict.remarks, ...verdict.violations.map(violationText)].filter((text) => text !== "").join("\n"),
		),
		labels: labelsOf({ _policy: verdict.package, ...options.labels, ...own }, verdict.labels, redact),
		start: contract.began <= end ? contract.began : end,
		end,
		props: [
			...verdict.violations.flatMap((violation) => violationProps(violation, redact)),
			{ name: "contract_sha256", value: sha256 },
			...(version === null ? [] : [{ name: "contract_version", value: version }]),
		],
		origins: [{ actors: [{ uuid: uuidOf({ type: "actor", title: actor }), title: actor, type: "tool" }] }],
		activities: [activityOf(verdict, contract, redact)],
		components: [
			{
				identifier: `components/gatehouse/${slug(kind ?? noKind)}`,
				type: "software",
				title: kind ?? "Contract of an unknown kind",
				description: "Contracts of one kind, which say what is to be run, or what is granted",
				purpose: "Is judged before it is acted on",
			},
		],
		subjects: [
			{
				identifier: `contracts/${slug(kind ?? noKind)}/${name}${id === null || document > 0 ? `#${document}` : ""}`,
				type: componentSubject,
				description: `${kind ?? "Contract"} \`${name}\` in \`${source}\``,
			},
		],
		status: {
			reason: isSatisfied ? "pass" : "fail",
			remarks: redact(verdict.remarks),
			state: isSatisfied ? evidenceState.satisfied : evidenceState.notSatisfied,
		},
	};
}

const actor = "Gatehouse";

/** What a contract is called: its id, or else its file. */
function nameOf({ id, source }: JudgedContract): string {
	return id ?? source;
}

function slug(text: string): string {
	return text.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}

/** The policy's own labels win; those of the agent are its own affair. */
function labelsOf(
	plugin: Readonly<Record<string, string>>,
	policy: Readonly<Record<string, string>>,
	redact: Redact,
): Readonly<Record<string, string>> {
	const all = Object.entries({ ...plugin, ...policy }).filter(([name]) => !agentLabels.has(name));
	return Object.fromEntries(all.map(([name, value]) => [name, redact(value)]));
}

function violationText({ id, title, description, remarks }: Violation): string {
	const texts = [title, description, remarks].filter((text) => text !== undefined && text !== "");
	return `${id === undefined ? "" : `${id}: `}${texts.join(". ")}`;
}

function violationProps({ id, description, title }: Violation, redact: Redact): readonly Property[] {
	if (id === undefined || id === "") {
		return [];
	}
	const remarks = description ?? title;
	return [
		{
			name: violationProperty,
			value: redact(id),
			...(remarks === undefined ? {} : { remarks: redact(remarks) }),
		},
	];
}

/** What was done, in words: collect, evaluate, report. */
function activityOf(verdict: Verdict, { source, sha256 }: JudgedContract, redact: Redact): Activity {
	const evaluated =
		verdict.parts.length === 0
			? [step("Evaluate the policy", `${verdict.package}, from ${verdict.policy}`)]
			: verdict.parts.map(({ title, description, outcome }) =>
					step(redact(title), redact(description), redact(outcome)),
				);
	return {
		...step("Judge a contract", `The contract in \`${source}\` is judged by \`${verdict.package}\``),
		steps: [
			step("Read the contract", `\`${source}\` is read strictly, as ${sha256}`),
			...evaluated,
			step("Report the verdict", "What was found is reported as this record"),
		],
	};
}

function step(title: string, description: string, remarks?: string): Step {
	const uuid = uuidOf({ type: "step", title, description });
	return { uuid, title, description, ...(remarks === undefined ? {} : { remarks }) };
}
