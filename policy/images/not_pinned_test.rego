package gatehouse.images.not_pinned_test

import data.gatehouse.example_test as example
import data.gatehouse.images.not_pinned as rule
import data.gatehouse.images.placeholder

test_denies_tag if {
	findings := rule.findings with input as _images([{"text": "registry.example/docs:1.4", "tag": "1.4"}])
	findings == {{
		"code": "images.not-pinned",
		"severity": "deny",
		"message": "image `registry.example/docs:1.4` is not pinned by its digest",
		"at": 3,
	}}
}

test_denies_bare_name if _codes({}) == {"images.not-pinned"}

test_denies_digest_of_another_form if {
	_codes({"algorithm": "sha256", "digest": "7f83"}) == {"images.not-pinned"}
	_codes({"algorithm": "sha512", "digest": "7f83"}) == {"images.not-pinned"}
	_codes({"algorithm": "sha256", "digest": ""}) == {"images.not-pinned"}
}

test_denies_text_that_only_resembles_the_placeholder if {
	every digest in ["replace_with_digest", "REPLACE_WITH_DIGEST_", "TODO"] {
		_codes({"algorithm": "sha256", "digest": digest}) == {"images.not-pinned"}
	}
}

test_denies_each_image_that_is_not_pinned if {
	findings := rule.findings with input as _images([{"text": "a:1"}, {"text": "b:1"}, {"text": "c@…", "pinned": true}])
	count(findings) == 2
}

test_allows_pinned_image if _codes({"algorithm": "sha256", "digest": "7f83", "pinned": true}) == set()

test_allows_contract_without_images if {
	findings := rule.findings with input as _images([])
	findings == set()
}

test_leaves_images_outside_of_lanes_to_the_rules_of_their_kind if {
	findings := rule.findings with input as {"facts": {"images": [object.remove(_image, ["lane"])]}}
	findings == set()
}

test_leaves_placeholder_to_its_own_rule if {
	_codes({"algorithm": "sha256", "digest": "REPLACE_WITH_DIGEST"}) == set()
}

test_draws_one_of_the_two_rules_for_every_image_that_is_not_pinned if {
	every image in [
		{},
		{"tag": "1.4"},
		{"digest": "REPLACE_WITH_DIGEST"},
		{"algorithm": "sha256", "digest": "REPLACE_WITH_DIGEST"},
		{"algorithm": "sha256", "digest": "7F83"},
		{"name": "", "algorithm": "sha256", "digest": "REPLACE_WITH_DIGEST"},
	] {
		count(_both([image])) == 1
	}
}

_both(images) := found if {
	tag := rule.findings with input as _images(images)
	blank := placeholder.findings with input as _images(images)
	found := tag | blank
}

_codes(image) := codes if {
	findings := rule.findings with input as _images([image])
	codes := example.codes(findings)
}

_images(images) := {"facts": {"images": [full | some image in images; full := object.union(_image, image)]}}

_image := {
	"lane": 0,
	"text": "registry.example/docs",
	"name": "registry.example/docs",
	"pinned": false,
	"at": 3,
}
