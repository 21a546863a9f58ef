import { possibleConfigurations } from "../../configuration/index.ts";
import type { Decision } from "../../documents.generated.ts";
import { GatehouseError } from "../../errors.ts";
import { packageVersion } from "../../package.ts";
import { DecisionRecord, recordFiles, recordNames } from "../../record/index.ts";
import { recorded } from "../../recording.ts";
import { WaiverUse } from "../../waivers/index.ts";
import { type CheckOptions, checkSettings, declareChecking } from "../checking.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { changedInputs, findInputs, groundOf, type Input } from "../input/index.ts";
import { complainNote, defined, planOf } from "../judging.ts";
import { besidesReports, keepPlaces, keepRelated } from "../overwriting.ts";
import { Progress } from "../progress.ts";
import { openReports, type ReportTarget, reportTargets } from "../report-targets.ts";
import type { Effective } from "../settings.ts";
import { type ExitStatus, exitStatus, standardOutput } from "../terminal.ts";
import { judgeAll, openGate } from "../threads/index.ts";

export const declare: Declare = (command, finish) => {
	addHelp(declareChecking(command), checkHelp).action(async (paths: string[], options: CheckOptions) =>
		finish(await check(paths, options)),
	);
};

const checkHelp = {
	exit: {
		0: "every contract is allowed",
		1: "at least one is denied",
		2: "the gate could not be run as asked",
	},
	examples: [
		"gatehouse check contracts/",
		"gatehouse check 'lanes/**/*.yaml' --format json",
		"gatehouse check contracts/ --format pretty --format sarif=out.sarif --format html=report.html",
		"gatehouse check plan.json --at 2026-05-01T00:00:00Z",
	],
};

/** Judges the files and writes the reports. */
async function check(paths: readonly string[], options: CheckOptions): Promise<ExitStatus> {
	const { file, settings } = checkSettings(paths, options);
	const targets = reportTargets(settings.reports.value);
	keepAll(settings, file, targets);
	const inputs = await inputsOf(settings, options, file, targets);
	const { plan, context } = await planOf(settings, options.at);
	keepRelated(plan, targets);
	const gate = await openGate(plan);
	const progress = new Progress(inputs.length);
	const output = standardOutput();
	const about = { version: packageVersion(), bundle: gate.bundle, time: context.time };
	const report = openReports(targets, about, process.env, progress.around(output));
	async function* judgements() {
		yield* gate.refusedRelated(context);
		yield* judgeAll(inputs, { gate, plan, context, ...defined({ threads: options.threads }) });
	}
	const { record, failOn } = settings;
	const answers =
		record.value === undefined
			? judgements()
			: recorded(judgements(), new DecisionRecord(record.value), () => new Date().toISOString());
	const waiverUse = new WaiverUse(gate.waivers);
	let status: ExitStatus = exitStatus.ok;
	let warned = 0;
	for await (const judgement of answers) {
		report.add(judgement);
		waiverUse.note(judgement.decision);
		if (fails(judgement.decision, failOn.value)) {
			status = exitStatus.denied;
			warned += judgement.decision.allow ? 1 : 0;
		}
		progress.step(judgement.decision);
		await output.drained();
	}
	progress.end();
	report.end();
	if (warned > 0) {
		// Reports tell what is allowed; a run that fails all the same must not leave one guessing.
		const contracts = warned === 1 ? "1 contract is" : `${warned} contracts are`;
		complainNote(`${contracts} allowed with warnings, which are to fail (\`failOn: warn\`)`);
	}
	for (const { code, contract, owner, ticket } of waiverUse.unused()) {
		complainNote(
			`the waiver of ${code} for ${contract} by ${owner} (${ticket}) let nothing stand: remove it`,
		);
	}
	return status;
}

/** What is to be judged: neither the configuration nor what it names is a contract where a folder holds them too. */
async function inputsOf(
	settings: Effective,
	{ stdinName, changedSince }: CheckOptions,
	configuration: string | null,
	targets: readonly ReportTarget[],
): Promise<readonly Input[]> {
	const { files, bundle, policy, verifyKey, mountPolicy, waivers, related, record } = settings;
	if (files.value.length === 0) {
		throw new GatehouseError("input.no-files", "no contract is named");
	}
	const documents = [configuration, mountPolicy.value, waivers.value].filter((path) => path != null);
	const found = await findInputs(files.value, {
		...defined({ stdinName }),
		note: complainNote,
		without: [...documents, ...(record.value === undefined ? [] : recordFiles(record.value))],
	});
	const inputs = besidesReports(found, files.value, targets);
	if (inputs.length === 0) {
		throw new GatehouseError("input.no-files", `nothing in \`${files.value.join(" ")}\` is a contract`);
	}
	if (changedSince === undefined) {
		return inputs;
	}
	const grounds = [
		...documents,
		...possibleConfigurations(""),
		...(bundle.origin === "default" ? [] : [bundle.value]),
		...[policy.value, verifyKey.value].filter((path) => path !== undefined),
		...related.value.map(groundOf),
	];
	return changedInputs(inputs, changedSince, grounds, complainNote);
}

/** Keeps what is read besides contracts, the places included where a configuration would be read from. */
function keepAll(settings: Effective, configuration: string | null, targets: readonly ReportTarget[]): void {
	const { bundle, policy, verifyKey, mountPolicy, waivers, record } = settings;
	const named = [configuration, bundle.value, verifyKey.value, mountPolicy.value, waivers.value];
	keepPlaces(
		[...named, ...possibleConfigurations("")].filter((path) => path != null),
		targets,
	);
	keepPlaces(policy.value === undefined ? [] : [policy.value], targets, /\.(?:rego|json)$/);
	keepPlaces(record.value === undefined ? [] : [record.value], targets, recordNames);
}

function fails({ allow, reasons }: Decision, failOn: "deny" | "warn"): boolean {
	const warns = reasons.some(({ severity, waiver }) => severity === "warn" && waiver === null);
	return !allow || (failOn === "warn" && warns);
}
