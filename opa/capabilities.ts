// Writes what follows from OPA's own list of builtins: what policies may use, and who answers it.
//
//   npx tsx opa/capabilities.ts
import { writeFileSync } from "node:fs";
import { deriveCapabilities } from "../src/authoring/capabilities.ts";
import { openOpa } from "../src/opa/opa.ts";

const root = new URL("../", import.meta.url);
const { capabilities, native, opa } = deriveCapabilities(await openOpa());
writeFileSync(new URL("policy/capabilities.json", root), laidOut(capabilities));
writeFileSync(
	new URL("src/opa/builtins.generated.ts", root),
	`// Written by opa/capabilities.ts; do not edit.

/** Compiled into every policy that uses them. */
export const nativeBuiltins: readonly string[] = ${JSON.stringify(native, null, "\t")};

/** Asked of the host by a policy that uses them, and answered by OPA's own code. */
export const opaBuiltins: readonly string[] = ${JSON.stringify(opa, null, "\t")};
`,
);

/** JSON as the repository's formatter wants it: lists of names on one line. */
function laidOut(document: unknown): string {
	const text = JSON.stringify(document, null, "\t");
	return `${text.replace(/\[\s+("[^\]{}]*")\s+\]/g, (_, names) => `[${names.replace(/\s+/g, " ")}]`)}\n`;
}
