import { AgentApi, type PackedEvidence, pack } from "./api.ts";
import { Batches, limits } from "./batches.ts";
import type { Broker } from "./broker.ts";
import { CallFailure, listed } from "./failure.ts";
import type { Configured, RunPolicies } from "./judging.ts";
import type { Log } from "./log.ts";
import type { ConfigureRequest, Evidence, RunRequest } from "./messages.ts";
import type { Judge } from "./thread.ts";
import { isUuid } from "./uuid.ts";

/** In milliseconds. */
const times = {
	/** For Configure, which opens the gate, and for Init, which compiles the policies. */
	preparing: 60_000,
	/** Beyond the time limit of Eval, for the thread to name what it could not do. */
	naming: 5000,
	/** For the agent to take what it is sent once the time limit is over. */
	sending: 30_000,
};

/** The agent's three calls. Each call fails with a {@link CallFailure}; nothing that fails is told in another way. */
export class Runner {
	readonly #judge: Judge;
	readonly #broker: Pick<Broker, "targetOf">;
	readonly #log: Log;
	#configured: Configured | null = null;

	constructor(judge: Judge, broker: Pick<Broker, "targetOf">, log: Log) {
		this.#judge = judge;
		this.#broker = broker;
		this.#log = log;
	}

	/** Takes the settings, opens the gate, and finds the contracts. */
	async configure(request: ConfigureRequest): Promise<void> {
		this.#configured = null;
		this.#configured = await this.#within(times.preparing, "Configure", this.#judge.configure(request));
	}

	/** Sends the templates: each call replaces all that there is, so that each has all that there is to be. */
	async init(request: RunRequest): Promise<void> {
		const { withoutInit } = this.#settings();
		if (withoutInit) {
			throw new CallFailure(
				"unimplemented",
				"this plugin is configured to speak version 1, which has no Init",
			);
		}
		await this.#withApi(request, times.preparing, async (api) => {
			const asked = this.#judge.templates(policiesOf(request));
			const { subjects, risks } = await this.#within(times.preparing, "Init", asked);
			await api.upsertSubjectTemplates(subjects);
			const refused: string[] = [];
			for (const templates of risks) {
				await api.upsertRiskTemplates(templates).catch((error: Error) => {
					refused.push(`${templates.packageName}: ${error.message}`);
					this.#log("error", error.message, { package: templates.packageName });
				});
			}
			if (refused.length > 0) {
				throw new CallFailure("unknown", `risk templates were not taken: ${listed(refused)}`);
			}
			this.#log(
				"debug",
				`sent ${subjects.length} subject templates and the risk templates of ${risks.length} packages`,
			);
		});
	}

	/** Judges the contracts and sends the evidence; what could not be judged is named once the rest has been sent. */
	async evaluate(request: RunRequest): Promise<void> {
		const { timeLimit } = this.#settings();
		await this.#withApi(request, timeLimit, async (api) => {
			const outgoing = new Outgoing(api);
			const asked = this.#judge.evaluate(policiesOf(request), (records) => outgoing.add(records));
			const judged = await this.#within(timeLimit + times.naming, "Eval", asked).then(
				({ failures }) => failures,
				(error: Error) => [error.message],
			);
			const { sent, unsendable } = await outgoing.finish();
			this.#log("info", `sent ${sent} records of evidence`);
			const failures = [...judged, ...unsendable];
			for (const failure of failures) {
				this.#log("error", failure);
			}
			if (failures.length > 0) {
				throw new CallFailure("failedPrecondition", `not everything could be judged: ${listed(failures)}`);
			}
		});
	}

	#settings(): Configured {
		if (this.#configured === null) {
			throw new CallFailure("failedPrecondition", "the plugin has not been configured");
		}
		return this.#configured;
	}

	async #withApi(
		{ apiServer }: RunRequest,
		limit: number,
		use: (api: AgentApi) => Promise<void>,
	): Promise<void> {
		const last = Date.now() + limit + times.sending;
		const api = new AgentApi(await this.#broker.targetOf(apiServer), () => new Date(last));
		try {
			await use(api);
		} finally {
			api.close();
		}
	}

	/** What is asked of the judge, which is stopped where it takes longer. */
	async #within<T>(limit: number, call: string, asked: Promise<T>): Promise<T> {
		const timer = setTimeout(() => this.#judge.stop(`${call} took longer than ${limit} ms`), limit);
		try {
			return await asked;
		} finally {
			clearTimeout(timer);
		}
	}
}

function policiesOf({ policyPaths, policyBehavior }: RunRequest): RunPolicies {
	const behavior = Object.entries(policyBehavior).map(([part, { values }]) => [part, [...values]] as const);
	return { policyPaths: [...policyPaths], behavior: Object.fromEntries(behavior) };
}

/** Evidence on its way, one call after the other; after one that fails nothing more is sent. */
class Outgoing {
	readonly #api: Pick<AgentApi, "createEvidence">;
	readonly #batches = new Batches<PackedEvidence>();
	readonly #unsendable: string[] = [];
	#sent = 0;
	#sending: Promise<void> = Promise.resolve();

	constructor(api: Pick<AgentApi, "createEvidence">) {
		this.#api = api;
	}

	add(records: readonly Evidence[]): void {
		for (const record of records) {
			const packed = pack(record);
			const fault = faultOf(packed);
			if (fault !== null) {
				this.#unsendable.push(`the evidence \`${record.title}\` ${fault}`);
				continue;
			}
			this.#send(this.#batches.add(packed) ?? []);
		}
	}

	async finish(): Promise<{ readonly sent: number; readonly unsendable: readonly string[] }> {
		this.#send(this.#batches.rest());
		await this.#sending;
		return { sent: this.#sent, unsendable: this.#unsendable };
	}

	#send(batch: readonly PackedEvidence[]): void {
		if (batch.length === 0) {
			return;
		}
		this.#sending = this.#sending.then(async () => {
			await this.#api.createEvidence(batch);
			this.#sent += batch.length;
		});
		// Its failure is met at the end.
		this.#sending.catch(() => undefined);
	}
}

/** What the agent, or the API behind it, would not take. */
function faultOf({ evidence, bytes }: PackedEvidence): string | null {
	const { uuid, title, origins, activities } = evidence;
	const uuids = [
		uuid,
		...origins.flatMap(({ actors }) => actors),
		...activities,
		...activities.flatMap(({ steps }) => steps),
	];
	if (!uuids.every((one) => isUuid(typeof one === "string" ? one : one.uuid))) {
		return "has a UUID that is none";
	}
	if (title === "") {
		return "has no title";
	}
	return bytes > limits.bytes ? `takes ${bytes} bytes, more than the agent accepts in one message` : null;
}
