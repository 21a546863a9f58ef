import type { Lint } from "./lint.ts";
import { placeIn, termsOf } from "./walk.ts";

interface Unwanted extends Pick<Lint, "summary" | "help"> {
	readonly isMeant: (name: string) => boolean;
	readonly message: string;
}

/** A lint that finds calls of functions by their names. */
export function callLint({ summary, help, isMeant, message }: Unwanted): Lint {
	return {
		summary,
		help,
		*find({ modules }) {
			for (const module of modules) {
				for (const rule of module.rules) {
					for (const { term } of termsOf(rule)) {
						if (term.type === "call" && isMeant(term.name)) {
							yield { message, ...placeIn(module, term), about: module.file };
						}
					}
				}
			}
		},
	};
}
