#!/usr/bin/env node
/** What the built package starts with. */
import { compiledCommand } from "./compiled-command.ts";

compiledCommand(__dirname).start();
