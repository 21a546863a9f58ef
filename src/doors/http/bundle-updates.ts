import { setTimeout as wait } from "node:timers/promises";
import { GatehouseError } from "../../errors.ts";
import type { Gate } from "../../gate.ts";
import type { Reload, ServedGate } from "../served-gate.ts";
import { stateOf } from "./bundle-folder.ts";
import type { BundleServer } from "./bundle-server.ts";

export interface BundleUpdatesOptions {
	/** Opens a gate by the settings, on another bundle than they name where one is given. */
	readonly open: (bundle: string | null) => Promise<Gate>;
	/** Where bundles are fetched; absent, the one on disk is watched. */
	readonly server?: BundleServer | undefined;
	readonly minDelayMs: number;
	readonly maxDelayMs: number;
	/** The bundle on disk. */
	readonly path: string;
	/** How often it is looked at; 0 for never. */
	readonly watchMs: number;
	/** How long the start waits for a server before the door is opened without a bundle. */
	readonly patienceMs: number;
	readonly told: (
		reload: Reload,
		state: {
			readonly isOpen: boolean;
			/** It was not told before, word for word. */
			readonly isNews: boolean;
		},
	) => void;
}

/** After a failure, the first look comes soon, each further one after twice the time, as OPA has it. */
const firstRetryMs = 100;

/** What is known of the bundle, in the words of OPA's status; without a revision where none is in force yet. */
export interface BundleStatus {
	readonly active_revision?: string;
	readonly last_successful_activation?: string;
	/** Why the newest one is not in force; absent where it is. */
	readonly message?: string;
}

/** Keeps the bundle fresh: from a server or a folder, one step at a time. A broken one never takes the place of a sound. */
export class BundleUpdates {
	readonly #options: BundleUpdatesOptions;
	#file: string | null = null;
	#state = "";
	/** Why the newest bundle is not in force. */
	#error: Error | null = null;
	#failures = 0;
	#hasBegun = false;
	#since = new Date().toISOString();
	#timer: NodeJS.Timeout | undefined;
	#closed = false;
	#last: Promise<unknown> = Promise.resolve();

	constructor(options: BundleUpdatesOptions) {
		this.#options = options;
	}

	/** Opens the gate on what there is: for the start, and for each reload. */
	readonly open = async (): Promise<Gate> => {
		const { server, open, path } = this.#options;
		if (server === undefined) {
			this.#state = stateOf(path);
		} else if (this.#file === null) {
			throw new GatehouseError("serve.bundle", "the bundle server has given none yet");
		}
		return open(this.#file);
	};

	/**
	 * Opens the gate for the first time. Where a server that is to give the bundle cannot, the gate stays closed until it
	 * can: the door is there, and answers nobody.
	 *
	 * @throws GatehouseError as `open` does, for what no other bundle would mend
	 */
	async begin(gate: ServedGate): Promise<void> {
		if (this.#options.server === undefined) {
			const opening = await this.#inTurn(() => gate.reload());
			if (opening.outcome === "kept") {
				throw opening.error;
			}
			return;
		}
		const first = this.#inTurn(() => this.#look(gate));
		await Promise.race([first, wait(this.#options.patienceMs, null, { ref: false })]);
		this.#hasBegun = true;
		if (this.#error !== null && !isOfBundle(this.#error)) {
			throw this.#error;
		}
	}

	/** Begins to look for new bundles. */
	watch(gate: ServedGate): void {
		// Whether the look before failed says how soon the next one comes.
		void this.#last.then(() => this.#lookLater(gate));
	}

	#lookLater(gate: ServedGate): void {
		const { server, watchMs } = this.#options;
		if (!this.#closed && (server !== undefined || watchMs > 0)) {
			this.#timer = setTimeout(() => {
				void this.#inTurn(() => this.#look(gate)).then(() => this.watch(gate));
			}, this.#delay());
			this.#timer.unref();
		}
	}

	/** Looks, and opens the gate anew even where nothing has changed: other files of the settings may have. */
	refresh(gate: ServedGate): Promise<void> {
		return this.#inTurn(async () => {
			if (!(await this.#look(gate))) {
				await this.#reload(gate);
			}
		});
	}

	status(gate: ServedGate): BundleStatus {
		const active = gate.isOpen
			? { active_revision: gate.gate.bundle.revision, last_successful_activation: this.#since }
			: {};
		return { ...active, ...(this.#error === null ? {} : { message: this.#error.message }) };
	}

	async close(): Promise<void> {
		this.#closed = true;
		clearTimeout(this.#timer);
		this.#options.server?.stop();
		await this.#last;
		this.#options.server?.close();
	}

	#delay(): number {
		const { server, minDelayMs, maxDelayMs, watchMs } = this.#options;
		if (server === undefined) {
			return watchMs;
		}
		const usual = minDelayMs + Math.random() * Math.max(0, maxDelayMs - minDelayMs);
		return this.#failures === 0 ? usual : Math.min(usual, firstRetryMs * 2 ** this.#failures);
	}

	#inTurn<T>(step: () => Promise<T>): Promise<T> {
		const turn = this.#last.then(step);
		this.#last = turn.catch(() => null);
		return turn;
	}

	/** Whether something new was found, and tried. */
	async #look(gate: ServedGate): Promise<boolean> {
		const { server, path } = this.#options;
		if (server === undefined) {
			if (stateOf(path) === this.#state) {
				return false;
			}
			await this.#reload(gate);
			return true;
		}
		try {
			const look = await server.look();
			if (look.kind === "unchanged") {
				[this.#error, this.#failures] = [null, 0];
				return false;
			}
			this.#file = look.file;
		} catch (error) {
			this.#note({ outcome: "kept", error: errorOf(error) }, gate);
			return true;
		}
		if ((await this.#reload(gate)) !== "kept") {
			server.accept();
		}
		return true;
	}

	async #reload(gate: ServedGate): Promise<Reload["outcome"]> {
		const reload = await gate.reload();
		this.#note(reload.outcome === "kept" ? { ...reload, error: this.#named(reload.error) } : reload, gate);
		return reload.outcome;
	}

	/** What was fetched lies in a file of ours, and is known by its address. */
	#named(error: Error): Error {
		const { server } = this.#options;
		const isTheirs = server !== undefined && this.#file !== null && error instanceof GatehouseError;
		return isTheirs
			? new GatehouseError(error.code, error.message.replaceAll(this.#file ?? "", server.shown), {
					cause: error,
				})
			: error;
	}

	#note(reload: Reload, gate: ServedGate): void {
		if (this.#closed) {
			return;
		}
		const before = this.#error?.message;
		this.#error = reload.outcome === "kept" ? reload.error : null;
		this.#failures = reload.outcome === "kept" ? this.#failures + 1 : 0;
		if (reload.outcome === "replaced") {
			this.#since = new Date().toISOString();
		}
		const isStart = reload.outcome === "replaced" && reload.from === null && before === undefined;
		if (!isStart && !this.#isThrown(reload)) {
			// A server that stays broken is asked again and again.
			const isNews = reload.outcome !== "kept" || reload.error.message !== before;
			this.#options.told(reload, { isOpen: gate.isOpen, isNews });
		}
	}

	/** Whether {@link begin} says it. */
	#isThrown(reload: Reload): boolean {
		return !this.#hasBegun && reload.outcome === "kept" && !isOfBundle(reload.error);
	}
}

function errorOf(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}

/** Whether another bundle could mend it. */
function isOfBundle(error: Error): boolean {
	return error instanceof GatehouseError && /^(?:serve\.)?bundle\b/.test(error.code);
}
