/** What a message may come to: the agent takes 4 MiB, and a call is to be over soon. */
export const limits = { bytes: 4 * 1024 * 1024 - 1024, comfortable: 1024 * 1024, records: 200 };

interface Sized {
	readonly bytes: number;
}

/** Gathers records into batches that one call can take, in their order. */
export class Batches<T extends Sized> {
	#batch: T[] = [];
	#bytes = 0;

	/** The batches that are full once this one has come; it must fit into one by itself. */
	add(record: T): readonly T[] | null {
		const isFull =
			this.#batch.length > 0 &&
			(this.#bytes + record.bytes > limits.comfortable || this.#batch.length === limits.records);
		const full = isFull ? this.rest() : null;
		this.#batch.push(record);
		this.#bytes += record.bytes;
		return full;
	}

	/** What is left. */
	rest(): readonly T[] {
		const batch = this.#batch;
		this.#batch = [];
		this.#bytes = 0;
		return batch;
	}
}
