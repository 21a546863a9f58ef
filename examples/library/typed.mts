// A contract and its decision, with the types that the schemas give.
import { type Decision, Gate, ownBundle, valueSource, type WorkstationContractV01 } from "gatehouse";

const plan: WorkstationContractV01 = {
	api_version: "workstation-contracts.socios.io/v0.1",
	kind: "WorkstationContract",
	metadata: { id: "docs" },
	spec: {
		lanes: [
			{
				name: "docs",
				backend: { type: "pixi", pixi: {} },
				steps: [{ name: "build", run: "make docs" }],
			},
		],
	},
};

const gate = await Gate.open({ bundle: ownBundle, limits: { timeoutMs: 200 } });
const [judgement] = gate.decide(valueSource(plan), { time: "2026-05-01T00:00:00Z", environment: {} });
const decision: Decision | undefined = judgement?.decision;
console.log(decision?.outcome, decision?.contract.kind, decision?.evidence.required.length);
