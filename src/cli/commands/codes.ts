import { nearest, quote } from "../../contract/index.ts";
import { ownTexts } from "../../decision/index.ts";
import { GatehouseError } from "../../errors.ts";
import type { Bundle } from "../../policy/index.ts";

/** @throws GatehouseError `rule.unknown`, with the nearest code, where no decision by the bundle can give it */
export function checkCode(code: string, { rules }: Bundle): void {
	const codes = [...rules.keys(), ...Object.keys(ownTexts)];
	if (codes.includes(code)) {
		return;
	}
	const near = nearest(code, codes);
	const hint = near === undefined ? "" : `; perhaps ${quote(near)} is meant`;
	throw new GatehouseError("rule.unknown", `no rule has the code ${quote(code)}${hint}`);
}
