import { appendFileSync } from "node:fs";
import { GatehouseError } from "../errors.ts";
import { type FormatName, formats, type Report, type RunInfo, type Sink } from "../report/index.ts";
import { ReportFile, realPath, unwritable } from "./report-file.ts";

/** A report that is asked for: in which format, and into which file; null is standard output. */
export interface ReportTarget {
	readonly format: FormatName;
	readonly file: string | null;
}

/**
 * What `FORMAT` or `FORMAT=FILE` asks for, each.
 *
 * @throws GatehouseError `report.invalid` for an unknown format, and where two would be mixed in one place
 */
export function reportTargets(texts: readonly string[]): readonly ReportTarget[] {
	const targets = texts.map(targetOf);
	const seen = new Set<string | null>();
	for (const { file } of targets) {
		const place = file === null ? null : realPath(file);
		if (seen.has(place)) {
			const where = file === null ? "standard output" : `\`${file}\``;
			throw new GatehouseError("report.invalid", `two reports would go to ${where}`);
		}
		seen.add(place);
	}
	return targets;
}

function targetOf(text: string): ReportTarget {
	const [name = "", ...rest] = text.split("=");
	if (!Object.hasOwn(formats, name)) {
		const known = Object.keys(formats).join(", ");
		throw new GatehouseError("report.invalid", `there is no format \`${name}\`; there are ${known}`);
	}
	const file = rest.length === 0 ? null : rest.join("=");
	if (file === "") {
		throw new GatehouseError("report.invalid", `\`${text}\` names no file`);
	}
	return { format: name as FormatName, file: file === "-" ? null : file };
}

/**
 * Opens the reports as one; what goes to no file goes to `output`. Files are there, whole, after `end`; where the run fails before, none is.
 *
 * @throws GatehouseError `report.unwritable`
 */
export function openReports(
	targets: readonly ReportTarget[],
	about: Omit<RunInfo, "summarise">,
	environment: NodeJS.ProcessEnv,
	output: Sink,
): Report {
	const info = { ...about, summarise: jobSummary(environment.GITHUB_STEP_SUMMARY) };
	const files: ReportFile[] = [];
	const reports = targets.map(({ format, file }) => {
		if (file === null) {
			return formats[format].open(output, info);
		}
		const sink = new ReportFile(file);
		files.push(sink);
		return formats[format].open(sink, info);
	});
	return {
		add(judgement) {
			for (const report of reports) {
				report.add(judgement);
			}
		},
		end() {
			for (const report of reports) {
				report.end();
			}
			for (const file of files) {
				file.commit();
			}
		},
	};
}

/** GitHub names a file for each step, and shows on the job's page what is appended to it. */
function jobSummary(file: string | undefined): RunInfo["summarise"] {
	if (file === undefined || file === "") {
		return null;
	}
	let isTold = false;
	return (text) => {
		// Once, however many reports have one: they say the same.
		if (isTold) {
			return;
		}
		isTold = true;
		try {
			appendFileSync(file, text);
		} catch (cause) {
			throw unwritable(file, cause);
		}
	};
}
