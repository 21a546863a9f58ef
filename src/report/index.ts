/** Writing decisions down for people and machines. */
export { catalogue } from "./catalogue.ts";
export { type FormatName, formats } from "./formats.ts";
export { kindDetails, kindList, kindPage, kindSections } from "./kind-catalogue.ts";
export { type KindEntry, kindEntries } from "./kind-entries.ts";
export type { Report, ReportFormat, Sink } from "./report.ts";
export { printable, snippetOf } from "./snippet.ts";
