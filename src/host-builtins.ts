import { GatehouseError } from "./errors.ts";
import type { Builtins, Bundle } from "./policy/index.ts";

/**
 * OPA's own code answers what the module lacks; it is loaded only for a bundle that asks for some.
 *
 * @throws GatehouseError `bundle.builtin` for what nobody answers
 */
export async function builtinsFor(bundle: Bundle): Promise<Builtins> {
	if (bundle.builtins.length === 0) {
		return {};
	}
	const { answerOf, openOpa } = await import("./opa/index.ts");
	const unanswered = bundle.builtins.find((name) => answerOf(name) !== "opa");
	if (unanswered !== undefined) {
		throw new GatehouseError(
			"bundle.builtin",
			`the bundle asks for the builtin \`${unanswered}\`, which nobody provides`,
		);
	}
	const opa = await openOpa();
	const answerer =
		(name: string) =>
		(...values: readonly unknown[]) => {
			const answer = opa.builtin(name, values);
			switch (answer.kind) {
				case "value":
					return answer.value;
				// As in OPA, a builtin that fails leaves its expression undefined; a throw would end the whole evaluation.
				case "undefined":
				case "error":
					return undefined;
				case "refused":
					throw new GatehouseError("bundle.builtin", answer.message);
				default:
					return answer satisfies never;
			}
		};
	return Object.fromEntries(bundle.builtins.map((name) => [name, answerer(name)]));
}
