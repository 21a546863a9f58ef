/** What a gate is opened and asked with, held to what it must be: from JavaScript anything may come. */
import { defaultLimits, type Limits } from "./contract/index.ts";
import type { Context } from "./decision/index.ts";
import { GatehouseError } from "./errors.ts";
import { readInstant } from "./instant.ts";
import { type BundleOrigin, defaultEngineLimits, type EngineLimits } from "./policy/index.ts";

/**
 * The limits in force: a limit that is no number would limit nothing.
 *
 * @throws GatehouseError `limits.invalid`
 */
export function limitsOf(given: Partial<Limits & EngineLimits> = {}): Limits & EngineLimits {
	const set = Object.entries(given).filter(([, value]) => value !== undefined);
	const wrong = set.find(([, value]) => !Number.isSafeInteger(value) || value < 1);
	if (wrong !== undefined) {
		throw new GatehouseError("limits.invalid", `\`${wrong[0]}\` must be a whole number from 1`);
	}
	return { ...defaultLimits, ...defaultEngineLimits, ...Object.fromEntries(set) };
}

/** @throws GatehouseError `bundle.missing` where it is none of what a bundle can be given as */
export function demandOrigin(bundle: BundleOrigin | undefined): void {
	const isGiven =
		typeof bundle === "string" || ArrayBuffer.isView(bundle) || typeof bundle?.get === "function";
	if (!isGiven) {
		throw new GatehouseError(
			"bundle.missing",
			"no bundle is given: neither a path, nor bytes, nor a map of files",
		);
	}
}

/** @throws GatehouseError `context.time`, `context.environment` */
export function demandContext({ time, at = time, environment }: Context): void {
	for (const instant of [time, at]) {
		if (typeof instant !== "string" || readInstant(instant) === null) {
			throw new GatehouseError("context.time", `\`${instant}\` is not a time`);
		}
	}
	const values: readonly unknown[] | null =
		typeof environment === "object" && environment !== null ? Object.values(environment) : null;
	if (values?.every((value) => typeof value === "string") !== true) {
		throw new GatehouseError("context.environment", "the environment must hold texts by name");
	}
}
