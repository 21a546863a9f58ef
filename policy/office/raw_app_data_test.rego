package gatehouse.office.raw_app_data_test

import data.gatehouse.example_test as example
import data.gatehouse.office.raw_app_data as rule

test_denies_database_of_notes if {
	findings := rule.findings with input as example.paths([object.union(_read(["Library", "NoteStore.sqlite"]), {
		"text": "\"$HOME/Library/NoteStore.sqlite\"",
		"shown": "~/Library/NoteStore.sqlite",
	})])
	findings == {{
		"code": "office.raw-app-data",
		"severity": "deny",
		"message": concat("", [
			"`\"$HOME/Library/NoteStore.sqlite\"` opens Notes data directly ",
			"(~/Library/NoteStore.sqlite)",
		]),
		"at": 1,
		"meaning": {
			"written": "\"$HOME/Library/NoteStore.sqlite\"",
			"resolved": "~/Library/NoteStore.sqlite",
			"derivation": [],
		},
	}}
}

test_denies_store_of_each_application if {
	every segment in [
		"NoteStore.sqlite",
		"NoteStore.sqlite-wal",
		"NoteStore.sqlite-shm",
		"group.com.apple.notes",
		"Photos.photoslibrary",
		"Voice Memos",
		"VoiceMemos",
		"group.com.apple.VoiceMemos.shared",
		"com.apple.voicememos",
		"Reminders",
		"group.com.apple.reminders",
	] {
		_codes(_read(["Library", segment, "file"])) == {"office.raw-app-data"}
	}
}

test_denies_store_in_any_case if _codes(_read(["NOTESTORE.SQLITE"])) == {"office.raw-app-data"}

test_denies_photo_library_of_any_name if _codes(_read(["Pictures", "Family.photoslibrary"])) == {"office.raw-app-data"}

test_denies_file_within_a_photo_library if {
	_codes(_read(["Family.PhotosLibrary", "database", "Photos.sqlite"])) == {"office.raw-app-data"}
}

test_denies_store_wherever_it_lies if {
	every base in ["home", "root", "relative"] {
		_codes(object.union(_read(["NoteStore.sqlite"]), {"base": base})) == {"office.raw-app-data"}
	}
}

test_denies_every_office_command if {
	every command in ["office inspect", "office convert", "office generate", "office evidence inspect"] {
		_codes(object.union(_read(["NoteStore.sqlite"]), {"command": command})) == {"office.raw-app-data"}
	}
}

test_denies_store_that_is_written_to if {
	_codes(object.union(_read(["NoteStore.sqlite"]), {"role": "write"})) == {"office.raw-app-data"}
}

test_denies_once_where_two_segments_tell if {
	findings := rule.findings with input as example.paths([_read(["group.com.apple.notes", "NoteStore.sqlite"])])
	count(findings) == 1
}

test_allows_document if _codes(_read(["dev", "slides.pptx"])) == set()

test_allows_names_that_only_mention_an_application if {
	every segment in [
		"reminders.txt",
		"reminders-app",
		"my-VoiceMemos.docx",
		"about NoteStore.sqlite.md",
		"Photos.photoslibrary.zip",
		"photoslibrary",
	] {
		_codes(_read(["dev", segment, "plan.docx"])) == set()
	}
}

test_denies_every_command_that_opens_it if {
	every command in ["diagnostics redact", "nlboot evidence inspect", "agent-machine mounts plan"] {
		_codes(object.union(_read(["NoteStore.sqlite"]), {"command": command})) == {"office.raw-app-data"}
	}
}

_read(segments) := {"role": "read", "origin": "operand", "command": "office inspect", "segments": segments}

_codes(path) := codes if {
	findings := rule.findings with input as example.paths([path])
	codes := example.codes(findings)
}
