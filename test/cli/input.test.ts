import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { changedInputs, findInputs } from "../../src/cli/input/index.ts";
import { fileSource } from "../../src/file-source.ts";
import { temporaryFolder } from "../bundles.ts";

const isRoot = process.getuid?.() === 0;

function folderOf(files: readonly string[]): string {
	const folder = temporaryFolder();
	write(folder, files, "{}");
	return folder;
}

function write(folder: string, files: readonly string[], text: string): void {
	for (const file of files) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
}

function git(folder: string, ...words: readonly string[]): void {
	const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
	const { status, stderr } = spawnSync("git", [...identity, ...words], { cwd: folder, encoding: "utf8" });
	if (status !== 0) {
		throw new Error(stderr);
	}
}

/** What is found in a folder, by path from it, and what was said meanwhile. */
async function found(folder: string, paths: readonly string[] = ["."]) {
	const notes: string[] = [];
	const inputs = await findInputs(
		paths.map((path) => join(folder, path)),
		{ note: (text) => notes.push(text) },
	);
	return { files: inputs.map((input) => relative(folder, input as string)), notes };
}

describe("a folder in a repository", () => {
	it("gives what git does not ignore, by rules at any depth", async () => {
		const folder = folderOf([
			"a.yaml",
			"b.tmp.yaml",
			"sub/c.json",
			"sub/out/d.json",
			"node_modules/x/e.json",
		]);
		writeFileSync(join(folder, ".gitignore"), "node_modules/\n*.tmp.yaml\n");
		writeFileSync(join(folder, "sub", ".gitignore"), "/out\n");
		git(folder, "init", "-q");
		expect(await found(folder)).toEqual({ files: ["a.yaml", "sub/c.json"], notes: [] });
	});

	it("gives a tracked file whatever the rules say: no pattern hides a contract", async () => {
		const folder = folderOf(["hidden/bad.yaml", "hidden/other.yaml", "bad.tmp.yaml"]);
		writeFileSync(join(folder, ".gitignore"), "hidden/\n*.tmp.yaml\n");
		git(folder, "init", "-q");
		git(folder, "add", "-f", "hidden/bad.yaml", "bad.tmp.yaml");
		expect((await found(folder)).files).toEqual(["bad.tmp.yaml", "hidden/bad.yaml"]);
	});

	it("is the same one in a hook, whatever git tells hooks", async () => {
		const folder = folderOf(["hidden/bad.yaml"]);
		writeFileSync(join(folder, "hidden", ".gitignore"), "bad.yaml\n");
		git(folder, "init", "-q");
		git(folder, "add", "-f", "hidden/bad.yaml");
		vi.stubEnv("GIT_DIR", join(folder, ".git"));
		onTestFinished(() => void vi.unstubAllEnvs());
		expect(await found(folder, ["hidden"])).toEqual({ files: ["hidden/bad.yaml"], notes: [] });
	});

	it("gives all of an ignored folder that is named itself", async () => {
		const folder = folderOf(["build/a.json"]);
		writeFileSync(join(folder, ".gitignore"), "build/\n");
		git(folder, "init", "-q");
		expect((await found(folder, ["build"])).files).toEqual(["build/a.json"]);
	});

	it("gives all of a folder in an ignored one, too, and says nothing", async () => {
		const folder = folderOf(["build/deep/a.json"]);
		writeFileSync(join(folder, ".gitignore"), "build/\n");
		git(folder, "init", "-q");
		expect(await found(folder, ["build/deep"])).toEqual({ files: ["build/deep/a.json"], notes: [] });
	});

	it("of which git ignores all is told apart from an empty one", async () => {
		const folder = folderOf(["lanes/a.tmp.yaml"]);
		writeFileSync(join(folder, ".gitignore"), "*.tmp.yaml\n");
		git(folder, "init", "-q");
		const notes: string[] = [];
		const lanes = join(folder, "lanes");
		await expect(findInputs([lanes], { note: (text) => notes.push(text) })).rejects.toMatchObject({
			code: "input.no-files",
		});
		expect(notes).toEqual([expect.stringContaining(`git ignores what is in \`${lanes}\``)]);
	});

	it("heeds the rules of a repository within it", async () => {
		const folder = folderOf(["inner/a.json", "inner/b.json"]);
		git(folder, "init", "-q");
		git(join(folder, "inner"), "init", "-q");
		writeFileSync(join(folder, "inner", ".gitignore"), "b.json\n");
		expect((await found(folder)).files).toEqual(["inner/a.json"]);
	});

	it("gives everything, and says so, where git cannot be asked", async () => {
		const folder = folderOf(["a.tmp.yaml"]);
		writeFileSync(join(folder, ".gitignore"), "*.tmp.yaml\n");
		writeFileSync(join(folder, ".git"), "gitdir: nowhere\n");
		const { files, notes } = await found(folder);
		expect(files).toEqual(["a.tmp.yaml"]);
		expect(notes).toEqual([expect.stringMatching(/^`\.gitignore` is not heeded in /)]);
	});
});

