/** Writing decisions down for people and machines. */
export { catalogueForms, section as catalogueSection } from "./catalogue.ts";
export { type FormatName, formats } from "./formats.ts";
export { jsonText } from "./json-text.ts";
export { kindDetails, kindList, kindPage, kindSections } from "./kind-catalogue.ts";
export { type KindEntry, kindEntries } from "./kind-entries.ts";
export { markupText } from "./markup-text.ts";
export { reasonLines, type Styler } from "./reason-lines.ts";
export type { Report, ReportFormat, RunInfo, Sink } from "./report.ts";
export { judgingLines, type RuleDetails, writeRule } from "./rule-page.ts";
export { printable, snippetOf } from "./snippet.ts";
