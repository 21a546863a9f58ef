import { GatehouseError } from "./errors.ts";
import type { Builtins, Bundle } from "./policy/index.ts";

/**
 * None: OPA's own code, which answers builtins that a module lacks, is not in the browser's build.
 *
 * @throws GatehouseError `bundle.browser` where the bundle asks for one
 */
export function builtinsFor({ builtins }: Bundle): Promise<Builtins> {
	if (builtins.length > 0) {
		throw new GatehouseError(
			"bundle.browser",
			`a browser cannot use the bundle: it asks for the builtin \`${builtins[0]}\``,
		);
	}
	return Promise.resolve({});
}
