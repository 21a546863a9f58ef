/** Texts as bytes and back, by Node's own means. Where there is no Node: `utf8.browser.ts`. */

/** A text that is ready to be put into memory. */
export interface Encoded {
	/** Of its UTF-8, in bytes. */
	readonly length: number;
	/** Puts it into memory at an address where there is room for it. */
	write(memory: ArrayBuffer, address: number): void;
}

export function byteLength(text: string): number {
	return Buffer.byteLength(text);
}

export function encoded(text: string): Encoded {
	const length = Buffer.byteLength(text);
	return {
		length,
		write(memory, address) {
			Buffer.from(memory, address, length).write(text);
		},
	};
}

/** The text at an address, up to a zero byte. */
export function textAt(memory: ArrayBuffer, address: number): string {
	const bytes = Buffer.from(memory);
	return bytes.toString("utf8", address, bytes.indexOf(0, address));
}
