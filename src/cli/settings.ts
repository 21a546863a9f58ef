import { findConfiguration, readConfiguration, type Settings } from "../configuration/index.ts";
import { ownBundle } from "../package.ts";

/** A value in force, and who set it. */
export interface Setting<T> {
	readonly value: T;
	/** `default`, `command line`, or the configuration file with the row. */
	readonly origin: string;
}

type Known = keyof Settings;

/** Every setting, with what holds where nobody set it. */
export type Effective = {
	readonly [K in Known]: Setting<
		K extends keyof typeof defaults ? NonNullable<Settings[K]> : Settings[K] | undefined
	>;
};

/** What holds where neither the command line nor the configuration says anything. */
const defaults = {
	files: [],
	bundle: ownBundle,
	related: [],
	environment: {},
	failOn: "deny",
	reports: ["pretty"],
	limits: {},
	serve: {},
} as const satisfies Settings;

const settings: readonly Known[] = [
	"files",
	"bundle",
	"policy",
	"verifyKey",
	"verifyKeyId",
	"verifyScope",
	"mountPolicy",
	"related",
	"waivers",
	"profile",
	"environment",
	"kind",
	"failOn",
	"reports",
	"record",
	"limits",
	"serve",
];

/** Settings whose parts are set one by one. */
const composed: ReadonlySet<Known> = new Set(["environment", "limits", "serve"]);

/**
 * The settings in force: the command line wins over the configuration file, and that over the defaults.
 *
 * @param given what the command line says
 * @param config the file that `--config` names, false for `--no-config`; absent, it is looked for
 * @throws GatehouseError `configuration.*`
 */
export function effectiveSettings(
	given: Partial<Settings>,
	config: string | boolean | undefined,
): { readonly file: string | null; readonly settings: Effective } {
	const path = config === false ? null : typeof config === "string" ? config : findConfiguration("");
	const file = path === null ? null : readConfiguration(path);
	const settled = settings.map((name) => {
		const layers = [
			{ value: given[name], origin: "command line" },
			{ value: file?.settings[name], origin: `${file?.path}:${file?.rowOf(name)}` },
			{ value: (defaults as Settings)[name], origin: "default" },
		].filter(({ value }) => value !== undefined);
		return [
			name,
			composed.has(name) ? merged(layers) : (layers[0] ?? { value: undefined, origin: "default" }),
		];
	});
	return { file: path, settings: Object.fromEntries(settled) as Effective };
}

function merged(layers: readonly Setting<unknown>[]): Setting<unknown> {
	const parts = layers.filter(({ value }) => Object.keys(value as object).length > 0);
	return {
		value: Object.assign({}, ...parts.map(({ value }) => value).toReversed()),
		origin: originOf(parts),
	};
}

/** Who set which part, where several have. */
function originOf(parts: readonly Setting<unknown>[]): string {
	const [first, ...others] = parts;
	if (first === undefined || others.length === 0) {
		return first?.origin ?? "default";
	}
	const byName = new Map<string, string>();
	for (const { value, origin } of parts.toReversed()) {
		for (const name of Object.keys(value as object)) {
			byName.set(name, origin);
		}
	}
	return [...byName].map(([name, origin]) => `${name}: ${origin}`).join(", ");
}

/** The settings in force, in the order in which they are documented. */
export function shownSettings(effective: Effective): readonly (readonly [Known, Setting<unknown>])[] {
	return settings.map((name) => [name, effective[name]]);
}
