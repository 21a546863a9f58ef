// Judges the files that it is given, as a runner would before it runs them.
import { fileSource, Gate, ownBundle } from "gatehouse";

const gate = await Gate.open({ bundle: ownBundle });
const context = { time: new Date().toISOString(), environment: { runner: "example" } };
const files = process.argv.slice(2).map((file) => fileSource(file));

for (const { decision } of gate.decideAll(files, context)) {
	console.log(`${decision.outcome}  ${decision.contract.source}`);
	for (const { severity, code, message, range } of decision.reasons) {
		console.log(`  ${severity} ${code} at ${range?.line}:${range?.column}: ${message}`);
	}
	if (!decision.allow) {
		process.exitCode = 1;
	}
}
gate.close();
