#!/usr/bin/env node
/** What the built package starts with: the command itself is `main.ts`. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { compiledCommand } from "./compiled-command.ts";

compiledCommand(dirname(fileURLToPath(import.meta.url))).run();
