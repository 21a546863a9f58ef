import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const form = /^([0-9]{6,})\.ndjson$/;

/** The file of a segment. Numbers from 1, with zeros in front so that names sort. */
export function segmentFile(folder: string, number: number): string {
	return join(folder, nameOf(number));
}

function nameOf(number: number): string {
	return `${String(number).padStart(6, "0")}.ndjson`;
}

/** The numbers of the segments that are there, in order. */
export function segmentsIn(folder: string): readonly number[] {
	return readdirSync(folder)
		.flatMap((name) => {
			const number = Number(form.exec(name)?.[1]);
			// Of the names that mean a number only its own is a segment's.
			return number > 0 && name === nameOf(number) ? [number] : [];
		})
		.sort((a, b) => a - b);
}

/** Paths of what a record writes in its folder. */
export const recordNames = /(?:^|\/)(?:[0-9]{6,}\.ndjson|HEAD(?:\.draft)?|lock\.[^/]+)$/;

/** The files in a folder that are a record's own, to its locks; none where there is no folder. */
export function recordFiles(folder: string): readonly string[] {
	const names = existsSync(folder) ? readdirSync(folder) : [];
	return names.filter((name) => recordNames.test(name)).map((name) => join(folder, name));
}
