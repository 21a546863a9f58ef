import schema from "../../schemas/decision.schema.json" with { type: "json" };
import type { Decision } from "../documents.generated.ts";
import { GatehouseError } from "../errors.ts";
import { readDocuments } from "./documents.ts";
import { faultIn } from "./shape.ts";

/**
 * The Decisions of a text, as `check --format json` and `--format ndjson` write them.
 *
 * @throws GatehouseError `export.decisions`, naming the first that is none
 */
export function readDecisions(name: string, bytes: Uint8Array): readonly Decision[] {
	const documents = readDocuments(name, bytes);
	if (documents.length === 0) {
		throw new GatehouseError("export.decisions", `\`${name}\` holds no Decision`);
	}
	return documents.map((document) => {
		const fault = document.kind === "refused" ? document.reason : faultIn(document.value, schema);
		if (document.kind === "refused" || fault !== null) {
			throw new GatehouseError("export.decisions", `\`${document.name}\` is not a Decision: ${fault}`);
		}
		const decision = document.value as unknown as Decision;
		if (!isCoherent(decision)) {
			throw new GatehouseError(
				"export.decisions",
				`\`${document.name}\` is not a Decision that the gate made: it allows and denies at once`,
			);
		}
		return decision;
	});
}

/** Whether the parts of a decision say the same. Somebody may have changed one of them by hand. */
function isCoherent({ allow, outcome, reasons }: Decision): boolean {
	const denied = reasons.some(({ severity, waiver }) => severity === "deny" && waiver === null);
	return allow === (outcome !== "deny") && allow === !denied;
}
