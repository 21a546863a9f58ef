/** Runs the built command on some contracts and keeps what V8 has compiled of it. */
import { writeFileSync } from "node:fs";
import { cacheAfter } from "../src/cli/compiled-command.ts";

const [, , dist = "dist"] = process.argv;
process.argv.splice(2, 1);
const { file, bytes } = await cacheAfter(dist, ({ start }) => start());
writeFileSync(file, bytes);
// What the contracts come to is of no interest here.
process.exitCode = 0;
