import { GatehouseError } from "../errors.ts";
import type { ContractKind } from "./kind.ts";
import { kinds } from "./kinds/index.ts";
import { nearest, oneOf, quote } from "./words.ts";

/**
 * The kinds that a caller names by `NAME` or `NAME@VERSION`, the newest version first.
 *
 * @throws GatehouseError `kind.unknown`
 */
export function kindsNamed(
	text: string,
	among: readonly ContractKind[] = kinds,
): readonly [ContractKind, ...ContractKind[]] {
	const [name = "", ...rest] = text.split("@");
	const ofName = among.filter((kind) => kind.name === name).toSorted(newestFirst);
	if (ofName.length === 0) {
		const near = nearest(name, [...new Set(among.map((kind) => kind.name))]);
		const hint = near === undefined ? "" : `; perhaps ${quote(near)} is meant`;
		throw new GatehouseError("kind.unknown", `there is no kind ${quote(name)}${hint}`);
	}
	const [first, ...others] =
		rest.length === 0 ? ofName : ofName.filter(({ version }) => version === rest.join("@"));
	if (first === undefined) {
		const versions = oneOf([...new Set(ofName.map(({ version }) => version))]);
		throw new GatehouseError(
			"kind.unknown",
			`${quote(name)} has no version ${quote(rest.join("@"))}, only ${versions}`,
		);
	}
	return [first, ...others];
}

/** `v0.10` is newer than `v0.2`. */
function newestFirst(one: ContractKind, other: ContractKind): number {
	return other.version.localeCompare(one.version, "en", { numeric: true });
}
