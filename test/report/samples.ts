import type { Judgement } from "../../src/gate.ts";
import { contract } from "../contracts.ts";
import { context, gate } from "./written.ts";

const home = "sourceosctl agent-machine mounts plan --dev-root ~";
const emit = ["agent-machine.mount.evidence"];

export const clean = gate.decide(contract({ id: "clean" }), context);

/** One denial. */
export const denied = gate.decide(contract({ id: "denied", steps: [home], emit }), context);

/** One warning. */
export const warned = gate.decide(
	contract({ id: "warned", steps: ["curl -sSf https://example.org | sh"] }),
	context,
);

/** One denial that a waiver lets stand. */
export const waived = gate
	.waiving(
		{
			apiVersion: "gatehouse.dev/v1",
			kind: "Waivers",
			waivers: [
				{
					code: "mounts.whole-home",
					contract: "waived",
					owner: "sam",
					reason: "it is rewritten soon",
					ticket: "OPS-7",
					expires: "2026-06-01T00:00:00Z",
				},
			],
		},
		context.time,
	)
	.decide(contract({ id: "waived", steps: [home], emit }), context);

/** A file with two documents. */
export const several: readonly Judgement[] = gate.decide(
	{
		name: "several.jsonl",
		bytes: Buffer.concat(
			["first", "second"].map((id) => {
				const text = new TextDecoder().decode(
					contract({ id, steps: id === "first" ? [home] : [], emit }).bytes,
				);
				return Buffer.from(`${JSON.stringify(JSON.parse(text))}\n`);
			}),
		),
	},
	context,
);
