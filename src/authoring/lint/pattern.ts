import { callLint } from "./call-lint.ts";

export const pattern = callLint({
	summary: "no rule reads text with a regular expression",
	help: "ask a fact what the text means, or compare with `startswith`, `contains`, `split`; shell text has no regular grammar",
	isMeant: (name) => name.startsWith("regex."),
	message: "a regular expression reads a text",
});