describe("a folder outside a repository", () => {
	it("gives everything: there is nobody to tell what is tracked", async () => {
		const folder = folderOf(["a.json", "b.json"]);
		writeFileSync(join(folder, ".gitignore"), "b.json\n");
		expect((await found(folder)).files).toEqual(["a.json", "b.json"]);
	});

	it("gives files in the order of their whole paths", async () => {
		const folder = folderOf(["a/x.json", "a-b/x.json", "a.json", "B.json"]);
		expect((await found(folder)).files).toEqual(["B.json", "a-b/x.json", "a.json", "a/x.json"]);
	});
});

describe("a name that is not UTF-8", () => {
	it.skipIf(process.platform === "darwin")("is not lost behind one that looks like it", async () => {
		const folder = folderOf(["\ufffd.yaml"]);
		writeFileSync(
			Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from(".yaml")]),
			"{}",
		);
		const inputs = await findInputs([folder], { note: () => {} });
		expect(inputs).toContainEqual({
			name: join(folder, "\ufffd.yaml"),
			unreadable: "its name is not UTF-8",
		});
	});
});

describe("what a run writes", () => {
	it("is no contract of the next, nor is a configuration further down", async () => {
		const folder = folderOf(["a.json", "out.json", "decisions/000001.ndjson", "svc/gatehouse.config.yaml"]);
		const without = [join(folder, "out.json"), join(folder, "decisions")];
		const inputs = await findInputs([folder], { note: () => {}, without });
		expect(inputs).toEqual([join(folder, "a.json")]);
	});
});

describe("links", () => {
	it("to folders are entered, each folder once, and a loop is named", async () => {
		const folder = folderOf(["real/a.json"]);
		const outside = folderOf(["b.json"]);
		symlinkSync(outside, join(folder, "outside"));
		symlinkSync("..", join(folder, "real", "up"));
		const { files, notes } = await found(folder);
		expect(files).toEqual(["outside/b.json", "real/a.json"]);
		expect(notes).toEqual([expect.stringContaining("real/up` leads to a folder that is judged already")]);
	});

	it("to themselves are files that cannot be read", async () => {
		const folder = folderOf(["a.json"]);
		symlinkSync("loop.json", join(folder, "loop.json"));
		expect((await found(folder)).files).toEqual(["a.json", "loop.json"]);
		expect(fileSource(join(folder, "loop.json"))).toMatchObject({ unreadable: "it cannot be read (ELOOP)" });
	});
});

describe.skipIf(isRoot)("a folder that cannot be read (not as root, who can read all)", () => {
	it.each(["", "*/*.json"])("stands among what %j finds, and the rest is found", async (glob) => {
		const folder = folderOf(["locked/a.json", "open/b.json"]);
		chmodSync(join(folder, "locked"), 0);
		const { files } = await found(folder, [glob]);
		chmodSync(join(folder, "locked"), 0o755);
		expect(files).toEqual(["locked", "open/b.json"]);
	});
});

describe("a glob", () => {
	it("whose first folder is missing matches nothing", async () => {
		const folder = folderOf(["a.json"]);
		await expect(found(folder, ["missing/*.json"])).rejects.toMatchObject({ code: "input.no-files" });
	});

	it("that meets a link takes it for what it leads to", async () => {
		const folder = folderOf(["lanes/a.json"]);
		symlinkSync("lanes", join(folder, "linked"));
		symlinkSync("lanes/a.json", join(folder, "link.json"));
		symlinkSync("nowhere", join(folder, "lost"));
		expect((await found(folder, ["l*"])).files).toEqual([
			"lanes/a.json",
			"link.json",
			"linked/a.json",
			"lost",
		]);
	});
});

