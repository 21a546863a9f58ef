interface Step {
	readonly name: string;
	readonly run: string;
}

/** Five ordinary steps, as teams write them. */
const ordinary: readonly Step[] = [
	{
		name: "mounts",
		run: "sourceosctl agent-machine mounts plan --dev-root ~/dev --docs-root ~/Documents/SourceOS/agent-output --downloads-root ~/Downloads/SourceOS/agent-downloads",
	},
	{ name: "backends", run: "sourceosctl office doctor" },
	{
		name: "deck",
		run: "sourceosctl office generate --dry-run --artifact-type slide-deck --format pptx --title 'Quarterly Briefing' --workroom-id workroom-7",
	},
	{
		name: "pdf",
		run: "sourceosctl office convert /workspace/output/briefing.docx --to pdf --dry-run --workroom-id workroom-7",
	},
	{
		name: "record",
		run: "agent-term office create-deck '!workroom' --workroom workroom-7 --title 'Quarterly Briefing'",
	},
];

/** What one lane in ten of the many contracts does besides: each must be denied. */
const mistakes: readonly Step[] = [
	{ name: "home", run: "sourceosctl agent-machine mounts plan --dev-root ~" },
	{ name: "downloads", run: "sourceosctl agent-machine mounts plan --downloads-root ~/Downloads" },
	{
		name: "acting",
		run: "sourceosctl office generate --artifact-type slide-deck --format pptx --title Briefing",
	},
];

function laneOf(name: string, steps: readonly Step[]): object {
	return {
		name,
		backend: {
			type: "container",
			container: {
				image: `registry.example/lanes/docs@sha256:${"7f83b1657ff1fc53".repeat(4)}`,
				workdir: "/workspace",
			},
		},
		steps,
		evidence: { emit: ["agent-machine.mount.evidence", "office.artifact.evidence"] },
	};
}

/** A contract of ordinary lanes: about two kilobytes for one. */
export function contractOf(id: string, lanes = 1, more: readonly Step[] = []): string {
	const names = lanes === 1 ? ["briefing"] : Array.from({ length: lanes }, (_, i) => `briefing-${i}`);
	const contract = {
		api_version: "workstation-contracts.socios.io/v0.1",
		kind: "WorkstationContract",
		metadata: {
			id,
			name: "Mounts and office work, planned",
			description: "Plans scoped mounts and a briefing, and records what was planned.",
			labels: { "sourceos.agent_machine": "true", "sourceos.office_plane": "true" },
		},
		spec: { lanes: names.map((name) => laneOf(name, [...ordinary, ...more])) },
	};
	return JSON.stringify(contract, null, 2);
}

/** One contract of one lane. */
export const fiveSteps = contractOf("office-dry-run");

/** The contract of a number among many: one in ten makes a mistake. */
export function contractAmongMany(number: number): string {
	const mistake = number % 10 === 0 ? mistakes[(number / 10) % mistakes.length] : undefined;
	return contractOf(`office-dry-run-${number}`, 1, mistake === undefined ? [] : [mistake]);
}
