/** IPC v0, both ends: the gate as an adapter, and a runner of adapters. Messages are lines of JSON between two processes. */
export type { Capabilities } from "./adapter.ts";
export { type AdapterChild, startAdapter } from "./child.ts";
export { commandWords } from "./command-words.ts";
export { clockOf, type Fixed, stampOf } from "./identity.ts";
export { capabilitiesOf, type Workshop, workOf } from "./operations.ts";
export { removeReceipt, sortedJson, writeReceipt } from "./receipt.ts";
export { type Ending, isSuccess, runErrand } from "./runner.ts";
export { type Conversation, serveAdapter } from "./serve.ts";
export { noTranscript, transcriptIn } from "./transcript.ts";
