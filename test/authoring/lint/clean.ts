import type { LintedPolicy } from "../../../src/authoring/lint/lint.ts";

/** A policy in texts, and what it is held against. */
export interface Written extends Omit<LintedPolicy, "modules" | "rules"> {
	readonly modules: Readonly<Record<string, string>>;
}

/** A small policy in which no lint finds anything. */
export const clean: Written = {
	modules: {
		"policy/decision.rego": `package gatehouse

# METADATA
# entrypoint: true
decision := {"findings": findings}

findings contains finding if some finding in data.gatehouse.mounts.tmp.findings
`,
		"policy/finding.rego": `package gatehouse.finding

at(chain, place, message) := {"chain": chain, "at": place, "message": message}
`,
		"policy/mounts/scope.rego": `package gatehouse.mounts.scope

names contains name if some name in input.facts.names

by_role[role] contains name if some role, name in input.facts.roles

chosen(x) := {x}

all := {"names": names, "roles": by_role, "chosen": chosen(1)}
`,
		"policy/mounts/tmp.rego": `# METADATA
# title: Folder of everyone
# description: Anyone may write there.
# related_resources:
#   - ref: docs/rules.md#mountstmp
# schemas:
#   - input.contract: schema["lane-contract"]
# custom:
#   code: mounts.tmp
#   severity: warn
#   remediation: Mount a folder of your own.
package gatehouse.mounts.tmp
import data.gatehouse.mounts.scope
findings contains finding.at(_rule, path.at, $"\`{path.text}\` is a folder of everyone") if {
	count(scope.all) > 0
	some path in input.facts.paths
	input.contract.lanes[path.lane]
	path.shown
}

_rule := rego.metadata.chain()
`.replace(
			"import data.gatehouse.mounts.scope\n",
			"import data.gatehouse.finding\nimport data.gatehouse.mounts.scope\n",
		),
	},
	tests: {
		"policy/mounts/tmp_test.rego":
			"package gatehouse.mounts.tmp_test\n\ntest_denies_a if true\n\ntest_allows_b if true\n",
	},
	inputSchema: {
		type: "object",
		properties: { kind: { type: "object", properties: { name: { type: "string" } } } },
	},
	schemas: {
		"lane-contract": {
			type: "object",
			additionalProperties: false,
			properties: {
				mode: { enum: ["dry"] },
				name: { type: "string" },
				labels: { type: "object", additionalProperties: true },
				lanes: { type: "array", items: { $ref: "#/$defs/lane" } },
			},
			$defs: {
				lane: {
					type: "object",
					additionalProperties: false,
					properties: { name: { type: "string" }, slot: { type: "string" } },
				},
			},
		},
	},
	conformance: {
		folder: "conformance",
		drawn: new Map([["mounts.tmp", new Set(["lane-contract"])]]),
		good: new Set(["lane-contract"]),
	},
};
