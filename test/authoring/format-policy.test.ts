import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { formatPolicy } from "../../src/authoring/index.ts";
import { createProject } from "./project.ts";

const ragged = { "policy/b.rego": "package b\nx:=1", "policy/a_test.rego": "package a_test\ny:=1" };

it("A check names what would change and leaves it", async () => {
	const project = await createProject(ragged);
	const result = await formatPolicy({ ...project, check: true });
	expect(result).toEqual({ ok: true, value: { changed: ["policy/a_test.rego", "policy/b.rego"] } });
	expect(await readFile(join(project.root, "policy/b.rego"), "utf8")).toBe(ragged["policy/b.rego"]);
});

it("What was formatted once needs it no more", async () => {
	const project = await createProject(ragged);
	await formatPolicy(project);
	expect(await readFile(join(project.root, "policy/b.rego"), "utf8")).toBe("package b\n\nx := 1\n");
	expect(await formatPolicy({ ...project, check: true })).toEqual({ ok: true, value: { changed: [] } });
});

it("A file that cannot be parsed is reported with its place, and no file is touched", async () => {
	const project = await createProject({ ...ragged, "policy/c.rego": "package c\n\nx := }" });
	expect(await formatPolicy(project)).toMatchObject({
		ok: false,
		errors: expect.arrayContaining([
			expect.objectContaining({ code: "rego_parse_error", file: "policy/c.rego", row: 3 }),
		]),
	});
	expect(await readFile(join(project.root, "policy/b.rego"), "utf8")).toBe(ragged["policy/b.rego"]);
});
