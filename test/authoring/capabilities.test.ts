import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { deriveCapabilities } from "../../src/authoring/index.ts";
import { nativeBuiltins, opaBuiltins, openOpa } from "../../src/opa/index.ts";

const committed: unknown = JSON.parse(
	readFileSync(new URL("../../policy/capabilities.json", import.meta.url), "utf8"),
);

it("The committed capabilities and tables are those that OPA's own list gives", async () => {
	const derived = deriveCapabilities(await openOpa());
	expect(derived.capabilities).toEqual(committed);
	expect(derived.native).toEqual(nativeBuiltins);
	expect(derived.opa).toEqual(opaBuiltins);
});
