import { distance } from "fastest-levenshtein";
import { withoutSecrets } from "../secrets.ts";

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const longest = 80;
/** Enough to know a secret that begins in what is shown. */
const mostSearched = 4096;

/** The user's own text in backticks: without secrets, on one line, nothing invisible in it, cut where it is long. */
export function quote(text: string): string {
	const shown = withoutSecrets(text.slice(0, mostSearched));
	const cut = shown.length > longest ? `${shown.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…` : shown;
	return `\`${cut.replace(invisible, escapeCharacter)}\``;
}

function escapeCharacter(character: string): string {
	const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[character];
	return short ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** `one, two or three`, each in backticks; long lists are cut. */
export function oneOf(texts: readonly string[]): string {
	return list(texts, "or");
}

/** `one, two and three`, each in backticks; long lists are cut. */
export function allOf(texts: readonly string[]): string {
	return list(texts, "and");
}

const mostListed = 12;

function list(texts: readonly string[], word: "and" | "or"): string {
	const quoted = texts.slice(0, mostListed).map(quote);
	if (texts.length > mostListed) quoted.push(`${texts.length - mostListed} more`);
	if (quoted.length < 2) return quoted.join("");
	return `${quoted.slice(0, -1).join(", ")} ${word} ${quoted.at(-1)}`;
}

/** `1 item`, `2 items`, `1,048,576 bytes`. */
export function count(number: number, noun: string): string {
	return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}

/** The candidate that `text` most likely meant, if one alone is near enough to be a slip of the pen. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
	if (text.length > 200) return undefined;
	const [best, next] = candidates
		.map((candidate) => ({ candidate, steps: distance(text.toLowerCase(), candidate.toLowerCase()) }))
		.sort((one, other) => one.steps - other.steps);
	if (best === undefined || best.steps === next?.steps) return undefined;
	// Two letters swapped are two steps.
	const slip = best.candidate.length < 4 ? 1 : Math.max(2, Math.floor(best.candidate.length / 3));
	return best.steps <= slip ? best.candidate : undefined;
}
