import { callLint } from "./call-lint.ts";

export const template = callLint({
	summary: "messages are template strings",
	help: 'write `$"… {value} …"`: the engine and OPA lay out what sprintf is given differently',
	isMeant: (name) => name === "sprintf",
	message: "sprintf lays out a text",
});
