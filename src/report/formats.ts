import { json } from "./json.ts";
import { ndjson } from "./ndjson.ts";
import { pretty } from "./pretty.ts";
import type { ReportFormat } from "./report.ts";

/** Every report format, by the name that `--format` takes. */
export const formats = { pretty, json, ndjson } as const satisfies Record<string, ReportFormat>;

export type FormatName = keyof typeof formats;
