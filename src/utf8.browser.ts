import type { Encoded } from "./utf8.ts";

export function byteLength(text: string): number {
	return new TextEncoder().encode(text).length;
}

export function encoded(text: string): Encoded {
	const bytes = new TextEncoder().encode(text);
	return {
		length: bytes.length,
		write(memory, address) {
			new Uint8Array(memory).set(bytes, address);
		},
	};
}

export function textAt(memory: ArrayBuffer, address: number): string {
	const bytes = new Uint8Array(memory);
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
		bytes.subarray(address, bytes.indexOf(0, address)),
	);
}
