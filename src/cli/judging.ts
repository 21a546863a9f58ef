import { existsSync } from "node:fs";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Settings } from "../configuration/index.ts";
import { kindsNamed } from "../contract/index.ts";
import type { Context } from "../decision/index.ts";
import { GatehouseError } from "../errors.ts";
import { readInstant } from "../instant.ts";
import type { SignatureTerms } from "../signature/index.ts";
import { readBytes, readDocument } from "./files.ts";
import { findInputs, loadFiles } from "./input/index.ts";
import type { Effective } from "./settings.ts";
import { complain, plain } from "./terminal.ts";
import type { GatePlan } from "./threads/index.ts";

/** What every command takes that judges contracts. */
export interface JudgingOptions {
	readonly config?: string | boolean;
	readonly bundle?: string;
	readonly policy?: string;
	readonly verifyKey?: string;
	readonly verifyKeyId?: string;
	readonly verifyScope?: string;
	readonly mountPolicy?: string;
	readonly profile?: "strict";
	readonly node?: string;
	readonly environment?: Readonly<Record<string, string>>;
	readonly at?: string;
	readonly kind?: string;
	readonly related?: readonly string[];
	readonly waivers?: string;
	readonly maxBytes?: number;
	readonly maxDepth?: number;
	readonly timeout?: number;
}

/** Adds the options by which contracts are judged. None has a default here: the configuration comes between. */
export function declareJudging(command: Command): Command {
	return declareContext(
		declareBundle(command).option(
			"--policy <folder>",
			"an organisation's own rules, to judge by beside those that travel along",
		),
	);
}

/** The options that say which configuration holds and which bundle judges. */
export function declareBundle(command: Command): Command {
	return command
		.option("--config <file>", "configuration (default: gatehouse.config.{yaml,json} here or above)")
		.option("--no-config", "heed no configuration file")
		.option("--bundle <folder>", "compiled policy to judge by (default: the one that travels along)")
		.option("--verify-key <file>", "public key in PEM form that must have signed the bundle")
		.option("--verify-key-id <name>", "what the bundle's signature must call the key")
		.option("--verify-scope <name>", "what the bundle must be signed for");
}

/** The options by which contracts are judged, whatever the bundle. */
export function declareContext(command: Command): Command {
	return command
		.option("--mount-policy <file>", "AgentMachineMountPolicy to judge mounts by (default: the bundle's own)")
		.addOption(new Option("--profile <name>", "how much some findings weigh").choices(["strict"]))
		.option("--kind <kind>", "NAME or NAME@VERSION of documents that do not say their kind")
		.option("--node <name>", "node that is asked to act, for whom authority must be meant")
		.option("--environment <name=value>", "what else rules may know of who asks; repeatable", fact)
		.option("--related <path>", "documents that contracts refer to, such as grants; repeatable", gather)
		.option("--at <time>", "instant to judge expiry at, RFC 3339 (default: a record's own)", instant)
		.option("--waivers <file>", "reviewed exceptions: denials that may stand for a time")
		.option("--max-bytes <n>", "refuse larger files (default: 1048576)", wholeNumber)
		.option("--max-depth <n>", "refuse deeper nesting (default: 64, at most 500)", depth)
		.option("--timeout <ms>", "refuse what takes longer to judge (default: 1000)", wholeNumber);
}

/** What the command line sets of the {@link Settings}. */
export function settingsGiven(options: JudgingOptions): Partial<Settings> {
	const { bundle, mountPolicy, profile, node, kind: named, related, waivers } = options;
	const { policy, verifyKey, verifyKeyId, verifyScope } = options;
	const { maxBytes, maxDepth, timeout: timeoutMs } = options;
	const environment = { ...options.environment, ...(node === undefined ? {} : { node }) };
	return defined({
		bundle,
		policy,
		verifyKey,
		verifyKeyId,
		verifyScope,
		mountPolicy,
		profile,
		kind: named,
		related: related === undefined ? undefined : [...related],
		waivers,
		environment,
		limits: defined({ maxBytes, maxDepth, timeoutMs }),
	});
}

