import { fullFormats } from "ajv-formats/dist/formats.js";
import { readInstant } from "../instant.ts";

/** The formats that schemas name. */
export const formats = {
	...fullFormats,
	// One reading of times for the schemas and for the facts; the plugin's own takes a blank for the `T`.
	"date-time": (text: string) => readInstant(text) !== null,
};
