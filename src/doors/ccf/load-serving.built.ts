import { createRequire } from "node:module";
import type * as Serving from "./serve.ts";

/** As its sibling, from the file that the build has made. */
export async function loadServing(): Promise<typeof Serving> {
	return createRequire(import.meta.url)("./ccf-serving.cjs") as typeof Serving;
}
