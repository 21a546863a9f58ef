import { readFileSync } from "node:fs";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { expect, inject, it } from "vitest";
import type {} from "../installed.ts";

const tarball = new Uint8Array(readFileSync(inject("tarball")));

it("publint has nothing to say of the package", async () => {
	const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
	expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

it("the types are not wrong, however the package is resolved", async () => {
	const result = await checkPackage(createPackageFromTarballData(tarball));
	// The package is for ES modules only, as its page says: a CommonJS caller is told so by Node and by TypeScript.
	const found = (result.types === false ? [] : result.problems).filter(
		(problem) =>
			problem.kind !== "CJSResolvesToESM" &&
			// That way of resolving knows no exports, and so the main entry alone.
			!(problem.kind === "NoResolution" && problem.resolutionKind === "node10"),
	);
	expect(result.types).toMatchObject({ kind: "included" });
	expect(found).toEqual([]);
});
