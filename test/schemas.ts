import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import mountSchema from "../schemas/agent-machine-mount-evidence.v0.1.schema.json" with { type: "json" };
import decisionSchema from "../schemas/decision.schema.json" with { type: "json" };
import officeSchema from "../schemas/office-artifact-evidence.v0.1.schema.json" with { type: "json" };
import inputSchema from "../schemas/policy-input.schema.json" with { type: "json" };
import type { Decision } from "../src/documents.generated.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);

const isDecision = ajv.compile(decisionSchema);
const isInput = ajv.compile(inputSchema);
const payloads = {
	"agent-machine.mount.evidence": ajv.compile(mountSchema),
	"office.artifact.evidence": ajv.compile(officeSchema),
} as const;

/** What is wrong with a value as a Decision, its events' payloads included; empty where nothing is. */
export function decisionFaults(value: unknown): readonly string[] {
	if (!isDecision(value)) {
		return faults(isDecision.errors);
	}
	return (value as unknown as Decision).events.flatMap((event) => {
		const check = payloads[event.type as keyof typeof payloads];
		return check === undefined || check(event.data) ? [] : faults(check.errors);
	});
}

/** What is wrong with a value as a policy input. */
export function inputFaults(value: unknown): readonly string[] {
	return isInput(value) ? [] : faults(isInput.errors);
}

function faults(errors: typeof isDecision.errors): readonly string[] {
	return (errors ?? []).map(
		({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
	);
}
