/** Writing decisions down for people and machines. */
export { catalogue } from "./catalogue.ts";
export { type FormatName, formats } from "./formats.ts";
export type { Report, ReportFormat, Sink } from "./report.ts";
export { printable } from "./snippet.ts";
