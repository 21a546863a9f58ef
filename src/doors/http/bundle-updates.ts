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
	readonly told: (reload: Reload) => void;
}

/** What is known of the bundle, in the words of OPA's status. */
export interface BundleStatus {
	readonly active_revision: string;
	readonly last_successful_activation: string;
	/** Why the newest one is not in force; absent where it is. */
	readonly message?: string;
}

/** Keeps the bundle fresh: from a server or a folder, one step at a time. A broken one never takes the place of a sound. */
export class BundleUpdates {
	readonly #options: BundleUpdatesOptions;
	#file: string | null = null;
	#state = "";
	#fault: string | null = null;
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
		if (server !== undefined && this.#file === null) {
			const look = await server.look();
			this.#file = look.kind === "changed" ? look.file : null;
			const gate = await open(this.#file);
			server.accept();
			return gate;
		}
		this.#state = stateOf(path);
		return open(this.#file);
	};

	/** Begins to look for new bundles. */
	watch(gate: ServedGate): void {
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
		return {
			active_revision: gate.gate.bundle.revision,
			last_successful_activation: this.#since,
			...(this.#fault === null ? {} : { message: this.#fault }),
		};
	}

	async close(): Promise<void> {
		this.#closed = true;
		clearTimeout(this.#timer);
		await this.#last;
		this.#options.server?.close();
	}

	#delay(): number {
		const { server, minDelayMs, maxDelayMs, watchMs } = this.#options;
		return server === undefined ? watchMs : minDelayMs + Math.random() * Math.max(0, maxDelayMs - minDelayMs);
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
				this.#fault = null;
				return false;
			}
			this.#file = look.file;
		} catch (error) {
			this.#note({ outcome: "kept", error: error instanceof Error ? error : new Error(String(error)) });
			return true;
		}
		if ((await this.#reload(gate)) !== "kept") {
			server.accept();
		}
		return true;
	}

	async #reload(gate: ServedGate): Promise<Reload["outcome"]> {
		const reload = await gate.reload();
		this.#note(reload);
		return reload.outcome;
	}

	#note(reload: Reload): void {
		this.#fault = reload.outcome === "kept" ? reload.error.message : null;
		if (reload.outcome === "replaced") {
			this.#since = new Date().toISOString();
		}
		this.#options.told(reload);
	}
}
