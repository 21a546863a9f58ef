import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/documents.generated.ts";
import { gatehouse } from "./command.ts";

const request = "conformance/good/admission-request/process.json";
const grant = "conformance/good/attach-grant/in-force.json";

/** The codes that a file draws, asked with these options. */
function codesOf(file: string, ...options: readonly string[]): readonly string[] {
	const { stdout } = gatehouse(["check", file, "--format", "ndjson", ...options]);
	return (JSON.parse(stdout) as Decision).reasons.map(({ code }) => code);
}

describe("authority of the execution plane", () => {
	// biome-ignore format: a table
	it.each<readonly [file: string, options: readonly string[], codes: readonly string[]]>([
		[request, [], []],
		[request, ["--at", "2026-06-01T07:59:59Z"], ["authority-ref.not-yet"]],
		[request, ["--at", "2026-06-01T08:59:59Z"], []],
		[request, ["--at", "2026-06-01T09:00:00Z"], ["authority-ref.expired"]],
		[request, ["--node", "node-harbour"], []],
		[request, ["--node", "node-quay"], ["authority-ref.other-audience"]],
		[grant, ["--at", "2026-06-01T09:59:59Z"], []],
		[grant, ["--at", "2026-06-01T12:00:00+02:00"], ["attach-grant.expired"]],
	])("of %s asked with %j draws %j", (file, options, codes) => {
		expect(codesOf(file, ...options)).toEqual(codes);
	});
});
