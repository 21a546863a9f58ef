import type { RefusalCode } from "./refusals.ts";

/** A character that must not stand in YAML text as it is. */
export interface BadCharacter {
	readonly code: RefusalCode;
	readonly message: string;
	readonly offset: number;
}

/** The first character that YAML forbids, or that ends a line for some readers only. */
export function badCharacter(text: string): BadCharacter | undefined {
	for (let offset = 0; offset < text.length; offset++) {
		const unit = text.charCodeAt(offset);
		if (unit >= 0x20 && unit < 0x7f) continue;
		if (unit === 0x0a || unit === 0x09) continue;
		if (unit === 0x0d && text.charCodeAt(offset + 1) === 0x0a) continue;
		const found = judge(unit);
		if (found !== undefined) return { ...found, offset };
	}
	return undefined;
}

function judge(unit: number): Omit<BadCharacter, "offset"> | undefined {
	const name = `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
	if (unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029) {
		const message = `the character ${name} ends a line for some YAML readers and not for others`;
		return { code: "input.yaml-line-break", message };
	}
	if (unit === 0xfeff)
		return { code: "input.byte-order-mark", message: "a byte order mark stands inside the text" };
	if (unit < 0xa0 || unit === 0xfffe || unit === 0xffff) {
		return { code: "input.control-character", message: `the control character ${name} stands in the text` };
	}
	return undefined;
}
