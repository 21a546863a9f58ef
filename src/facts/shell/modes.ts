/** What `set` and `shopt` switch, as far as it changes what a text means. */

export interface Modes {
	/** `set -e` */
	readonly errexit: boolean;
	/** `set -f` */
	readonly noglob: boolean;
	/** `set -a` */
	readonly allexport: boolean;
	/** `set -k`: an assignment counts wherever it stands among the words. */
	readonly keyword: boolean;
	readonly pipefail: boolean;
	readonly lastpipe: boolean;
	readonly nocasematch: boolean;
	/** `sh`, or bash as if it were: `echo` may read escapes, and `D=x :` lasts. */
	readonly posix: boolean;
}

export const usualModes: Modes = {
	errexit: false,
	noglob: false,
	allexport: false,
	keyword: false,
	pipefail: false,
	lastpipe: false,
	nocasematch: false,
	posix: false,
};

const letters: Readonly<Record<string, keyof Modes>> = {
	e: "errexit",
	f: "noglob",
	a: "allexport",
	k: "keyword",
};

export function withMode(modes: Modes, name: string | null, on: boolean): Modes {
	return name === null || !Object.hasOwn(usualModes, name) ? modes : { ...modes, [name]: on };
}

/** `-euo` as `set` reads it. */
export function withLetters(modes: Modes, written: string): Modes {
	const on = written.startsWith("-");
	return [...written].reduce((all, letter) => withMode(all, letters[letter] ?? null, on), modes);
}

export function sameModes(a: Modes, b: Modes): boolean {
	return a === b || (Object.keys(a) as (keyof Modes)[]).every((name) => a[name] === b[name]);
}
