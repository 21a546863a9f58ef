package gatehouse.images.placeholder_test

import data.gatehouse.images.placeholder as rule

test_denies_placeholder if {
	findings := rule.findings with input as _image({"algorithm": "sha256", "digest": "REPLACE_WITH_DIGEST"})
	findings == {{
		"code": "images.placeholder",
		"severity": "deny",
		"message": "image `registry.example/docs@…` has a placeholder where its digest belongs",
		"at": 3,
	}}
}

test_denies_placeholder_without_an_algorithm if {
	findings := rule.findings with input as _image({"digest": "REPLACE_WITH_DIGEST"})
	count(findings) == 1
}

test_allows_digest if {
	findings := rule.findings with input as _image({"algorithm": "sha256", "digest": "7f83", "pinned": true})
	findings == set()
}

test_leaves_tag_to_another_rule if {
	findings := rule.findings with input as _image({"tag": "REPLACE_WITH_DIGEST"})
	findings == set()
}

test_leaves_other_unfit_digests_to_another_rule if {
	every digest in ["", "replace_with_digest", "7F83"] {
		findings := rule.findings with input as _image({"algorithm": "sha256", "digest": digest})
		findings == set()
	}
}

_image(fields) := {"facts": {"images": [object.union(
	{
		"lane": 0,
		"text": "registry.example/docs@…",
		"name": "registry.example/docs",
		"pinned": false,
		"at": 3,
	},
	fields,
)]}}
