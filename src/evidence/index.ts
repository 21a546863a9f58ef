/** Evidence after a run: which duties were met, which were not, and what contradicts the plan. */
export { type EventReading, readEvents } from "./events.ts";
export { type Contradiction, type EvidenceCheck, verifyEvidence } from "./verify.ts";
