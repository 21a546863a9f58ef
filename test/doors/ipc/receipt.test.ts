import {
	chmodSync,
	existsSync,
	lstatSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { removeReceipt } from "../../../src/doors/ipc/receipt.ts";
import { transcriptIn } from "../../../src/doors/ipc/transcript.ts";
import { temporaryFolder } from "../../bundles.ts";

describe("the receipt of an earlier run", () => {
	it("is gone", () => {
		const file = join(temporaryFolder(), "receipt.json");
		writeFileSync(file, "{}");
		removeReceipt(file);
		expect(existsSync(file)).toBe(false);
		expect(() => removeReceipt(file)).not.toThrow();
	});

	it("is emptied behind a link, which stays as whatever else is no file", () => {
		const folder = temporaryFolder();
		const [file, link, nowhere] = ["receipt.json", "link", "device"].map((name) => join(folder, name));
		writeFileSync(file as string, "{}");
		symlinkSync(file as string, link as string);
		symlinkSync("/dev/null", nowhere as string);
		removeReceipt(link as string);
		removeReceipt(nowhere as string);
		expect(readFileSync(file as string, "utf8")).toBe("");
		expect([link, nowhere].map((path) => lstatSync(path as string).isSymbolicLink())).toEqual([true, true]);
	});
});

it("a transcript is its owner's alone, in a file that others could read as well", () => {
	const file = join(temporaryFolder(), "talk.ndjson");
	writeFileSync(file, "old\n");
	chmodSync(file, 0o644);
	const transcript = transcriptIn(file);
	transcript.add("new");
	transcript.close();
	expect(readFileSync(file, "utf8")).toBe("new\n");
	expect(statSync(file).mode & 0o777).toBe(0o600);
});
