import { DecisionRecord } from "../../src/record/index.ts";

/** Appends entries one by one, each named on standard output once it is acknowledged. Run as a process of its own. */
const [folder = "", name = "", count = "1", segmentBytes = "16777216"] = process.argv.slice(2);
const record = new DecisionRecord(folder, { segmentBytes: Number(segmentBytes), lockTimeoutMs: 60_000 });

for (let i = 0; i < Number(count); i += 1) {
	record.append([{ type: "event", data: { writer: name, i } }], "2026-05-10T10:00:00Z");
	process.stdout.write(`${i}\n`);
}
