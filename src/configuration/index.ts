/** The configuration file: where it is found, and what it sets. */
export { configurationFiles, findConfiguration } from "./find.ts";
export { type ConfigurationFile, readConfiguration, type Settings } from "./read.ts";
