// Builds opa.wasm from the Go sources beside this file, and from it what is committed: opa.wasm.br and opa.json.
//
//   node opa/build.mjs           build and compress (the compression takes more than a minute)
//   node opa/build.mjs --quick   the same with a weaker compression, to try something out
//   node opa/build.mjs --check   build only, and compare with the digest in opa.json
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const here = fileURLToPath(new URL(".", import.meta.url));
const option = process.argv[2];
if (option !== undefined && option !== "--check" && option !== "--quick") {
	console.error(`unknown option \`${option}\`: use --check, --quick or none`);
	process.exit(2);
}

// Whatever a developer has set must not reach the module.
const environment = {
	...process.env,
	GOOS: "wasip1",
	GOARCH: "wasm",
	CGO_ENABLED: "0",
	GOFLAGS: "",
	GOWASM: "",
	GOEXPERIMENT: "",
	GOWORK: "off",
};
const flags = [
	"-buildvcs=false",
	"-buildmode=c-shared",
	"-trimpath",
	"-mod=readonly",
	"-ldflags=-s -w -buildid=",
];
execFileSync("go", ["build", ...flags, "-o", "opa.wasm", "."], {
	cwd: here,
	env: environment,
	stdio: "inherit",
});

const wasm = readFileSync(`${here}opa.wasm`);
const about = {
	opa: /open-policy-agent\/opa v(\S+)/.exec(readFileSync(`${here}go.mod`, "utf8"))[1],
	go: execFileSync("go", ["env", "GOVERSION"], { cwd: here, env: environment, encoding: "utf8" }).trim(),
	bytes: wasm.length,
	sha256: createHash("sha256").update(wasm).digest("hex"),
};

if (option === "--check") {
	const committed = JSON.parse(readFileSync(`${here}opa.json`, "utf8"));
	const differing = Object.keys(about).filter((key) => about[key] !== committed[key]);
	for (const key of differing) {
		console.error(`opa.json says ${key} ${committed[key]}, the sources give ${about[key]}`);
	}
	process.exit(differing.length === 0 ? 0 : 1);
}

const compressed = brotliCompressSync(wasm, {
	params: {
		[constants.BROTLI_PARAM_QUALITY]: option === "--quick" ? 5 : 11,
		[constants.BROTLI_PARAM_LGWIN]: 24,
		[constants.BROTLI_PARAM_SIZE_HINT]: wasm.length,
	},
});
writeFileSync(`${here}opa.wasm.br`, compressed);
writeFileSync(`${here}opa.json`, `${JSON.stringify(about, null, "\t")}\n`);
console.log(`opa.wasm ${wasm.length} bytes, opa.wasm.br ${compressed.length} bytes, sha256 ${about.sha256}`);
