import adapter from "../../../schemas/adapter-ipc-transcript.v0.1.schema.json" with { type: "json" };
import ipc from "../../../schemas/ipc-transcript.v0.schema.json" with { type: "json" };
import m2 from "../../../schemas/m2-ipc-transcript.v1.0.schema.json" with { type: "json" };
import receipt from "../../../schemas/run-receipt.v0.schema.json" with { type: "json" };
import { absent, type ContractKind, fields } from "../kind.ts";

/** Fields by which other documents say what they are; a ledger of those is no conversation. */
const unlabelled = Object.fromEntries(
	["v", "protocol", "kind", "type", "schemaVersion", "specVersion", "api_version", "contract_version"].map(
		(field) => [field, absent],
	),
);

// biome-ignore format: a table, one kind a line
export const ipcTranscripts: readonly ContractKind[] = [
	{ name: "IpcTranscript", version: "v0", role: "evidence", marks: { transcript: /^ipc\// }, versionMarks: { transcript: "ipc/v0" }, schema: ipc, id: "/messages/0/id", instant: "/messages/*/ts", firstLine: { transcript: "ipc/v0", marks: { v: "ipc.v0" }, remarks: false } },
	{ name: "M2IpcTranscript", version: "v1.0", role: "evidence", marks: { transcript: /^m2-ipc\// }, versionMarks: { transcript: "m2-ipc/v1.0" }, schema: m2, id: "/messages/0/id", instant: "/messages/*/ts", paths: ["/messages/*/lane/lock_ref", "/messages/*/result/deps_path", "/messages/*/result/logs/*"], images: ["/messages/*/lane/container/image"], firstLine: { transcript: "m2-ipc/v1.0", marks: { ...fields("id", "op"), protocol: /^[0-9]+\.[0-9]+$/ }, remarks: false } },
	{ name: "AdapterIpcTranscript", version: "v0.1", role: "evidence", marks: { transcript: /^adapter-ipc\// }, versionMarks: { transcript: "adapter-ipc/v0.1" }, schema: adapter, id: "/messages/0/id", instant: "/messages/*/ts", paths: ["/messages/*/lane/lock_ref", "/messages/*/result/deps_path", "/messages/*/result/logs/*"], images: ["/messages/*/lane/container/image"], firstLine: { transcript: "adapter-ipc/v0.1", marks: { ...fields("id", "op"), ok: absent, ...unlabelled }, remarks: true } },
	{ name: "RunReceipt", version: "v0", role: "evidence", marks: { v: /^run-receipt\./ }, versionMarks: { v: "run-receipt.v0" }, schema: receipt, id: null, instant: "/ts" },
];
