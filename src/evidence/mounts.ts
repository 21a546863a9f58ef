import type { AgentMachineMountEvidence, Decision } from "../documents.generated.ts";
import { type Delivered, isAbout } from "./events.ts";

type Mount = AgentMachineMountEvidence["mounts"][number];

/** What the evidence of mounts says against the mounts that were planned. */
export function mounts(event: Delivered, decision: Decision): readonly string[] {
	if (event.type !== "agent-machine.mount.evidence" || !Array.isArray(event.data?.mounts)) {
		return [];
	}
	const plans = decision.events
		.filter(({ type, subject }) => type === event.type && (event.subject === null || isAbout(event, subject)))
		.map(({ data }) => data as unknown as AgentMachineMountEvidence);
	const made = event.data as unknown as AgentMachineMountEvidence;
	const planned = plans.flatMap((plan) => plan.mounts);
	return [...policyRef(made, plans), ...made.mounts.flatMap((mount) => faultsOf(mount, planned))];
}

function policyRef(
	{ mountPolicyRef }: AgentMachineMountEvidence,
	plans: readonly AgentMachineMountEvidence[],
): readonly string[] {
	const other = plans.find((plan) => plan.mountPolicyRef !== mountPolicyRef);
	return other === undefined
		? []
		: [
				`it names the mount policy \`${mountPolicyRef}\`, and the plan was judged by \`${other.mountPolicyRef}\``,
			];
}

/** One root may be planned several times; the mount must be as one of them. */
function faultsOf(mount: Mount, planned: readonly Mount[]): readonly string[] {
	const { hostPathRef } = mount;
	if (typeof hostPathRef !== "string") {
		return [`\`${mount.mountId}\` does not say what was mounted`];
	}
	const roots = planned.filter((root) => spelled(root.hostPathRef ?? "") === spelled(hostPathRef));
	const faults = roots.map((root) => against(mount, root));
	return faults.some((list) => list.length === 0)
		? []
		: (faults[0] ?? [`\`${hostPathRef}\` was mounted, which the plan does not mount`]);
}

function against(mount: Mount, root: Mount): readonly string[] {
	const was = `\`${mount.hostPathRef}\` was mounted`;
	const faults: string[] = [];
	if (rightsOf(mount).some((right) => !rightsOf(root).includes(right))) {
		faults.push(`${was} ${mount.accessMode}, and planned ${root.accessMode}`);
	}
	if (mount.agentPath !== root.agentPath) {
		faults.push(`${was} at \`${mount.agentPath}\`, and planned at \`${root.agentPath}\``);
	}
	if (mount.directExecutionAllowed === true && root.directExecutionAllowed !== true) {
		faults.push(`${was} so that its files can be run, which was not planned`);
	}
	if (mount.secretsProhibited === false && root.secretsProhibited) {
		faults.push(`${was} with secrets allowed, which was not planned`);
	}
	return faults;
}

/** Who may do what in each mode; a mount has no more than its plan where each of its rights is one of the plan's. */
const rights: Readonly<Record<Mount["accessMode"], readonly string[]>> = {
	"read-only": ["agent reads", "browser reads"],
	"browser-read-write-agent-read-only": ["agent reads", "browser reads", "browser writes"],
	"write-only-artifacts": ["agent writes", "browser writes"],
	"read-write": ["agent reads", "browser reads", "agent writes", "browser writes"],
};

/** A mode that nobody knows is its own right, which no plan has; the schema refuses it besides. */
function rightsOf({ accessMode }: Mount): readonly string[] {
	return Object.hasOwn(rights, accessMode) ? rights[accessMode] : [accessMode];
}

/** The same folder in one spelling. What leads upwards is left as it is, and fits no plan. */
function spelled(path: string): string {
	return path
		.replace(/^(?:~|\$\{HOME\})(?=\/|$)/, "$HOME")
		.replace(/\/(?:\.?\/)+/g, "/")
		.replace(/(?<=.)\/\.?$/, "");
}
