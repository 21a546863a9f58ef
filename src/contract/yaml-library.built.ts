import type * as Yaml from "yaml";

/** The library `yaml`, which the build puts into the same file without running it. */
export function yamlLibrary(): typeof Yaml {
	return require("yaml") as typeof Yaml;
}
