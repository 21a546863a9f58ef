/** What the arguments of a command mean: files found, left out and loaded. */
export { changedInputs, groundOf } from "./changed.ts";
export { findInputs, type Input } from "./find.ts";
export { realPath, repositoryOf } from "./git.ts";
export { loadFiles } from "./load.ts";
export { filesAt } from "./revision.ts";
export { isWithin, type Note } from "./walk.ts";
