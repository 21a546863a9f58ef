import { createRequire } from "node:module";
import type * as Yaml from "yaml";

const require = createRequire(import.meta.url);

/** The library `yaml`, which the build puts in a file of its own. */
export function yamlLibrary(): typeof Yaml {
	return require("./yaml.cjs") as typeof Yaml;
}
