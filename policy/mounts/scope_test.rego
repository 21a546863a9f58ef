package gatehouse.mounts.scope_test

import data.gatehouse.example_test as example
import data.gatehouse.mounts.scope

test_names_the_home_and_what_holds_homes if {
	_verdict({"segments": []}, {}) == {"whole-home"}
	_verdict({"base": "root", "segments": ["home"], "holds_home": true}, {}) == {"whole-home"}
}

test_lets_a_policy_name_the_home if {
	_verdict({"segments": []}, {"allowed": [example.root([], {})]}) == {"allowed"}
}

test_denies_the_home_that_is_named_and_denied if {
	policy := {"allowed": [example.root([], {})], "denied": [example.pattern({"base": "home", "segments": []})]}
	_verdict({"segments": []}, policy) == {"denied"}
}

test_names_the_downloads_folder_in_any_case if {
	_verdict({"segments": ["Downloads"]}, {}) == {"whole-downloads"}
	_verdict({"segments": ["downloads"]}, {"default": "permit"}) == {"whole-downloads"}
}

test_leaves_folders_below_downloads_to_the_policy if {
	_verdict({"segments": ["Downloads", "x"]}, {}) == {"unlisted"}
	_verdict({"segments": ["Downloads", "x"]}, {"allowed": [example.root(["Downloads", "x"], {})]}) == {"allowed"}
}

test_names_system_places_whatever_the_policy_permits if {
	every segments in [["etc"], ["ETC", "ssl"], ["proc", "1"], ["var", "run", "docker.sock"], ["srv", "podman.sock"]] {
		_verdict({"base": "root", "segments": segments}, {"default": "permit"}) == {"system-place"}
	}
}

test_lets_a_policy_name_a_part_of_a_system_place if {
	named := {"allowed": [example.root(["etc", "app"], {"base": "root"})]}
	_verdict({"base": "root", "segments": ["etc", "app", "x"]}, named) == {"allowed"}
	_verdict({"base": "root", "segments": ["etc", "other"]}, named) == {"system-place"}
}

test_does_not_take_a_wider_root_for_the_name_of_a_system_place if {
	wide := {"allowed": [example.root([], {"base": "root"})]}
	_verdict({"base": "root", "segments": ["etc"]}, wide) == {"system-place"}
	_verdict({"base": "root", "segments": ["srv"]}, wide) == {"allowed"}
}

test_lets_the_more_specific_match_win if {
	denied_below := {"denied": [example.pattern({"base": "home", "segments": ["dev", "secret"]})]}
	_verdict({"segments": ["dev", "secret", "x"]}, denied_below) == {"denied"}
	_verdict({"segments": ["dev", "x"]}, denied_below) == {"allowed"}
	allowed_below := {
		"allowed": [example.root(["Library", "x"], {})],
		"denied": [example.pattern({"base": "home", "segments": ["Library"]})],
	}
	_verdict({"segments": ["Library", "x", "y"]}, allowed_below) == {"allowed"}
	_verdict({"segments": ["Library", "y"]}, allowed_below) == {"denied"}
}

test_denies_at_a_tie if {
	_verdict({"segments": ["dev"]}, {"denied": [example.pattern({"base": "home", "segments": ["dev"]})]}) == {"denied"}
}

test_takes_the_home_as_a_pattern_for_itself_alone if {
	policy := {"default": "permit", "denied": [example.pattern({"base": "home", "segments": []})]}
	_verdict({"segments": ["src"]}, policy) == {"unlisted"}
}

test_takes_a_bare_word_for_any_segment_in_any_case if {
	policy := {"default": "permit", "denied": [example.pattern({"word": "chrome"})]}
	_verdict({"segments": ["x", "chrome", "y"]}, policy) == {"denied"}
	_verdict({"segments": ["x", "chromes"]}, policy) == {"unlisted"}
}

test_covers_homes_by_a_pattern_above_them if {
	policy := {"default": "permit", "denied": [example.pattern({"base": "root", "segments": ["home"], "holds_home": true})]}
	_verdict({"segments": ["src"], "user": "alice"}, policy) == {"denied"}
}

test_reaches_below_a_root_only_where_it_is_recursive if {
	policy := {"allowed": [example.root(["dev"], {"recursive": false})]}
	_verdict({"segments": ["dev"]}, policy) == {"allowed"}
	_verdict({"segments": ["dev", "x"]}, policy) == {"unlisted"}
}

test_compares_segments_not_text if _verdict({"segments": ["devil"]}, {}) == {"unlisted"}

test_names_writing_below_a_root_that_may_be_read if {
	policy := {"allowed": [example.root(["dev"], {"access": "read-only"})]}
	_verdict({"segments": ["dev"]}, policy) == {"beyond-access"}
	_verdict({"segments": ["dev"], "access": "read-only"}, policy) == {"allowed"}
}

test_does_not_resolve_what_lies_above_the_start if {
	_verdict({"base": "relative", "segments": ["..", "x"]}, {"default": "permit"}) == {"unresolved"}
	_verdict({"base": "relative", "segments": ["x"]}, {"default": "permit"}) == {"unlisted"}
	_verdict({"base": "unknown", "segments": []}, {"default": "permit"}) == {"unresolved"}
}

test_does_not_take_a_warning_for_a_permission if {
	policy := {"denied": [example.pattern({"base": "home", "segments": ["x"], "severity": "warn"})]}
	_verdict({"segments": ["x"]}, policy) == {"unlisted"}
}

test_judges_mounts_alone if _verdict({"segments": [], "role": "read"}, {}) == set()

_verdict(path, policy) := {verdict |
	some verdict, _ in scope.mounts with input as object.union(example.paths([path]), example.mount_policy(policy))
}
