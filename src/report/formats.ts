import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { ndjson } from "./ndjson.ts";
import { pretty } from "./pretty.ts";
import type { ReportFormat } from "./report.ts";
import { sarif } from "./sarif.ts";
import { tap } from "./tap.ts";

/** Every report format, by the name that `--format` takes. */
export const formats = {
	pretty,
	json,
	ndjson,
	sarif,
	junit,
	tap,
	github,
	gitlab,
	markdown,
	html,
} as const satisfies Record<string, ReportFormat>;

export type FormatName = keyof typeof formats;
