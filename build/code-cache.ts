/** Runs the built command on some contracts and keeps what V8 has compiled of it, for `src/cli/compiled-command.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFile, compiledCommand } from "../src/cli/compiled-command.ts";

const [, , dist = "dist"] = process.argv;
const { script, open } = compiledCommand(dist);
process.argv.splice(2, 1);
process.on("exit", () => writeFileSync(join(dist, cacheFile), script.createCachedData()));
await open().start();
