import { createHash } from "node:crypto";
import { GatehouseError } from "../errors.ts";
import { type Annotation, openOpa, readBuiltinTable } from "../opa/index.ts";
import type { BundleFiles } from "../signature/index.ts";
import { type Bundle, entrypoint, type Rule } from "./bundle.ts";

type Plain = Pick<Bundle, "revision" | "sha256" | "opa" | "wasm" | "data" | "builtins" | "rules">;

interface Resolver {
	readonly entrypoint?: unknown;
	readonly module?: unknown;
}

/**
 * A bundle that `opa build -t wasm -e gatehouse/decision` wrote. What our own manifest has is found out: the builtins
 * from the module's own table, the texts of rules from the METADATA of the Rego that such a bundle carries along, the
 * digest from all of its files. Which OPA compiled it, nothing says.
 *
 * @throws GatehouseError `bundle.invalid`, `bundle.entrypoint`, `bundle.missing`
 */
export async function readPlainBundle(files: BundleFiles, path: string): Promise<Plain> {
	const manifest = JSON.parse(new TextDecoder().decode(files.get(".manifest"))) as {
		readonly revision?: unknown;
		readonly wasm: readonly Resolver[];
	};
	const resolver = manifest.wasm.find((one) => one?.entrypoint === entrypoint);
	if (resolver === undefined) {
		throw new GatehouseError("bundle.entrypoint", `bundle \`${path}\` has no entrypoint \`${entrypoint}\``);
	}
	const wasm = part(files, String(resolver.module).replace(/^\//, ""), path);
	const data = part(files, "data.json", path);
	const sha256 = digestOfAll(files);
	const { revision } = manifest;
	return {
		revision: typeof revision === "string" && revision !== "" ? revision : sha256,
		sha256,
		opa: "unknown",
		wasm,
		data,
		builtins: builtinsOf(wasm, path),
		rules: await rulesOf(files, path),
	};
}

function part(files: BundleFiles, name: string, path: string): Uint8Array<ArrayBuffer> {
	const bytes = files.get(name);
	if (bytes === undefined) {
		throw new GatehouseError("bundle.missing", `bundle \`${path}\` has no readable \`${name}\``);
	}
	return bytes;
}

function digestOfAll(files: BundleFiles): string {
	const hash = createHash("sha256");
	for (const name of [...files.keys()].sort()) {
		const bytes = files.get(name) ?? new Uint8Array();
		hash.update(`${name}\0${bytes.length}\0`).update(bytes);
	}
	return `sha256:${hash.digest("hex")}`;
}

function builtinsOf(wasm: Uint8Array, path: string): readonly string[] {
	try {
		return readBuiltinTable(wasm);
	} catch (cause) {
		throw new GatehouseError("bundle.invalid", `the module of bundle \`${path}\` cannot be read`, { cause });
	}
}

async function rulesOf(files: BundleFiles, path: string): Promise<ReadonlyMap<string, Rule>> {
	const sources = [...files].filter(([name]) => name.endsWith(".rego"));
	const modules = Object.fromEntries(
		sources.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const),
	);
	const opa = await openOpa();
	const described = opa.describe({ modules });
	const refuse = (why: string) =>
		new GatehouseError(
			"bundle.invalid",
			`bundle \`${path}\` ${why}: compile it with \`opa build\` from sources with METADATA, whose Rego it then carries along, or with \`gatehouse build\``,
		);
	if (!described.ok) {
		throw refuse(`holds Rego that cannot be read (${described.errors[0]?.message})`);
	}
	const rules = described.value.annotations.flatMap((annotation) => ruleOf(annotation) ?? []);
	if (rules.length === 0) {
		throw refuse("has no texts of rules, neither in its manifest nor in Rego");
	}
	return new Map(rules.map((rule) => [rule.code, rule]));
}

/** The rule that a package's METADATA presents in full; null for any other annotation. */
function ruleOf({ scope, title, description, custom, file, row, ...more }: Annotation): Rule | null {
	const { code, severity, remediation } = custom ?? {};
	const texts = [title, description, code, remediation];
	if (scope !== "package" || !texts.every((text) => typeof text === "string")) {
		return null;
	}
	const about = (more.schemas ?? []).filter((schema) => schema.path === "input.contract");
	return {
		code: code as string,
		severity: severity as Rule["severity"],
		title: (title as string).trim(),
		description: (description as string).trim(),
		remediation: (remediation as string).trim(),
		related: (more.relatedResources ?? []).map(({ ref }) => ref),
		about: about.map(({ name }) => name),
		file,
		row,
	};
}
