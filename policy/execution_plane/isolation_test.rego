package gatehouse.execution_plane.isolation_test

import data.gatehouse.execution_plane.example_test as example
import data.gatehouse.execution_plane.isolation

test_finds_words_in_any_spelling if {
	every text in ["container", "Docker-Container", "micro_vm", "MicroVM", "a VM", "virtual machine", "in.sgx", "cryptographic-isolation"] {
		_claimed("note", text)
	}
}

test_finds_names_in_any_spelling if {
	every name in ["container", "containerIsolation", "micro-vm", "inVM", "isVm", "tee", "runs/in/enclave"] {
		_claimed(name, true)
		_claimed(name, "full")
		_claimed(name, {"deep": [1]})
	}
}

test_takes_a_denial_for_none if {
	every value in [false, null, 0, "none", "None", "not-claimed", [], {}, {"kind": "none"}] {
		not _claimed("container", value)
	}
}

test_knows_words_that_only_look_alike if {
	every text in ["jvm", "committee", "severity", "local", "llvm"] {
		not _claimed("note", text)
	}
}

test_names_the_place_and_the_word if {
	claims := isolation.claims with input as _target({"a/b": [{"container": "yes"}]})
	claims == {{"pointer": "/metadata/note/a~1b/0/container", "text": "container"}}
}

test_looks_at_every_member_of_a_weak_attestation if {
	every path in ["/evidence/class", "/attestation_type", "/metadata/extra"] {
		claims := isolation.claims with input as example.attestation([{"op": "add", "path": path, "value": "enclave"}])
		count(claims) == 1
	}
}

test_leaves_signatures_alone if {
	claims := isolation.claims with input as example.attestation([{"op": "replace", "path": "/evidence/signature", "value": "lab:vm"}])
	claims == set()
}

test_looks_at_what_a_request_says_beside_the_weak_class if {
	every path in ["/metadata/x", "/sandbox_profile/metadata/x", "/placement/metadata/x", "/authority_ref/metadata/x"] {
		patch := [{"op": "add", "path": path, "value": "microvm"}]
		asked := isolation.claims with input as example.request(patch)
		count(asked) == 1
		stronger := {"op": "replace", "path": "/acceptable_attestation/classes", "value": ["spiffe://lab/microvm@v1"]}
		other := isolation.claims with input as example.request(array.concat(patch, [stronger]))
		other == set()
	}
}

test_looks_at_what_an_execution_request_says_beside_a_weak_target if {
	claims := isolation.claims with input as example.execution([{"op": "add", "path": "/metadata/x", "value": "microvm"}])
	claims == {{"pointer": "/metadata/x", "text": "microvm"}}
}

test_leaves_stronger_targets_alone if {
	patch := {"op": "add", "path": "/metadata/x", "value": "microvm"}
	claims := isolation.claims with input as example.descriptor(array.concat(example.strong, [patch]))
	claims == set()
}

_claimed(name, value) if {
	claims := isolation.claims with input as _target({name: value})
	count(claims) > 0
}

_target(value) := example.descriptor([{"op": "add", "path": "/metadata/note", "value": value}])
