/**
 * The messages that travel, as one table: field by number, with a name and a type. A name never travels, so these are
 * ours; an enumeration travels as an integer.
 */
import type { JsonObject } from "../../contract/index.ts";

/** `repeated X`, `map X` (by text) or `X`, where X is a scalar or a message of the table. */
type FieldType = string;

export type Fields = Readonly<Record<number, readonly [name: string, type: FieldType]>>;

// biome-ignore format: a table
export const messages = {
	Empty: {},
	HealthCheckRequest: { 1: ["service", "string"] },
	HealthCheckResponse: { 1: ["status", "int32"] },
	ConnInfo: { 1: ["serviceId", "uint32"], 2: ["network", "string"], 3: ["address", "string"], 4: ["knock", "Knock"] },
	Knock: { 1: ["knock", "bool"], 2: ["ack", "bool"], 3: ["error", "string"] },
	StdioData: { 1: ["channel", "int32"], 2: ["data", "bytes"] },

	ConfigureRequest: { 1: ["config", "map string"], 2: ["policyData", "Struct"], 3: ["policyBehavior", "map StringList"] },
	ConfigureResponse: { 1: ["value", "bytes"] },
	InitRequest: { 1: ["policyPaths", "repeated string"], 2: ["apiServer", "uint32"], 3: ["policyBehavior", "map StringList"] },
	EvalRequest: { 1: ["policyPaths", "repeated string"], 2: ["apiServer", "uint32"], 3: ["policyBehavior", "map StringList"] },
	EvalResponse: { 1: ["status", "int32"] },
	StringList: { 1: ["values", "repeated string"] },

	CreateEvidenceRequest: { 1: ["evidence", "repeated Evidence"] },
	UpsertRiskTemplatesRequest: { 1: ["packageName", "string"], 2: ["riskTemplates", "repeated RiskTemplate"] },
	UpsertSubjectTemplatesRequest: { 1: ["subjectTemplates", "repeated SubjectTemplate"] },

	Evidence: {
		1: ["uuid", "string"], 2: ["title", "string"], 3: ["description", "string"], 4: ["remarks", "string"],
		5: ["labels", "map string"], 6: ["start", "Timestamp"], 7: ["end", "Timestamp"], 8: ["expires", "Timestamp"],
		9: ["links", "repeated Link"], 10: ["props", "repeated Property"], 11: ["origins", "repeated Origin"],
		12: ["activities", "repeated Activity"], 13: ["inventoryItems", "repeated InventoryItem"],
		14: ["components", "repeated Component"], 15: ["subjects", "repeated Subject"], 16: ["status", "EvidenceStatus"],
	},
	EvidenceStatus: { 1: ["reason", "string"], 2: ["remarks", "string"], 3: ["state", "int32"] },
	Property: {
		1: ["name", "string"], 2: ["value", "string"], 3: ["uuid", "string"], 4: ["ns", "string"], 5: ["class", "string"],
		6: ["group", "string"], 7: ["remarks", "string"],
	},
	Link: { 1: ["href", "string"], 2: ["rel", "string"], 3: ["mediaType", "string"], 4: ["resourceFragment", "string"], 5: ["text", "string"] },
	Origin: { 1: ["actors", "repeated OriginActor"] },
	OriginActor: {
		1: ["uuid", "string"], 2: ["title", "string"], 3: ["roleId", "string"], 4: ["type", "string"],
		5: ["links", "repeated Link"], 6: ["props", "repeated Property"],
	},
	Activity: {
		1: ["uuid", "string"], 2: ["title", "string"], 3: ["description", "string"], 4: ["remarks", "string"],
		5: ["steps", "repeated Step"], 6: ["links", "repeated Link"], 7: ["props", "repeated Property"],
	},
	Step: {
		1: ["uuid", "string"], 2: ["title", "string"], 3: ["description", "string"], 4: ["remarks", "string"],
		5: ["links", "repeated Link"], 6: ["props", "repeated Property"],
	},
	Subject: {
		1: ["identifier", "string"], 2: ["type", "int32"], 3: ["description", "string"], 4: ["remarks", "string"],
		5: ["links", "repeated Link"], 6: ["props", "repeated Property"],
	},
	Component: {
		1: ["identifier", "string"], 2: ["type", "string"], 3: ["title", "string"], 4: ["description", "string"],
		5: ["remarks", "string"], 6: ["purpose", "string"], 7: ["protocols", "repeated Protocol"],
		8: ["links", "repeated Link"], 9: ["props", "repeated Property"],
	},
	Protocol: { 1: ["uuid", "string"], 2: ["name", "string"], 3: ["title", "string"], 4: ["portRanges", "repeated PortRange"] },
	PortRange: { 1: ["end", "int32"], 2: ["start", "int32"], 3: ["transport", "string"] },
	InventoryItem: {
		1: ["identifier", "string"], 2: ["type", "string"], 3: ["title", "string"], 4: ["description", "string"],
		5: ["remarks", "string"], 6: ["links", "repeated Link"], 7: ["props", "repeated Property"],
		8: ["implementedComponents", "repeated ImplementedComponent"],
	},
	ImplementedComponent: { 1: ["identifier", "string"] },

	RiskTemplate: {
		1: ["uuid", "string"], 2: ["policyPackage", "string"], 3: ["name", "string"], 4: ["title", "string"],
		5: ["statement", "string"], 6: ["likelihoodHint", "string"], 7: ["impactHint", "string"],
		8: ["violationIds", "repeated string"], 9: ["threatRefs", "repeated ThreatRef"], 10: ["remediation", "Remediation"],
		15: ["dedupeLabelKeys", "repeated string"], 16: ["labelSchema", "repeated LabelSchema"],
	},
	ThreatRef: { 1: ["system", "string"], 2: ["externalId", "string"], 3: ["title", "string"], 4: ["url", "string"] },
	Remediation: { 1: ["title", "string"], 2: ["description", "string"], 3: ["tasks", "repeated RemediationTask"] },
	RemediationTask: { 1: ["title", "string"], 2: ["orderIndex", "int32"] },
	LabelSchema: { 1: ["key", "string"], 2: ["description", "string"] },
	SubjectTemplate: {
		1: ["name", "string"], 2: ["type", "int32"], 3: ["titleTemplate", "string"], 4: ["descriptionTemplate", "string"],
		5: ["purposeTemplate", "string"], 6: ["remarksTemplate", "string"], 7: ["identityLabelKeys", "repeated string"],
		8: ["props", "repeated SubjectProp"], 9: ["links", "repeated SubjectLink"],
		10: ["selectorLabels", "repeated SubjectLabelSelector"], 11: ["labelSchema", "repeated LabelSchema"],
	},
	SubjectProp: { 1: ["name", "string"], 2: ["value", "string"] },
	SubjectLink: { 1: ["href", "string"] },
	SubjectLabelSelector: { 1: ["key", "string"], 2: ["value", "string"] },
} as const satisfies Readonly<Record<string, Fields>>;

