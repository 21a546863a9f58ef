import { describe, expect, it } from "vitest";
import { imageFact, readImage } from "../../src/facts/images.ts";

const digest = "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069";

describe("an image reference", () => {
	it.each([
		`docs@sha256:${digest}`,
		`registry.example/lanes/docs@sha256:${digest}`,
		`registry.example:5000/lanes/docs:1.4.2@sha256:${digest}`,
		`ghcr.io/a-b/c__d/e.f@sha256:${digest}`,
		`localhost:5000/docs@sha256:${"0".repeat(64)}`,
	])("`%s` is pinned", (text) => {
		expect(readImage(text).pinned).toBe(true);
	});

	it.each([
		"docs",
		"registry.example:5000/docs",
		"docs:latest",
		`docs@sha256:${digest.toUpperCase()}`,
		`docs@sha256:${digest.slice(1)}`,
		`docs@sha256:${digest}0`,
		`docs@sha256:${digest} `,
		`docs@sha256:${digest}\n`,
		` docs@sha256:${digest}`,
		`docs@sha512:${digest}`,
		`docs@${digest}`,
		`@sha256:${digest}`,
		`$(cmd)@sha256:${digest}`,
		`Docs@sha256:${digest}`,
		`docs@sha256:${digest}@sha256:${digest}`,
		`docs:@sha256:${digest}`,
		`docs@SHA256:${digest}`,
		"",
	])("`%s` is not pinned", (text) => {
		expect(readImage(text).pinned).toBe(false);
	});

	it("is taken apart at its own colons", () => {
		expect(readImage(`registry.example:5000/docs:1@sha256:${digest}`)).toEqual({
			name: "registry.example:5000/docs",
			tag: "1",
			algorithm: "sha256",
			digest,
			pinned: true,
		});
	});

	it("becomes a fact that names only what it has, and its place", () => {
		expect(imageFact("registry.example/docs:1", 7)).toEqual({
			text: "registry.example/docs:1",
			name: "registry.example/docs",
			tag: "1",
			pinned: false,
			at: 7,
		});
	});
});
