import { describe, expect, it } from "vitest";
import { packageFolder } from "../../../src/package.ts";
import { examplesOf, printed } from "../../pages.ts";

describe("the page on the plugin", () => {
	it.each(examplesOf("docs/ccf-plugin.md"))("`$command` prints what the page shows", ({ command, shown }) => {
		expect(printed(command, packageFolder)).toBe(shown);
	});
});