export type MessageName = keyof typeof messages;

/** What a plugin is configured with; every value of `config` is a text. */
export interface ConfigureRequest {
	readonly config: Readonly<Record<string, string>>;
	readonly policyData?: JsonObject | undefined;
}

/** What Init and Eval are about. */
export interface RunRequest {
	readonly policyPaths: readonly string[];
	/** By this number the broker tells where the host's API is served. */
	readonly apiServer: number;
	/** Parts of policy paths, each with labels. */
	readonly policyBehavior: Readonly<Record<string, { readonly values: readonly string[] }>>;
}

/** Where the host serves what it has announced. */
export interface ConnInfo {
	readonly serviceId: number;
	readonly network: string;
	readonly address: string;
	/** Belongs to a way of connecting that is not offered here. */
	readonly knock?: object | undefined;
}

export const evidenceState = { satisfied: 0, notSatisfied: 1 } as const;

/** Of `SubjectType`, the one that is used here. */
export const componentSubject = 1;

export interface Property {
	readonly name: string;
	readonly value: string;
	readonly remarks?: string;
}

export interface Step {
	readonly uuid: string;
	readonly title: string;
	readonly description: string;
	readonly remarks?: string;
}

export interface Activity extends Step {
	readonly steps: readonly Step[];
}

/** One record: what a policy says of a subject. Times are RFC 3339. */
export interface Evidence {
	readonly uuid: string;
	readonly title: string;
	readonly description: string;
	readonly remarks: string;
	readonly labels: Readonly<Record<string, string>>;
	readonly start: string;
	readonly end: string;
	readonly props: readonly Property[];
	readonly origins: readonly {
		readonly actors: readonly { readonly uuid: string; readonly title: string; readonly type: string }[];
	}[];
	readonly activities: readonly Activity[];
	readonly components: readonly {
		readonly identifier: string;
		readonly type: string;
		readonly title: string;
		readonly description: string;
		readonly purpose: string;
	}[];
	readonly subjects: readonly {
		readonly identifier: string;
		readonly type: number;
		readonly description: string;
	}[];
	readonly status: { readonly reason: string; readonly remarks: string; readonly state: 0 | 1 };
}

export interface LabelSchema {
	readonly key: string;
	readonly description: string;
}

/** What a kind of failing evidence puts at risk. */
export interface RiskTemplate {
	readonly uuid: string;
	readonly policyPackage: string;
	readonly name: string;
	readonly title: string;
	readonly statement: string;
	readonly likelihoodHint: string;
	readonly impactHint: string;
	readonly violationIds: readonly string[];
	readonly threatRefs: readonly {
		readonly system: string;
		readonly externalId: string;
		readonly title: string;
		readonly url: string;
	}[];
	readonly remediation?: {
		readonly title: string;
		readonly description: string;
		readonly tasks: readonly { readonly title: string }[];
	};
	readonly dedupeLabelKeys: readonly string[];
	readonly labelSchema: readonly LabelSchema[];
}

/** The risk templates of a package: all that it has. */
export interface RiskTemplates {
	readonly packageName: string;
	readonly riskTemplates: readonly RiskTemplate[];
}

/** How labels of evidence become a subject. */
export interface SubjectTemplate {
	readonly name: string;
	readonly type: number;
	readonly titleTemplate: string;
	readonly descriptionTemplate: string;
	readonly purposeTemplate: string;
	readonly remarksTemplate: string;
	readonly identityLabelKeys: readonly string[];
	readonly labelSchema: readonly LabelSchema[];
}
