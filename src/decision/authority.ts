import type { ContractKind } from "../contract/index.ts";
import type { Decision } from "../documents.generated.ts";
import type { Finding } from "../policy/index.ts";

export type Authority = Decision["authorises"];

/** Whether others may rely on a record to act, and why; null for a contract that itself asks to act. */
export function authorityOf(kind: ContractKind, findings: readonly Finding[]): Authority {
	switch (kind.role) {
		case "request":
			return null;
		case "evidence":
			return {
				value: false,
				because: `${article(kind.name)} ${kind.name} says what was; it authorises nothing`,
			};
		case "authority": {
			const denied = findings.find(({ severity }) => severity === "deny");
			if (denied !== undefined) {
				return { value: false, because: `it is not sound: ${denied.message}` };
			}
			const withheld = findings.find(({ severity }) => severity === "withhold");
			return withheld === undefined
				? { value: true, because: "it is sound, and nothing in it withholds its authority" }
				: { value: false, because: withheld.message };
		}
		default:
			return kind.role satisfies never;
	}
}

function article(name: string): string {
	return /^[AEIOU]/.test(name) ? "an" : "a";
}
