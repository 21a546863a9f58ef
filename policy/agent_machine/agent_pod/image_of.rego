# METADATA
# title: Image of a pod
# description: What of a pod's image and digest the rules of this folder have in common.
# schemas:
#   - input.contract: schema["agent-pod.v0.1.0"]
package gatehouse.agent_machine.agent_pod.image_of

# METADATA
# description: The image that the pod runs; a runtime without images has a command there.
pod contains image if {
	input.contract.runtime.mode in data.gatehouse.agent_machine.agent_pod.image_modes
	some image in input.facts.images
}

# METADATA
# description: A digest names the image, in its reference or beside it.
has_digest if {
	some image in pod
	image.pinned
}

has_digest if input.contract.runtime.imageDigest
