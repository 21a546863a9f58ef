/** A lane of five ordinary steps, as teams write them, in a contract of about two kilobytes. */
export const fiveSteps = JSON.stringify(
	{
		api_version: "workstation-contracts.socios.io/v0.1",
		kind: "WorkstationContract",
		metadata: {
			id: "office-dry-run",
			name: "Mounts and office work, planned",
			description: "Plans scoped mounts and a briefing, and records what was planned.",
			labels: { "sourceos.agent_machine": "true", "sourceos.office_plane": "true" },
		},
		spec: {
			lanes: [
				{
					name: "briefing",
					backend: {
						type: "container",
						container: {
							image: `registry.example/lanes/docs@sha256:${"7f83b1657ff1fc53".repeat(4)}`,
							workdir: "/workspace",
						},
					},
					steps: [
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
					],
					evidence: { emit: ["agent-machine.mount.evidence", "office.artifact.evidence"] },
				},
			],
		},
	},
	null,
	2,
);
