# METADATA
# title: Host paths
# description: The host paths of a record, by pointer. Of a transfer, only one side lies on the device.
# schemas:
#   - input.contract: schema["transfer-operation.v1"]
package gatehouse.workspace_records.places.local

paths[pointer] := location if {
	some pointer, location in input.facts.locations
	not _is_remote(pointer)
}

_is_remote("/source") if input.contract.direction == "download"

_is_remote("/destination") if input.contract.direction == "upload"
