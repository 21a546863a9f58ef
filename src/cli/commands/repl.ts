import { createInterface } from "node:readline";
import { openQueries, type Queries } from "../../authoring/index.ts";
import { nearest } from "../../contract/index.ts";
import { GatehouseError } from "../../errors.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import {
	askWithin,
	declareQueries,
	describeAnswers,
	inputOf,
	inputOfContract,
	inputOfFile,
	noInput,
	type QueryInput,
	type QueryOptions,
} from "../queries.ts";
import { complain, type ExitStatus, exitStatus, plain, standardOutput, standardStream } from "../terminal.ts";
import { reportErrors } from "./policy-folders.ts";

export const declare: Declare = (command, finish) => {
	addHelp(command, {
		exit: {
			0: "the last line is read",
			1: "the rules cannot be compiled",
			2: "a file or folder cannot be used",
		},
		examples: [
			"gatehouse repl --contract plan.json < /dev/null",
			"echo 'count(input.facts.paths)' | gatehouse repl --contract plan.json",
		],
	});
	declareQueries(command).action(async (options: QueryOptions) => finish(await repl(options)));
};

/** What a line is asked with. */
interface State {
	readonly session: Queries;
	readonly options: QueryOptions;
	readonly input: QueryInput;
}

interface Order {
	readonly summary: string;
	/** The input from now on; undefined: as it was. */
	run(argument: string, state: State): Promise<QueryInput | undefined>;
}

/** Lines that begin with a colon. */
const orders: Readonly<Record<string, Order>> = {
	":input": {
		summary: ":input FILE     queries see the document in this file as `input`; without a file none",
		run: async (name) => (name === "" ? noInput : inputOfFile(name)),
	},
	":contract": {
		summary: ":contract FILE  queries see what a rule would of this contract",
		run: (name, { options }) => inputOfContract(name, options),
	},
	":help": {
		summary: ":help           this",
		run: async () => {
			standardOutput().write(
				`${["Rego over `data.gatehouse` and `input`, a query a line.", ...Object.values(orders).map(({ summary }) => summary)].join("\n")}\n`,
			);
			return undefined;
		},
	},
	":quit": { summary: ":quit           end", run: async () => undefined },
};

async function repl(options: QueryOptions): Promise<ExitStatus> {
	const { policy: policyDir, schemas: schemasDir } = options;
	const input = await inputOf(options);
	const opened = await openQueries({ policyDir, schemasDir });
	if (!opened.ok) {
		return reportErrors(opened);
	}
	let state: State = { session: opened.value, options, input };
	const isTerminal = process.stdin.isTTY === true;
	const lines = createInterface({
		input: process.stdin,
		...(isTerminal ? { output: standardStream() } : {}),
		prompt: isTerminal ? "> " : "",
		historySize: 200,
	});
	lines.prompt();
	for await (const line of lines) {
		if (line.trim() === ":quit") {
			break;
		}
		state = await answer(line.trim(), state);
		lines.prompt();
	}
	lines.close();
	return exitStatus.ok;
}

async function answer(line: string, state: State): Promise<State> {
	if (line === "" || line.startsWith("#")) {
		return state;
	}
	if (line.startsWith(":")) {
		return obey(line, state);
	}
	const asked = askWithin(state.session, line, state.input, state.options);
	const out = standardOutput();
	out.write(`${asked.ok ? describeAnswers(asked.value) : asked.says.split("\n").map(plain).join("\n")}\n`);
	await out.drained();
	return state;
}

async function obey(line: string, state: State): Promise<State> {
	const [, name = "", argument = ""] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
	const order = Object.hasOwn(orders, name) ? orders[name] : undefined;
	if (order === undefined) {
		const near = nearest(name, Object.keys(orders));
		complain(
			`there is no ${name}${near === undefined ? "" : `; perhaps ${near} is meant`}: :help lists what there is`,
		);
		return state;
	}
	try {
		return { ...state, input: (await order.run(argument, state)) ?? state.input };
	} catch (error) {
		if (!(error instanceof GatehouseError)) {
			throw error;
		}
		complain(`${error.message} [${error.code}]`);
		return state;
	}
}
