/** What a thread of the built package starts with. */
import { compiledCommand } from "./compiled-command.ts";

compiledCommand(__dirname).work();
