import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach } from "vitest";
import { ownBundle } from "../src/package.ts";

const folders = { test: [] as string[], file: [] as string[] };

function empty(list: string[]): void {
	for (const folder of list.splice(0)) {
		rmSync(folder, { recursive: true, force: true });
	}
}

afterEach(() => empty(folders.test));
afterAll(() => empty(folders.file));

function makeFolder(list: string[]): string {
	const folder = mkdtempSync(join(tmpdir(), "gatehouse-"));
	list.push(folder);
	return folder;
}

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
	return makeFolder(folders.test);
}

/** An empty folder that is gone after all tests of the file. */
export function lastingFolder(): string {
	return makeFolder(folders.file);
}

/** A copy of the bundle that travels with the package, to be damaged. */
export function copiedBundle(): string {
	const folder = temporaryFolder();
	cpSync(ownBundle, folder, { recursive: true });
	return folder;
}
