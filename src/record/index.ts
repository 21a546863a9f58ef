/** The record of decisions: an append-only log whose entries are chained by hash, and the proof that it is whole. */
export { entriesIn, type RecordLine } from "./entries.ts";
export type { Entry } from "./entry.ts";
export { DecisionRecord, type Draft, type RecordOptions } from "./record.ts";
export { recordFiles, recordNames } from "./segments.ts";
export { type RecordCheck, type RecordFault, verifyRecord } from "./verify.ts";
