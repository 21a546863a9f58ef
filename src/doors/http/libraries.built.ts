import { createRequire } from "node:module";
import type * as Libraries from "./libraries.ts";

const libraries = createRequire(import.meta.url)("./libraries/http.cjs") as typeof Libraries;

export const { loadFastify, loadMetrics, loadTracing } = libraries;
