import type { Settings } from "../../configuration/index.ts";
import { nearest } from "../../contract/index.ts";
import { readInstant } from "../../instant.ts";
import { contractLabels } from "./evidence.ts";
import { CallFailure } from "./failure.ts";

/** What the agent's `config` comes to. */
export interface PluginOptions {
	/** Files, folders and globs of the contracts. */
	readonly input: readonly string[];
	/** As the command line would set them. */
	readonly settings: Partial<Settings>;
	/** The configuration file: absent, it is looked for; false, there is to be none. */
	readonly configuration: string | false | undefined;
	/** Instant to judge expiry at. */
	readonly at: string | undefined;
	/** Labels of this plugin's own: what tells it apart from others that judge the same. */
	readonly labels: Readonly<Record<string, string>>;
	/** What a record of the gate's own judgement is about. */
	readonly evidence: EvidenceGrain;
	readonly withoutInit: boolean;
	/** For one policy on one contract, in milliseconds. */
	readonly policyTimeout: number;
	/** For all of Eval, in milliseconds. */
	readonly timeLimit: number;
	/** What was not understood, and is ignored. */
	readonly notes: readonly string[];
}

/** One record for each rule, or one for each domain of rules. */
export type EvidenceGrain = "rules" | "domains";

interface Draft {
	settings: Record<string, unknown>;
	limits: Record<string, number>;
	own: { -readonly [K in keyof PluginOptions]?: PluginOptions[K] };
}

interface Key {
	readonly take: (draft: Draft, value: string) => void;
}

/** A setting of the command, under the name that the agent leaves as it is. */
function setting(name: keyof Settings, read: (value: string) => unknown = (value) => value): Key {
	return {
		take: ({ settings }, value) => {
			settings[name] = read(value);
		},
	};
}

function own<K extends keyof PluginOptions>(name: K, read: (value: string) => PluginOptions[K]): Key {
	return {
		take: (draft, value) => {
			draft.own[name] = read(value);
		},
	};
}

function limit(name: keyof NonNullable<Settings["limits"]>, most?: number): Key {
	return {
		take: ({ limits }, value) => {
			limits[name] = wholeNumber(value, most);
		},
	};
}

/** Every key of `config`. The agent writes keys in small letters, and refuses those with a dot. */
const keys: Readonly<Record<string, Key>> = {
	input: own("input", lines),
	bundle: setting("bundle"),
	policy: setting("policy"),
	verify_key: setting("verifyKey"),
	verify_key_id: setting("verifyKeyId"),
	verify_scope: setting("verifyScope"),
	mount_policy: setting("mountPolicy"),
	related: setting("related", lines),
	waivers: setting("waivers"),
	profile: setting("profile", (value) => oneOf(value, ["strict"])),
	environment: setting("environment", pairs),
	kind: setting("kind"),
	fail_on: setting("failOn", (value) => oneOf(value, ["deny", "warn"])),
	record: setting("record"),
	at: own("at", instant),
	max_bytes: limit("maxBytes"),
	max_depth: limit("maxDepth", 500),
	timeout: limit("timeoutMs"),
	configuration: own("configuration", (value) => (value === "none" ? false : value)),
	labels: own("labels", ownLabels),
	evidence: own("evidence", (value) => oneOf(value, ["rules", "domains"])),
	protocol_version: own("withoutInit", (value) => oneOf(value, ["1", "2"]) === "1"),
	policy_timeout: own("policyTimeout", wholeNumber),
	time_limit: own("timeLimit", wholeNumber),
};

/** The names of all keys, in the order in which they are documented. */
export const optionNames: readonly string[] = Object.keys(keys);

/**
 * Reads the agent's `config`. A key that is not known is ignored with a note; a value that is not understood is an
 * error.
 *
 * @throws CallFailure
 */
export function readOptions(config: Readonly<Record<string, string>>): PluginOptions {
	const draft: Draft = { settings: {}, limits: {}, own: {} };
	const notes: string[] = [];
	for (const [name, value] of Object.entries(config)) {
		const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
		if (key === undefined) {
			const meant = nearest(name, optionNames);
			notes.push(
				`the key \`${name}\` of config is ignored${meant === undefined ? "" : `: perhaps \`${meant}\` is meant`}`,
			);
			continue;
		}
		try {
			if (value.trim() === "") {
				throw new Error("it is empty");
			}
			key.take(draft, value);
		} catch (error) {
			// The value itself may be what must not be told.
			throw new CallFailure("invalidArgument", `config.${name}: ${(error as Error).message}`);
		}
	}
	const { input = [], ...rest } = draft.own;
	if (input.length === 0) {
		throw new CallFailure(
			"invalidArgument",
			"config.input is missing: the file, the folder or the glob of the contracts",
		);
	}
	const limits = Object.keys(draft.limits).length === 0 ? {} : { limits: draft.limits };
	return {
		configuration: undefined,
		at: undefined,
		labels: {},
		evidence: "rules",
		withoutInit: false,
		policyTimeout: 5000,
		timeLimit: 300_000,
		...rest,
		input,
		settings: { ...draft.settings, ...limits },
		notes,
	};
}

/** Several values stand on a line each: a path may hold any other sign. */
function lines(text: string): readonly string[] {
	return text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
}

function pairs(text: string): Readonly<Record<string, string>> {
	const read = lines(text).map((line) => {
		const [name = "", ...value] = line.split("=");
		if (name.trim() === "" || value.length === 0) {
			throw new Error("each line must be NAME=VALUE");
		}
		return [name.trim(), value.join("=").trim()] as const;
	});
	return Object.fromEntries(read);
}

/** Names that templates of the API can use: others would be no labels to it. */
const labelName = /^[a-z][a-z0-9_]*$/;

function ownLabels(text: string): Readonly<Record<string, string>> {
	const labels = pairs(text);
	const taken = Object.keys(labels).find((name) => name.startsWith("gatehouse_") || name in contractLabels);
	if (taken !== undefined) {
		throw new Error(`the label \`${taken}\` is one that every record has of its own`);
	}
	const odd = Object.keys(labels).find((name) => !labelName.test(name));
	if (odd !== undefined) {
		throw new Error(`the label \`${odd}\` must have a name of small letters, digits and underscores`);
	}
	return labels;
}

function oneOf<T extends string>(value: string, known: readonly T[]): T {
	const found = known.find((one) => one === value);
	if (found === undefined) {
		throw new Error(`it must be ${known.map((one) => `\`${one}\``).join(" or ")}`);
	}
	return found;
}

function wholeNumber(text: string, most: number = 2 ** 31 - 1): number {
	const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
	if (!Number.isSafeInteger(value) || value < 1 || value > most) {
		throw new Error(`it must be a whole number from 1 to ${most}`);
	}
	return value;
}

function instant(text: string): string {
	if (readInstant(text) === null) {
		throw new Error("it must be a time such as 2026-05-01T00:00:00Z");
	}
	return text;
}