/** What the settings come to: how a gate is opened, and what it is asked by. */
export async function planOf(
	settings: Effective,
	at: string | undefined,
): Promise<{ readonly plan: GatePlan; readonly context: Context }> {
	const { mountPolicy, related, waivers, profile, environment, kind: named, limits } = settings;
	if (
		named.value !== undefined &&
		settings.policy.value === undefined &&
		settings.bundle.origin === "default"
	) {
		// Before anything is read; the gate tells where a bundle has kinds of its own.
		kindsNamed(named.value);
	}
	const time = at ?? new Date().toISOString();
	const plan: GatePlan = {
		options: {
			bundle: await bundleOf(settings),
			...defined({ signature: signatureTerms(settings) }),
			...(mountPolicy.value === undefined ? {} : { mountPolicy: readDocument(mountPolicy.value) }),
			limits: limits.value,
		},
		...(related.value.length === 0
			? {}
			: { related: [...loadFiles(await findInputs(related.value, { note: complainNote }))] }),
		...(waivers.value === undefined ? {} : { waivers: { document: readDocument(waivers.value), time } }),
	};
	const context: Context = {
		time,
		...defined({ at, kind: named.value }),
		environment: { ...environment.value, ...defined({ profile: profile.value }) },
	};
	return { plan, context };
}

/**
 * The bundle to judge by: the one named, or one in which an organisation's rules stand beside ours.
 *
 * @throws GatehouseError `policy.*`
 */
async function bundleOf({ bundle, policy, verifyKey }: Effective): Promise<string> {
	if (policy.value === undefined) {
		return bundle.value;
	}
	const built = `build a bundle with \`gatehouse build --policy ${policy.value}\``;
	if (bundle.origin !== "default") {
		throw new GatehouseError(
			"policy.invalid",
			`a bundle is named and rules besides: ${built}, and name that alone`,
		);
	}
	if (verifyKey.value !== undefined) {
		throw new GatehouseError(
			"policy.invalid",
			`what is compiled here nobody has signed: ${built}, sign and name that`,
		);
	}
	return besideOurs(policy.value);
}

/**
 * The bundle in which a folder's rules stand beside ours.
 *
 * @throws GatehouseError `policy.*`
 */
export async function besideOurs(folder: string): Promise<string> {
	const { bundleBesideOurs, describeErrors, isBesideOurs } = await import("../authoring/index.ts");
	if (!isBesideOurs(folder)) {
		throw existsSync(folder)
			? new GatehouseError(
					"policy.invalid",
					`\`${folder}\` is a whole policy: build a bundle from it, and name that with --bundle`,
				)
			: new GatehouseError("policy.missing", `there is no folder \`${folder}\``);
	}
	const built = await bundleBesideOurs(folder);
	if (!built.ok) {
		complain(describeErrors(built));
		throw new GatehouseError("policy.invalid", `the rules in \`${folder}\` cannot be used`);
	}
	return built.value;
}

/** @throws GatehouseError `file.unreadable`, `bundle.signature` where there is no key to hold the signature to */
function signatureTerms({ verifyKey, verifyKeyId, verifyScope }: Effective): SignatureTerms | undefined {
	const others = defined({ keyid: verifyKeyId.value, scope: verifyScope.value });
	if (verifyKey.value !== undefined) {
		return { key: Buffer.from(readBytes(verifyKey.value)).toString(), ...others };
	}
	if (Object.keys(others).length > 0) {
		throw new GatehouseError("bundle.signature", "a signature is asked for, and no key to verify it with");
	}
	return undefined;
}

export function complainNote(text: string): void {
	// On one line: a name may hold what a CI system takes for a command at the start of one.
	complain(`gatehouse: ${plain(text)}`);
}

/** Without what is undefined. */
export function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
}

export function gather(path: string, earlier: readonly string[] = []): readonly string[] {
	return [...earlier, path];
}

function fact(
	text: string,
	earlier: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
	const [name = "", ...value] = text.split("=");
	if (name === "" || value.length === 0) {
		throw new InvalidArgumentError("it must be NAME=VALUE.");
	}
	return { ...earlier, [name]: value.join("=") };
}

export function wholeNumber(text: string): number {
	const value = Number(text);
	if (!Number.isSafeInteger(value) || value < 1 || value > 2 ** 31 - 1) {
		throw new InvalidArgumentError("it must be a whole number from 1 to 2147483647.");
	}
	return value;
}

function depth(text: string): number {
	const value = wholeNumber(text);
	if (value > 500) {
		throw new InvalidArgumentError("it must be at most 500.");
	}
	return value;
}

function instant(text: string): string {
	if (readInstant(text) === null) {
		throw new InvalidArgumentError("it must be a time such as 2026-05-01T00:00:00Z.");
	}
	return text;
}
