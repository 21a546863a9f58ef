import { readdirSync } from "node:fs";
import { join } from "node:path";

const form = /^([0-9]{6,})\.ndjson$/;

/** The file of a segment. Numbers from 1, with zeros in front so that names sort. */
export function segmentFile(folder: string, number: number): string {
	return join(folder, `${String(number).padStart(6, "0")}.ndjson`);
}

/** The numbers of the segments that are there, in order. */
export function segmentsIn(folder: string): readonly number[] {
	return readdirSync(folder)
		.flatMap((name) => {
			const number = form.exec(name)?.[1];
			return number === undefined ? [] : [Number(number)];
		})
		.sort((a, b) => a - b);
}
