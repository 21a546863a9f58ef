import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../../src/configuration/index.ts";
import { serveSettings } from "../../../src/doors/http/index.ts";
import { temporaryFolder } from "../../bundles.ts";

describe("the settings of the door", () => {
	it("name files from the folder of their configuration", () => {
		const folder = join(temporaryFolder(), "gate");
		mkdirSync(folder);
		const names = ["tokenFile", "tlsCert", "tlsKey", "clientCa", "bundleTokenFile", "decisionLogTokenFile"];
		const serve = {
			...Object.fromEntries(names.map((name) => [name, `keys/${name}`])),
			listen: "unix:gate.sock",
		};
		const file = join(folder, "gatehouse.config.json");
		writeFileSync(file, JSON.stringify({ serve }));
		const here = (name: string) => relative("", join(folder, name));
		expect(readConfiguration(file).settings.serve).toEqual({
			...Object.fromEntries(names.map((name) => [name, here(`keys/${name}`)])),
			listen: `unix:${here("gate.sock")}`,
		});
	});

	it.each([
		["an unknown one", { listne: "x" }],
		["a size that is none", { maxBodyBytes: 0 }],
		["a share beyond all", { traceRatio: 1.5 }],
		["a mask of something else", { decisionLogMask: ["/labels/id"] }],
		["a mask without a way", { decisionLogMask: [{ path: "/input" }] }],
		["a mode that is none", { socketMode: "0999" }],
	])("hold no %s", (_, serve) => {
		const file = join(temporaryFolder(), "gatehouse.config.json");
		writeFileSync(file, JSON.stringify({ serve }));
		expect(() => readConfiguration(file)).toThrow(expect.objectContaining({ code: "configuration.invalid" }));
	});

	it("have a value each, unless there is none that fits all", () => {
		expect(serveSettings({ drainMs: 5 })).toMatchObject({ listen: "127.0.0.1:8181", drainMs: 5 });
	});
});
