import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../bundles.ts";

/** A file of tokens, gone after the test. */
export function tokenFile(...tokens: readonly string[]): string {
	const file = join(temporaryFolder(), "tokens");
	writeFileSync(file, `# who may ask\n${tokens.join("\n")}\n`);
	return file;
}
