import { dirname } from "node:path";
import schema from "../../schemas/configuration.v1.schema.json" with { type: "json" };
import { read, validate } from "../contract/index.ts";
import type { Configuration } from "../documents.generated.ts";
import { GatehouseError } from "../errors.ts";
import { fileSource } from "../file-source.ts";
import type { SourceRange } from "../place.ts";
import { pathsFrom } from "./paths.ts";

/** The settings that a file can hold. */
export type Settings = Omit<Configuration, "$schema">;

/** A configuration file as it was read. */
export interface ConfigurationFile {
	/** Its path, as it was named or found. */
	readonly path: string;
	/** What it sets; every path in it leads from the working directory. */
	readonly settings: Readonly<Settings>;
	/** Row of a setting in the file. */
	readonly rowOf: (setting: keyof Settings) => number;
}

/**
 * Reads a configuration file.
 *
 * @throws GatehouseError `configuration.unreadable`, `configuration.invalid`: all that is wrong, each with its place
 */
export function readConfiguration(path: string): ConfigurationFile {
	const [reading, ...others] = read({ name: path, bytes: bytesOf(path) });
	if (reading?.kind !== "document" || others.length > 0) {
		const refusals = reading?.kind === "refused" ? reading.refusals : [];
		const faults = refusals.map(({ message, range }) => at(path, range, message));
		const several = `\`${path}\`: it holds several documents`;
		throw invalid(faults.length === 0 ? [several] : faults);
	}
	const { value, locate } = reading.document;
	const faults = validate(value, { schema });
	if (faults.length > 0) {
		throw invalid(faults.map((fault) => at(path, locate(fault.at), fault.message)));
	}
	return {
		path,
		settings: fromHere(value as Configuration, dirname(path)),
		rowOf: (setting) => locate({ pointer: `/${setting}` })?.line ?? 1,
	};
}

function bytesOf(path: string): Uint8Array {
	const source = fileSource(path);
	if ("unreadable" in source) {
		throw new GatehouseError("configuration.unreadable", `\`${path}\`: ${source.unreadable}`);
	}
	return source.bytes;
}

function invalid(faults: readonly string[]): GatehouseError {
	return new GatehouseError("configuration.invalid", faults.join("; "));
}

function at(path: string, range: SourceRange | undefined, message: string): string {
	return `\`${path}${range === undefined ? "" : `:${range.line}:${range.column}`}\`: ${message}`;
}

/** Paths in the file are meant from its folder. */
function fromHere({ $schema: _, ...settings }: Configuration, folder: string): Settings {
	const { one: path, some, report } = pathsFrom(folder);
	const { files, bundle, policy, verifyKey, mountPolicy, related, waivers, reports, record, serve } =
		settings;
	return {
		...settings,
		...(files && { files: files.map(some) }),
		...(bundle && { bundle: path(bundle) }),
		...(policy && { policy: path(policy) }),
		...(verifyKey && { verifyKey: path(verifyKey) }),
		...(mountPolicy && { mountPolicy: path(mountPolicy) }),
		...(related && { related: related.map(some) }),
		...(waivers && { waivers: path(waivers) }),
		...(reports && { reports: reports.map(report) }),
		...(record && { record: path(record) }),
		...(serve && { serve: serveFromHere(serve, path) }),
	};
}

const serveFiles = [
	"tokenFile",
	"tlsCert",
	"tlsKey",
	"clientCa",
	"bundleTokenFile",
	"decisionLogTokenFile",
] as const satisfies readonly (keyof NonNullable<Settings["serve"]>)[];

function serveFromHere(serve: NonNullable<Settings["serve"]>, path: (name: string) => string): typeof serve {
	const named = serveFiles.flatMap((name) => {
		const file = serve[name];
		return file === undefined ? [] : [[name, path(file)] as const];
	});
	const socket = /^unix:(?:\/\/)?(.+)$/.exec(serve.listen ?? "")?.[1];
	return {
		...serve,
		...Object.fromEntries(named),
		...(socket === undefined ? {} : { listen: `unix:${path(socket)}` }),
	};
}
