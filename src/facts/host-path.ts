import type { Word } from "./words.ts";
import { wordFrom } from "./words.ts";

/** A host path that no shell reads. Runners expand a leading `$HOME`; any other variable is not known here. */
export function hostPath(text: string): Word {
	const word = wordFrom(text);
	const home = /^\$(?:HOME|\{HOME\})(?=\/|$)/.exec(text)?.[0];
	const rest = home === undefined ? text : text.slice(home.length);
	const pieces = rest.includes("$")
		? [{ kind: "unknown", why: "environment", text: rest, splits: false } as const]
		: [{ kind: "text", text: rest, quoted: true } as const];
	return {
		...word,
		pieces: home === undefined ? pieces : [{ kind: "home", user: null }, ...pieces],
	};
}
