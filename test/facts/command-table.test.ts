import { beforeAll, describe, expect, it } from "vitest";
import { type CommandTable, governedPrograms, type Surroundings } from "../../src/facts/index.ts";
import { ownBundle } from "../../src/package.ts";
import { readBundle } from "../../src/policy/index.ts";
import { stepFacts } from "./steps.ts";

/** What a team would write to govern a command of its own. */
const own: CommandTable = {
	programs: [
		{
			name: "acme",
			starts: [{ names: ["acme"], modules: ["acme.cli"] }],
			leading: { "--log": { path: "write" } },
			commands: {
				"volume attach": {
					activities: ["mount"],
					acts: ["--yes"],
					options: {
						"--from": { path: "mount", class: "code", target: "/work", access: "read-write" },
						"--yes": { switch: true },
						"--unlogged": { switch: true, disables: "audit" },
					},
				},
			},
		},
	],
};

let surroundings: Surroundings;

beforeAll(async () => {
	surroundings = { ...(await readBundle(ownBundle)), commands: governedPrograms(own) };
});

describe("a command that a team adds to the table", () => {
	const read = (text: string) => stepFacts(text, surroundings);

	it("is governed: its paths, its checks and whether it acts", () => {
		const { commands, paths } = read('R=~; sudo acme --log x.log volume attach --fr "$R" --yes --unl');
		expect(commands.at(-1)?.governed).toMatchObject({
			command: "volume attach",
			activities: ["mount"],
			acts: true,
			disables: [{ check: "audit", option: "--unl" }],
		});
		expect(paths.map(({ role, origin, shown }) => ({ role, origin, shown }))).toEqual([
			{ role: "write", origin: "--log", shown: "x.log" },
			{ role: "mount", origin: "--from", shown: "~" },
		]);
	});

	it("is found under a name that only the runner knows, where its words are those of the command", () => {
		expect(read("$TOOL volume attach --from ~").paths.map(({ shown }) => shown)).toEqual(["~"]);
		expect(read("$TOOL volume list --from ~").paths).toEqual([]);
	});

	it("leaves other programs alone", () => {
		expect(read("acmes volume attach --from ~; echo acme volume attach --from ~").paths).toEqual([]);
	});
});
