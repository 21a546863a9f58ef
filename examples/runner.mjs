// A runner that runs nothing: it takes a decision and delivers the evidence that a run by plan would, one CloudEvent a
// line. `--instead FOLDER` mounts another folder than the first that was planned.
import { readFileSync } from "node:fs";

const [file, , instead] = process.argv.slice(2);
const decisions = JSON.parse(readFileSync(file, "utf8"));

for (const { allow, contract, evidence, events } of decisions) {
	if (!allow) {
		throw new Error(`${contract.source} is denied: nothing of it may run`);
	}
	const owed = new Set(evidence.required.map(({ type }) => type));
	for (const plan of events.filter(({ type }) => owed.has(type))) {
		const data = structuredClone(plan.data);
		if (instead !== undefined && data.mounts !== undefined) {
			data.mounts[0].hostPathRef = instead;
		}
		const event = { ...plan, id: `run-${plan.id}`, source: "urn:example:runner", data };
		process.stdout.write(`${JSON.stringify(event)}\n`);
	}
}
