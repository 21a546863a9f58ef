/** How a decision came about: what was read, what it means, which rules found something and why the others did not. */
export { modulesAsked, sourcesOf } from "./sources.ts";
export { type Story, tellStory } from "./story.ts";
export { writeStory } from "./text.ts";
