/** The reference tokens of a JSON Pointer (RFC 6901), unescaped. */
export function tokens(pointer: string): string[] {
	if (pointer === "") return [];
	return pointer
		.slice(1)
		.split("/")
		.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
