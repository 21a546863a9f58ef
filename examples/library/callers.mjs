// One gate for many callers: each has a plan as a value, and asks before it goes on.
import { setTimeout } from "node:timers/promises";
import { Gate, ownBundle, valueSource } from "gatehouse";

const gate = await Gate.open({ bundle: ownBundle });

function planOf(name, folder) {
	return {
		api_version: "workstation-contracts.socios.io/v0.1",
		kind: "WorkstationContract",
		metadata: { id: name },
		spec: {
			lanes: [
				{
					name,
					backend: { type: "pixi", pixi: {} },
					evidence: { emit: ["agent-machine.mount.evidence"] },
					steps: [{ name: "mount", run: `sourceosctl agent-machine mounts plan --dev-root ${folder}` }],
				},
			],
		},
	};
}

async function ask(name, folder) {
	await setTimeout(0); // Whatever a caller waits for.
	const context = { time: new Date().toISOString(), environment: { caller: name } };
	const [{ decision }] = gate.decide(valueSource(planOf(name, folder), `${name}.json`), context);
	return `${name}: ${decision.outcome}${decision.reasons.map(({ code }) => ` (${code})`).join("")}`;
}

const answers = await Promise.all([ask("docs", "~/dev/docs"), ask("all", "~"), ask("code", "~/dev/code")]);
console.log(answers.join("\n"));
gate.close();
