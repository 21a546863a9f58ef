import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../../src/package.ts";
import { formats } from "../../src/report/index.ts";
import { temporaryFolder } from "../bundles.ts";
import { gatehouse } from "./command.ts";

const written = join(packageFolder, "conformance", "bad", "ccf-agent-configuration", "client-secret.json");
const secret = "correct-horse-battery";

describe("a secret in the configuration of an agent", () => {
	it("is there to be found", () => {
		expect(readFileSync(written, "utf8")).toContain(secret);
	});

	it.each(Object.keys(formats))("is not in the report as %s", (format) => {
		const { status, stdout, stderr } = gatehouse(["check", written, "--format", format]);
		expect(status).toBe(1);
		expect(stdout).toContain("records.secret-text");
		expect(`${stdout}${stderr}`).not.toContain(secret);
	});

	it("is not in a report either where it is a number", () => {
		const file = join(temporaryFolder(), "agent.yaml");
		writeFileSync(
			file,
			"api: { url: u, auth: { client_secret: 90210777, client_id: 90210777 } }\nplugins: {}\n",
		);
		const { status, stdout } = gatehouse(["check", file]);
		expect(status).toBe(1);
		expect(stdout).not.toContain("90210777");
	});

	it("is not in a report about something else on its line, nor in the story of its judging", () => {
		const folder = temporaryFolder();
		const file = join(folder, "agent.yaml");
		const auth = `{ client_secret: ${secret}, client_id: 7-${secret} }`;
		writeFileSync(
			file,
			`api: { url: u, auth: ${auth} }\nplugins: { a: { source: ./a, protocol_version: 0 } }\n`,
		);
		for (const words of [["check"], ["explain"], ["facts"]]) {
			const { stdout, stderr } = gatehouse([...words, file]);
			expect(`${stdout}${stderr}`, words[0]).not.toContain(secret);
		}
	});
});
