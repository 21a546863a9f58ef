import { badCase } from "./bad-case.ts";
import { chain } from "./chain.ts";
import { codeForm } from "./code-form.ts";
import { codeUnique } from "./code-unique.ts";
import { contractSchemaNamed } from "./contract-schema.ts";
import { goodCase } from "./good-case.ts";
import type { Lint } from "./lint.ts";
import { metadata } from "./metadata.ts";
import { neverHolds } from "./never-holds.ts";
import { packagePlace } from "./package-place.ts";
import { pattern } from "./pattern.ts";
import { place } from "./place.ts";
import { template } from "./template.ts";
import { tested } from "./tested.ts";
import { unreached } from "./unreached.ts";
import { unsorted } from "./unsorted.ts";

/** Every lint, by its code. */
export const lints = {
	"lint.metadata": metadata,
	"lint.code-form": codeForm,
	"lint.code-unique": codeUnique,
	"lint.package-place": packagePlace,
	"lint.unreached": unreached,
	"lint.never-holds": neverHolds,
	"lint.contract-schema": contractSchemaNamed,
	"lint.place": place,
	"lint.chain": chain,
	"lint.template": template,
	"lint.pattern": pattern,
	"lint.unsorted": unsorted,
	"lint.tested": tested,
	"lint.bad-case": badCase,
	"lint.good-case": goodCase,
} as const satisfies Record<string, Lint>;

export type LintCode = keyof typeof lints;
