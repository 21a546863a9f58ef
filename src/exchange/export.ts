import { canonicalJson } from "../canonical-json.ts";
import type { Decision } from "../documents.generated.ts";
import { GatehouseError } from "../errors.ts";
import { seal } from "./dsse.ts";
import type { ExchangeForm, ExchangeOptions } from "./form.ts";
import { type FormName, forms } from "./forms.ts";
import type { SigningKey } from "./keys.ts";

/**
 * A Decision in an exchange form, in its envelope where the form travels signed. With an Ed25519 key the same Decision
 * gives the same bytes.
 *
 * @throws GatehouseError `export.key` where a form that is signed comes without a key, or another with one
 */
export function exportDecision(
	decision: Decision,
	name: FormName,
	options: ExchangeOptions & { readonly key: SigningKey | null },
): object {
	const form: ExchangeForm = forms[name];
	const { key } = options;
	if (form.payloadType === null) {
		if (key !== null) {
			throw new GatehouseError("export.key", `\`${name}\` is not signed`);
		}
		return form.write(decision, options);
	}
	if (key === null) {
		throw new GatehouseError("export.key", `\`${name}\` must be signed, and no key is given`);
	}
	return seal(form.payloadType, Buffer.from(canonicalJson(form.write(decision, options))), key);
}
