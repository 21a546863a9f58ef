import { type BigIntStats, fstatSync, statSync } from "node:fs";
import { isObject, type JsonValue, read } from "../contract/index.ts";
import { GatehouseError } from "../errors.ts";
import { fileSource, loadable } from "../file-source.ts";
import { type Input, isWithin } from "./input/index.ts";
import { realPath } from "./report-file.ts";
import type { ReportTarget } from "./report-targets.ts";
import type { GatePlan } from "./threads/index.ts";

/**
 * Sees to it that no report takes the place of a file or of what is in a folder, there already or not.
 *
 * @param read which paths are read there
 * @throws GatehouseError `report.overwrites`
 */
export function keepPlaces(
	paths: readonly string[],
	targets: readonly ReportTarget[],
	read: RegExp = /^/,
): void {
	const kept = paths.map(realPath);
	for (const { file } of targets) {
		const place = file === null ? null : realPath(file);
		if (file !== null && place !== null && read.test(place) && kept.some((path) => isWithin(place, path))) {
			throw overwrites(file);
		}
	}
}

/**
 * The inputs without reports of earlier runs, which a folder or a glob means too.
 *
 * @param named what the inputs were found by
 * @throws GatehouseError `report.overwrites` where a report would take the place of any other
 */
export function besidesReports(
	inputs: readonly Input[],
	named: readonly string[],
	targets: readonly ReportTarget[],
): readonly Input[] {
	const there = filesOf(targets);
	if (there.size === 0) {
		return inputs;
	}
	return inputs.filter((input) => {
		const file = there.get(
			identityOf(typeof input === "string" ? statOf(input) : fstatSync(0, { bigint: true })),
		);
		if (file === undefined) {
			return true;
		}
		if (typeof input !== "string" || named.includes(input) || !isEarlierReport(input)) {
			throw overwrites(file);
		}
		return false;
	});
}

/**
 * Sees to it that no report takes the place of a document that contracts refer to.
 *
 * @throws GatehouseError `report.overwrites`
 */
export function keepRelated({ related = [] }: GatePlan, targets: readonly ReportTarget[]): void {
	besidesReports(
		related.map(({ name }) => name),
		related.map(({ name }) => name),
		targets,
	);
}

function overwrites(file: string): GatehouseError {
	return new GatehouseError(
		"report.overwrites",
		`a report would take the place of \`${file}\`, which the run reads`,
	);
}

/** The files that are there and would be replaced, by what they are: links and other names do not hide them. */
function filesOf(targets: readonly ReportTarget[]): ReadonlyMap<string | null, string> {
	return new Map(
		targets.flatMap(({ file }) => {
			const stat = file === null ? undefined : statOf(file);
			return file !== null && stat?.isFile() === true ? [[identityOf(stat), file]] : [];
		}),
	);
}

function statOf(path: string): BigIntStats | undefined {
	try {
		return statSync(path, { bigint: true, throwIfNoEntry: false });
	} catch {
		// Whoever reads or writes it says what is wrong.
		return undefined;
	}
}

function identityOf(stat: BigIntStats | undefined): string | null {
	return stat === undefined ? null : `${stat.dev}:${stat.ino}`;
}

/**
 * Whether a file certainly holds no contract that would go unjudged: nothing, or in all of it a report of a form that is
 * read as contracts are. A beginning says nothing, for in YAML a contract can follow.
 */
function isEarlierReport(file: string): boolean {
	const source = fileSource(file);
	if ("unreadable" in source) {
		return false;
	}
	const limits = { maxBytes: loadable, maxDepth: 64 };
	return (
		source.bytes.length === 0 ||
		read(source, limits).every((reading) => reading.kind === "document" && isReport(reading.document.value))
	);
}

function isReport(value: JsonValue): boolean {
	return Array.isArray(value)
		? value.every((one) => isDecision(one) || isIssue(one))
		: isDecision(value) || isLog(value);
}

function isDecision(value: JsonValue): boolean {
	return isObject(value) && value.apiVersion === "gatehouse.dev/v1" && value.kind === "Decision";
}

/** Of GitLab. */
function isIssue(value: JsonValue): boolean {
	return isObject(value) && typeof value.check_name === "string" && typeof value.fingerprint === "string";
}

/** Of SARIF. */
function isLog(value: JsonValue): boolean {
	const fields = ["$schema", "version", "runs"];
	return (
		isObject(value) && Array.isArray(value.runs) && Object.keys(value).every((name) => fields.includes(name))
	);
}
