import type { JsonValue, Source } from "../src/contract/index.ts";

export interface ContractShape {
	readonly id?: string;
	readonly version?: "v0.1" | "v0.2";
	readonly labels?: Readonly<Record<string, string>>;
	/** The text of each step of its one lane. */
	readonly steps?: readonly string[];
	readonly emit?: readonly string[];
	/** Further fields of the lane. */
	readonly lane?: { readonly [name: string]: JsonValue };
}

/** A small sound WorkstationContract, with what a test wants to be different. */
export function contractValue(shape: ContractShape = {}): { [name: string]: JsonValue } {
	const { id = "example", version = "v0.1", labels, steps = ["echo ok"], emit, lane } = shape;
	return {
		api_version: `workstation-contracts.socios.io/${version}`,
		kind: "WorkstationContract",
		metadata: { id, ...(labels === undefined ? {} : { labels }) },
		spec: {
			lanes: [
				{
					name: "lane",
					backend: { type: "pixi", pixi: {} },
					steps: steps.map((run, i) => ({ name: `step-${i + 1}`, run })),
					...(emit === undefined ? {} : { evidence: { emit } }),
					...lane,
				},
			],
		},
	};
}

/** The same as a file. */
export function contract(shape: ContractShape = {}): Source {
	const bytes = new TextEncoder().encode(JSON.stringify(contractValue(shape), null, 2));
	return { name: `${shape.id ?? "example"}.json`, bytes };
}