describe("since a revision", () => {
	function repository(): string {
		const folder = folderOf([
			"same.json",
			"edited.json",
			"removed.json",
			"moved.json",
			"policy/waivers.yaml",
		]);
		git(folder, "init", "-q");
		git(folder, "add", "-A");
		git(folder, "commit", "-qm", "first");
		return folder;
	}

	async function changed(folder: string, grounds: readonly string[] = [], revision = "HEAD") {
		const notes: string[] = [];
		const note = (text: string) => notes.push(text.replaceAll(`${folder}/`, ""));
		const inputs = await findInputs([folder], { note });
		const paths = grounds.map((path) => join(folder, path));
		const files = changedInputs(inputs, revision, paths, note, folder);
		return { files: files.map((file) => relative(folder, file as string)), notes };
	}

	it("what was edited, moved or added is judged, be it committed or not", async () => {
		const folder = repository();
		write(folder, ["edited.json", "added.json"], "[]");
		git(folder, "mv", "moved.json", "there.json");
		git(folder, "rm", "-q", "removed.json");
		expect(await changed(folder)).toEqual({ files: ["added.json", "edited.json", "there.json"], notes: [] });
		git(folder, "add", "-A");
		git(folder, "commit", "-qm", "second");
		expect(await changed(folder, [], "HEAD~1")).toEqual({
			files: ["added.json", "edited.json", "there.json"],
			notes: [],
		});
	});

	it("what came to the other branch meanwhile is not", async () => {
		const folder = repository();
		git(folder, "checkout", "-qb", "mine");
		write(folder, ["edited.json"], "[]");
		git(folder, "commit", "-qam", "mine");
		git(folder, "checkout", "-q", "-");
		write(folder, ["same.json"], "[]");
		git(folder, "commit", "-qam", "theirs");
		git(folder, "branch", "theirs");
		git(folder, "checkout", "-q", "mine");
		expect(await changed(folder, [], "theirs")).toEqual({ files: ["edited.json"], notes: [] });
	});

	it("all is judged where something has changed that the decisions rest on", async () => {
		const folder = repository();
		write(folder, ["policy/waivers.yaml"], "[]");
		for (const ground of ["policy/waivers.yaml", "policy"]) {
			const { files, notes } = await changed(folder, [ground]);
			expect(files).toHaveLength(5);
			expect(notes).toEqual([
				`every contract is judged: \`${ground}\` has changed since \`HEAD\`, or git does not know it`,
			]);
		}
	});

	it.each<readonly [string, string, (folder: string) => void]>([
		["a link's end", "linked.yaml", (folder) => write(folder, ["policy/waivers.yaml"], "[]")],
		["a file that git ignores", "own.yaml", () => {}],
		["a file in a folder that git ignores", "built", () => {}],
		[
			"a file that is gone",
			"policy/waivers.yaml",
			(folder) => git(folder, "rm", "-q", "policy/waivers.yaml"),
		],
		[
			"a file that git was told not to look at",
			"policy/waivers.yaml",
			(folder) => {
				git(folder, "update-index", "--assume-unchanged", "policy/waivers.yaml");
				write(folder, ["policy/waivers.yaml"], "[]");
			},
		],
		["a folder that nobody keeps", "empty", (folder) => mkdirSync(join(folder, "empty"))],
	])("all is judged where %s is among that", async (_, ground, change) => {
		const folder = repository();
		writeFileSync(join(folder, ".gitignore"), "own.yaml\nbuilt/\n");
		write(folder, ["own.yaml", "built/data.json"], "{}");
		symlinkSync("policy/waivers.yaml", join(folder, "linked.yaml"));
		git(folder, "add", "-A");
		git(folder, "commit", "-qm", "more");
		change(folder);
		const { notes } = await changed(folder, [ground]);
		expect(notes).toEqual([expect.stringContaining(`\`${ground}\` has changed since`)]);
	});

	it("nothing is judged where all that the decisions rest on is the same", async () => {
		const folder = repository();
		symlinkSync("policy/waivers.yaml", join(folder, "linked.yaml"));
		git(folder, "add", "-A");
		git(folder, "commit", "-qm", "linked");
		const grounds = ["policy", "policy/waivers.yaml", "linked.yaml", "gatehouse.config.yaml"];
		expect(await changed(folder, grounds)).toEqual({ files: [], notes: [] });
	});

	it("a contract that git was told not to look at is judged", async () => {
		const folder = repository();
		git(folder, "update-index", "--skip-worktree", "same.json");
		write(folder, ["same.json"], "[]");
		expect(await changed(folder)).toMatchObject({ files: ["same.json"] });
	});

	it("a link is judged where what it leads to has changed", async () => {
		const folder = repository();
		write(folder, ["plain.txt"], "{}");
		symlinkSync("plain.txt", join(folder, "linked.json"));
		git(folder, "add", "-A");
		git(folder, "commit", "-qm", "linked");
		writeFileSync(join(folder, "plain.txt"), "[]");
		expect(await changed(folder)).toMatchObject({ files: ["linked.json"] });
	});

	it.each(["nowhere", "--help", "HEAD:same.json", ""])(
		"`%s`, which is no revision, is an error",
		async (revision) => {
			await expect(changed(repository(), [], revision)).rejects.toMatchObject({ code: "option.revision" });
		},
	);
});
