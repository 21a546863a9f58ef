import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

interface BundleData {
	readonly gatehouse: { readonly evidence: { labels: Record<string, string> } };
}

/** Makes another policy of a bundle's folder: its data are changed, and its manifest vouches for them. */
export function changeData(folder: string, change: (data: BundleData) => void): void {
	const [data, manifest] = [join(folder, "data.json"), join(folder, ".manifest")];
	const document = JSON.parse(readFileSync(data, "utf8"));
	change(document);
	const text = JSON.stringify(document);
	writeFileSync(data, text);
	const known = JSON.parse(readFileSync(manifest, "utf8"));
	const digest = createHash("sha256").update(text).digest("hex");
	known.metadata.gatehouse.files["data.json"] = `sha256:${digest}`;
	known.revision = `sha256:${digest}`;
	writeFileSync(manifest, JSON.stringify(known));
}
