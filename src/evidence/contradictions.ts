import mountSchema from "../../schemas/agent-machine-mount-evidence.v0.1.schema.json" with { type: "json" };
import officeSchema from "../../schemas/office-artifact-evidence.v0.1.schema.json" with { type: "json" };
import { isObject, validate } from "../contract/index.ts";
import type { Decision } from "../documents.generated.ts";
import { readInstant } from "../instant.ts";
import type { Delivered } from "./events.ts";
import { images } from "./images.ts";
import { mounts } from "./mounts.ts";
import { office } from "./office.ts";

/** What an event says against the plan that was decided on, one sentence each. */
type Check = (event: Delivered, decision: Decision) => readonly string[];

/** Everything that an event can contradict. */
const checks: readonly Check[] = [denial, payload, subject, policyHash, time, mounts, images, office];

export function contradictionsOf(event: Delivered, decision: Decision): readonly string[] {
	return checks.flatMap((check) => check(event, decision));
}

/** Of what was denied there is nothing to tell, but that it was rejected. */
function denial({ type }: Delivered, { allow }: Decision): readonly string[] {
	return allow || type === "admission.rejected" ? [] : [`the run was denied, and \`${type}\` tells of it`];
}

const schemas: Readonly<Record<string, Parameters<typeof validate>[1]>> = {
	"agent-machine.mount.evidence": { schema: mountSchema },
	"office.artifact.evidence": { schema: officeSchema },
};

function payload({ type, data }: Delivered): readonly string[] {
	const kind = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
	if (kind === undefined) {
		return [];
	}
	return data === null
		? ["it carries no object as `data`"]
		: validate(data, kind).map(({ at, message }) => `${message} (at \`${at.pointer}\`)`);
}

/** An event may name the decision or the contract that it is about. */
function subject({ data }: Delivered, { id, contract }: Decision): readonly string[] {
	const named = data?.decisionId ?? data?.decision_id;
	const about = data?.contract;
	const other = about !== undefined && isObject(about) ? about.sha256 : undefined;
	return [
		...(typeof named === "string" && named !== id ? [`it is about the decision \`${named}\``] : []),
		...(typeof other === "string" && other !== contract.sha256
			? [`it is about another contract, \`${other}\``]
			: []),
	];
}

function policyHash({ policies }: Delivered, { policy }: Decision): readonly string[] {
	return policies
		.filter((hash) => hash !== policy.sha256)
		.map((hash) => `it was made under the policy \`${hash}\`, and the decision under \`${policy.sha256}\``);
}

function time({ time: happened, type, data }: Delivered, { context }: Decision): readonly string[] {
	const captured = Object.hasOwn(schemas, type) ? data?.capturedAt : undefined;
	const times = [happened, captured].filter((text) => typeof text === "string");
	const decided = readInstant(context.time);
	return [...new Set(times)].flatMap((text) => {
		const instant = readInstant(text);
		if (instant === null) {
			return [`\`${text}\` is no time`];
		}
		return decided !== null && instant < decided
			? [`it happened at ${text}, before the decision at ${context.time}`]
			: [];
	});
}
