import { ticks } from "./clock.ts";
import { DeadlineError, runWithin } from "./policy/index.ts";

/** A piece of work that the clock is watched over. */
export interface Step<R> {
	readonly run: () => Came<R>;
	/** In its place, where its time was up. The clock is not watched over this. */
	readonly late: () => Came<R>;
}

/** What is still to be done, or what came of it in the end. */
export type Came<R> = { readonly next: Step<R> } | { readonly result: R };

/** How far a watched run came. A new value is put in place of the old one at once, so that no stop finds half of it. */
interface Progress<R> {
	readonly todo: Chain<Step<R>>;
	readonly done: Chain<R>;
}

type Chain<T> = { readonly first: T; readonly rest: Chain<T> } | null;

/** One watchdog serves steps until this part of the time limit is used, so that each has the rest of it. */
const sliceShare = 0.2;

/** What comes of each step, in order. Each has the time limit for itself. */
export function watchAll<R>(steps: readonly Step<R>[], timeoutMs: number): readonly R[] {
	const slice = BigInt(Math.ceil(timeoutMs * sliceShare * 1e6));
	let at: Progress<R> = { todo: chain(steps), done: null };
	while (at.todo !== null) {
		const began = ticks();
		try {
			runWithin(timeoutMs, () => {
				while (at.todo !== null && ticks() - began < slice) {
					at = after(at.todo.first.run(), at.todo.rest, at.done);
				}
			});
		} catch (error) {
			if (!(error instanceof DeadlineError)) {
				throw error;
			}
			// The watchdog may strike between the last step and the end.
			at = at.todo === null ? at : after(at.todo.first.late(), at.todo.rest, at.done);
		}
	}
	return items(at.done).reverse();
}

function after<R>(came: Came<R>, rest: Chain<Step<R>>, done: Chain<R>): Progress<R> {
	return "next" in came
		? { todo: { first: came.next, rest }, done }
		: { todo: rest, done: { first: came.result, rest: done } };
}

function chain<T>(all: readonly T[]): Chain<T> {
	return all.reduceRight<Chain<T>>((rest, first) => ({ first, rest }), null);
}

function items<T>(all: Chain<T>): T[] {
	const found: T[] = [];
	for (let at = all; at !== null; at = at.rest) {
		found.push(at.first);
	}
	return found;
}
