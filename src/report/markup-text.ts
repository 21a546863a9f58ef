import { printable } from "./snippet.ts";

const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** Text from a contract for an element or an attribute of XML or HTML, on one line, with nothing in it that is markup. */
export function markupText(text: string): string {
	return printable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
