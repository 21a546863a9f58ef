import { Gate } from "../src/gate.ts";
import { ownBundle } from "../src/package.ts";
import { contractOf } from "./contracts.ts";
import { type Figure, median } from "./measure.ts";

const rounds = 31;
/** Rounds that warm the compiler up. */
const warm = 15;

/** A hundred lanes against ten, in one process, by processor time. */
export async function measureLanes(): Promise<Figure> {
	const gate = await Gate.open({ bundle: ownBundle });
	const context = { time: "2026-05-01T00:00:00Z", environment: {} };
	const sources = [10, 100].map((lanes) => ({
		name: `${lanes}.json`,
		bytes: new TextEncoder().encode(contractOf("many-lanes", lanes)),
	}));
	const taken = sources.map((): number[] => []);
	for (let round = 0; round < warm + rounds; round += 1) {
		for (const [i, source] of sources.entries()) {
			const before = process.cpuUsage();
			gate.decide(source, context);
			const { user, system } = process.cpuUsage(before);
			if (round >= warm) {
				taken[i]?.push((user + system) / 1000);
			}
		}
	}
	const [ten = Number.NaN, hundred = Number.NaN] = taken.map(median);
	return {
		name: "100 lanes / 10 lanes",
		ratio: hundred / ten,
		goal: { atMost: 11 },
		ours: hundred,
		theirs: ten,
		runs: rounds,
	};
}
