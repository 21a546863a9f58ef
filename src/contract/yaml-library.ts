import { createRequire } from "node:module";
import type * as Yaml from "yaml";

const require = createRequire(import.meta.url);

/** The library `yaml`, loaded when the first YAML comes in: most contracts are JSON, and it takes 30 ms. */
export function yamlLibrary(): typeof Yaml {
	return require("yaml") as typeof Yaml;
}
