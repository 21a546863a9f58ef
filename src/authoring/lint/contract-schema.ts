import { contractSchema } from "./input-schema.ts";
import type { Lint } from "./lint.ts";
import { pathOf, placeIn, termsOf } from "./walk.ts";

export const contractSchemaNamed: Lint = {
	summary: "a rule that looks into `input.contract` names its schema",
	help: 'write `schemas: [{input.contract: schema["KIND.VERSION"]}]` into the METADATA above the package, or judge over `input.facts`',
	*find({ modules }) {
		for (const module of modules) {
			if (contractSchema(module) !== undefined) {
				continue;
			}
			const look = module.rules
				.flatMap((rule) => [...termsOf(rule)])
				.find(({ term }) => {
					const path = term.type === "ref" ? pathOf(term) : undefined;
					return path?.[0] === "input" && path[1] === "contract" && path.length > 2;
				});
			if (look !== undefined) {
				yield {
					message: "it looks into `input.contract`, and the package's METADATA names no schema of it",
					...placeIn(module, look.term),
					about: module.file,
				};
			}
		}
	},
};
