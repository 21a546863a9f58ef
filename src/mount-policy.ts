import schema from "../schemas/agent-machine-mount-policy.schema.json" with { type: "json" };
import { type JsonValue, validate } from "./contract/index.ts";
import type { AgentMachineMountPolicy } from "./documents.generated.ts";
import { GatehouseError } from "./errors.ts";
import { type HomePlaces, type MountPolicyFact, readMountPolicy } from "./facts/index.ts";

/**
 * Checks a mount policy and reads its paths.
 *
 * @param value the document, of any origin
 * @param homes where home directories lie
 * @param origin how to call it in an error
 * @throws GatehouseError `mount-policy.invalid`, naming everything that is wrong
 */
export function openMountPolicy(value: unknown, homes: HomePlaces, origin: string): MountPolicyFact {
	const violations = validate(value as JsonValue, { schema }).map(({ at, message }) => ({
		pointer: at.pointer,
		message,
	}));
	const result =
		violations.length > 0 ? { faults: violations } : readMountPolicy(value as AgentMachineMountPolicy, homes);
	if ("policy" in result) {
		return result.policy;
	}
	const faults = result.faults.map(({ pointer, message }) => `${message} (at \`${pointer}\`)`).join("; ");
	throw new GatehouseError("mount-policy.invalid", `${origin} cannot be used: ${faults}`);
}
