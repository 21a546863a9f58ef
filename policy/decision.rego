# METADATA
# title: Decision
# description: |
#   Gathers what the rules found and what evidence the run owes, one line a rule or a family of kinds; a family's rules
#   are asked of its own kinds alone. The gate turns the answer into a Decision.
package gatehouse

# METADATA
# title: Decision
# description: The findings of every rule, and the evidence that the run owes.
# entrypoint: true
decision := {"findings": findings, "required": data.gatehouse.evidence.owed.events}

findings contains finding if some finding in data.gatehouse.backend.block_missing.findings

findings contains finding if some finding in data.gatehouse.backend.foreign_block.findings

findings contains finding if some finding in data.gatehouse.canary.findings

findings contains finding if some finding in data.gatehouse.evidence.label_value.findings

findings contains finding if some finding in data.gatehouse.evidence.missing_event.findings

findings contains finding if some finding in data.gatehouse.evidence.undeclared_kind.findings

findings contains finding if some finding in data.gatehouse.images.not_pinned.findings

findings contains finding if some finding in data.gatehouse.images.placeholder.findings

findings contains finding if some finding in data.gatehouse.lanes.duplicate_name.findings

findings contains finding if some finding in data.gatehouse.lanes.platform_mismatch.findings

findings contains finding if some finding in data.gatehouse.links.ambiguous.findings

findings contains finding if some finding in data.gatehouse.links.cycle.findings

findings contains finding if some finding in data.gatehouse.links.forged.findings

findings contains finding if some finding in data.gatehouse.links.missing.findings

findings contains finding if some finding in data.gatehouse.links.unsound.findings

findings contains finding if some finding in data.gatehouse.mounts.beyond_access.findings

findings contains finding if some finding in data.gatehouse.mounts.class_access.findings

findings contains finding if some finding in data.gatehouse.mounts.denied_pattern.findings

findings contains finding if some finding in data.gatehouse.mounts.discouraged_pattern.findings

findings contains finding if some finding in data.gatehouse.mounts.duplicate_target.findings

findings contains finding if some finding in data.gatehouse.mounts.outside_roots.findings

findings contains finding if some finding in data.gatehouse.mounts.substrate_unguarded.findings

findings contains finding if some finding in data.gatehouse.mounts.system_place.findings

findings contains finding if some finding in data.gatehouse.mounts.unlisted_source.findings

findings contains finding if some finding in data.gatehouse.mounts.unresolved_path.findings

findings contains finding if some finding in data.gatehouse.mounts.unsafe_target.findings

findings contains finding if some finding in data.gatehouse.mounts.unscoped_downloads.findings

findings contains finding if some finding in data.gatehouse.mounts.whole_home.findings

findings contains finding if some finding in data.gatehouse.nix.bad_installable.findings

findings contains finding if some finding in data.gatehouse.nix.blank_flake.findings

findings contains finding if some finding in data.gatehouse.nix.floating_flake.findings

findings contains finding if some finding in data.gatehouse.office.acting.findings

findings contains finding if some finding in data.gatehouse.office.raw_app_data.findings

findings contains finding if some finding in data.gatehouse.places.secret_place.findings

findings contains finding if some finding in data.gatehouse.places.unresolved_path.findings

findings contains finding if some finding in data.gatehouse.places.unsafe_output.findings

findings contains finding if some finding in data.gatehouse.promotion.approval_missing.findings

findings contains finding if some finding in data.gatehouse.promotion.rollback_impossible.findings

findings contains finding if some finding in data.gatehouse.promotion.stage_missing.findings

findings contains finding if some finding in data.gatehouse.promotion.stage_optional.findings

findings contains finding if some finding in data.gatehouse.promotion.stage_unnamed.findings

findings contains finding if some finding in data.gatehouse.records.secret_text.findings

findings contains finding if some finding in data.gatehouse.shell.unread_script.findings

findings contains finding if some finding in data.gatehouse.shell.unreadable_step.findings

findings contains finding if some finding in data.gatehouse.workspace_ops.audit_disabled.findings

findings contains finding if some finding in data.gatehouse.workspace_ops.capture_scope_none.findings

findings contains finding if some finding in data.gatehouse.workspace_ops.gate_not_recorded.findings

findings contains finding if some finding in data.gatehouse.workspace_ops.policy_gate_disabled.findings

findings contains finding if {
	input.kind.family == "agent-machine"
	some finding in data.gatehouse.agent_machine.found
}

findings contains finding if {
	input.kind.family == "ccf"
	some finding in data.gatehouse.ccf.found
}

findings contains finding if some finding in data.gatehouse.delegations.found

findings contains finding if {
	input.kind.family == "execution-plane"
	some finding in data.gatehouse.execution_plane.found
}

findings contains finding if {
	input.kind.family == "host-interfaces"
	some finding in data.gatehouse.host_interfaces.found
}

findings contains finding if {
	input.kind.family == "ipc"
	some finding in data.gatehouse.ipc.found
}

findings contains finding if {
	input.kind.family == "model-plane"
	some finding in data.gatehouse.model_plane.found
}

findings contains finding if {
	input.kind.family == "passports"
	some finding in data.gatehouse.passports.found
}

findings contains finding if {
	input.kind.family == "workspace-records"
	some finding in data.gatehouse.workspace_records.found
}
