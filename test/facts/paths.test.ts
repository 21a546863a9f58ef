import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type PathReader,
	placesAround,
	plainReader as plainReaderOf,
	readPath as readPathWith,
	showPath,
} from "../../src/facts/paths.ts";
import type { Piece } from "../../src/facts/shell/index.ts";
import { homePlaces } from "../../src/facts/surroundings.ts";

const plainReader = plainReaderOf(
	homePlaces({
		parents: [
			"/System/Volumes/Data/Users",
			"/Volumes/*/Users",
			"/var/home",
			"/export/home",
			"/home",
			"/Users",
		],
		superuser: ["/root", "/var/root"],
	}),
);
const readPath = (pieces: readonly Piece[], reader: PathReader = plainReader) => readPathWith(pieces, reader);
const text = (value: string): Piece => ({ kind: "text", text: value, quoted: true });
const home: Piece = { kind: "home", user: null };
const meaning = (value: string, reader: PathReader = plainReader) =>
	showPath(readPath([text(value)], reader));

describe("a path", () => {
	it.each([
		["~", "~"],
		["~/", "~"],
		["~/.", "~"],
		["~//dev/./app/", "~/dev/app"],
		["~/dev/..", "~"],
		["~/dev/../..", "/home"],
		["~/../alice", "~alice"],
		["~bob/x", "~bob/x"],
		["/home/alice", "~alice"],
		["//home//alice/src", "~alice/src"],
		["/Users/alice/src", "~alice/src"],
		["/var/home/alice", "~alice"],
		["/System/Volumes/Data/Users/alice", "~alice"],
		["/Volumes/Macintosh HD/Users/alice", "~alice"],
		["/proc/self/root/home/alice", "~alice"],
		["/proc/1/root/home/alice/x", "~alice/x"],
		["/root", "~root"],
		["/root/.ssh", "~root/.ssh"],
		["/var/root", "~root"],
		["/private/var/root/x", "~root/x"],
		["/users/alice/x", "~alice/x"],
		["/proc/1/cwd/x", "/proc/1/cwd/x"],
		["/proc/self/cwd/x", "x"],
		["/HOME/alice", "~alice"],
		["/export/home/alice", "~alice"],
		["/proc/self/task/1/root/home/alice", "~alice"],
		["/home/../home/alice", "~alice"],
		["/", "/"],
		["/..", "/"],
		["/home", "/home"],
		["/srv/../etc", "/etc"],
		["/homes/alice", "/homes/alice"],
		["/private/etc", "/etc"],
		["src", "src"],
		["./src/../docs", "docs"],
		["../x", "../x"],
		["", "."],
		["~+", "~+"],
		["a/~", "a/~"],
		["$HOME", "$HOME"],
	])("written `%s` means `%s`", (written, shown) => {
		expect(meaning(written)).toBe(shown);
	});

	it.each([
		"/",
		"/home",
		"/Users",
		"/var/home",
		"/var",
		"/System",
		"/Volumes",
		"~/..",
		"/home/.",
		"/Volumes/Disk",
	])("`%s` holds homes", (written) => {
		expect(readPath([text(written)])).toMatchObject({ base: "root", holdsHome: true });
	});

	it.each(["/srv", "/etc", "/homes", "/home/alice", "~", "/usr/Users", "src"])(
		"`%s` holds no homes",
		(written) => {
			expect(readPath([text(written)]).holdsHome).toBe(false);
		},
	);

	it("beside the home is another user's home, not below it", () => {
		expect(showPath(readPath([home, text(".bak/x")]))).toBe("~user.bak/x");
	});

	it("with an unknown part is unknown, with the reason", () => {
		const unknown: Piece = { kind: "unknown", why: "environment", text: "$X", splits: false };
		expect(readPath([home, text("/"), unknown])).toMatchObject({
			base: "unknown",
			why: expect.stringContaining("environment"),
		});
	});

	it("whose user name is not known is still a home", () => {
		const user: Piece = { kind: "unknown", why: "user-name", text: "$USER", splits: false };
		expect(readPath([text("/home/"), user])).toMatchObject({ base: "home", user: null, segments: [] });
		expect(showPath(readPath([text("/Users/"), user, text("/dev")]))).toBe("~/dev");
	});

	it("that a program does not expand is a folder called `~`", () => {
		expect(readPath([text("~/x")], { ...plainReader, tilde: false })).toMatchObject({
			base: "relative",
			segments: ["~", "x"],
		});
	});

	it("starts from the working directory and the HOME of its command", () => {
		expect(meaning(".", { ...plainReader, cwd: [home] })).toBe("~");
		expect(meaning("../x", { ...plainReader, cwd: [text("/srv/app")] })).toBe("/srv/x");
		expect(meaning("~/etc", { ...plainReader, home: [text("/")] })).toBe("/etc");
		expect(meaning("~", { ...plainReader, home: [text("/srv")] })).toBe("/srv");
	});

	it("means the same with dots, doubled slashes and detours put in", () => {
		const name = fc.stringMatching(/^[a-z]{1,6}$/);
		fc.assert(
			fc.property(
				fc.array(name, { maxLength: 6 }),
				fc.array(fc.constantFrom("/./", "//", "/d/../"), { minLength: 7, maxLength: 7 }),
				(names, joints) => {
					const plain = `~/${names.join("/")}`;
					const winding = names.reduce((path, part, i) => `${path}${joints[i]}${part}`, "~");
					expect(meaning(winding)).toBe(meaning(plain));
				},
			),
		);
	});
});

describe("the places around a path", () => {
	it.each([
		["~", { "~": 0 }],
		["~/Dev/x", { "~": 0, "~/dev": 1, "~/dev/x": 2 }],
		["~alice/.ssh", { "~": 0, "~/.ssh": 1 }],
		["/ETC", { "/": 0, "/etc": 1 }],
		["src", {}],
		[`/${"a".repeat(255)}/x`, { "/": 0, [`/${"a".repeat(255)}`]: 1, [`/${"a".repeat(255)}/x`]: 2 }],
		[`/${"a".repeat(256)}/x`, { "/": 0 }],
	])("of `%s` are %j", (path, places) => {
		const { base, segments } = readPath([text(path)]);
		expect(placesAround(base, segments)).toEqual(places);
	});

	it("end where nobody names any", () => {
		const { base, segments } = readPath([text("/x".repeat(40))]);
		expect(Object.values(placesAround(base, segments))).toEqual(Array.from({ length: 17 }, (_, i) => i));
	});
});
