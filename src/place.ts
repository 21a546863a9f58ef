/** Where something stands: in a value (by pointer) and in a file (by line and column). */

/** A place in a document's value, independent of how the document is written. */
export interface At {
	/** JSON Pointer (RFC 6901); `""` is the whole document. */
	readonly pointer: string;
	/** Start of a part of the string at `pointer`, in UTF-16 code units; both or neither of `start` and `end`. */
	readonly start?: number;
	/** End (exclusive) of that part. */
	readonly end?: number;
	/** True where the member's name is meant rather than its value. */
	readonly key?: boolean;
}

/** A stretch of a source file. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface SourceRange {
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

/** Appends one reference token to a pointer, escaped as RFC 6901 asks. */
export function child(pointer: string, token: string | number): string {
	return `${pointer}/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
