/** Index of the first surrogate without its other half; -1 where there is none. */
export function loneSurrogate(text: string): number {
	// With the `u` flag a whole pair is one code point, which is no surrogate.
	return text.search(/\p{Surrogate}/u);
}

/** The text with each lone surrogate replaced, for places where every character must be one. */
export function wellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
