/** The configuration file: where it is found, what it sets, and how a new one begins. */
export { findConfiguration, foldersUp, isConfiguration, possibleConfigurations } from "./find.ts";
export { type ConfigurationFile, readConfiguration, type Settings } from "./read.ts";
export { configurationTemplate, templateName } from "./template.ts";
