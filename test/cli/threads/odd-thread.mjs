/** A thread that answers with the items themselves and comes to an end over some of them. */
import { parentPort, workerData } from "node:worker_threads";

const ends = {
	exit: () => process.exit(1),
	throw: () => {
		throw new RangeError("too much of it");
	},
};

if (workerData.plan === "throw") {
	ends.throw();
}
parentPort.on("message", ({ id, items }) => {
	for (const item of items) {
		ends[item]?.();
	}
	parentPort.postMessage({ kind: "judged", id, judgements: JSON.stringify(items) });
});
parentPort.postMessage(
	workerData.plan === "unable" ? { kind: "unable", message: "the bundle is gone" } : { kind: "ready" },
);
