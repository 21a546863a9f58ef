# METADATA
# title: Step that cannot be read as a shell would
# description: |
#   What a step runs is judged before it runs. A step that is not shell text, or is too long, too deep or too
#   branchy to resolve, could run anything.
# related_resources:
#   - ref: docs/rules.md#shellunreadable-step
# custom:
#   code: shell.unreadable-step
#   severity: deny
#   remediation: |
#     Correct the shell syntax, or split the step into plain ones.
package gatehouse.shell.unreadable_step

import data.gatehouse.finding

findings contains finding.at(_rule, problem.at, problem.message) if some problem in input.facts.problems

_rule := rego.metadata.chain()
