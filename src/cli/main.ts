#!/usr/bin/env node
/** The command, from its sources; the built package starts with `launch.ts`. */
import { start } from "./command.ts";

await start();
