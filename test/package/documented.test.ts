import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import type {} from "../installed.ts";

const types = join(inject("project"), "node_modules", "gatehouse", "dist", "types");
const linesOf = (file: string) => readFileSync(file, "utf8").split("\n");

interface Declared {
	readonly name: string;
	readonly file: string;
	/** Of its first line. */
	readonly at: number;
}

/** Where a module declares what it exports, through others that it takes it from. */
function declarations(file: string, wanted?: string): readonly Declared[] {
	const lines = linesOf(file);
	const own = lines.flatMap((line, at) => {
		const [, name] = /^export (?:declare )?(?:class|const|function|interface|type) (\w+)/.exec(line) ?? [];
		return name !== undefined && (wanted ?? name) === name ? [{ name, file, at }] : [];
	});
	const passed = lines.flatMap((line) => {
		const [, path] = /^export \* from "(.*)\.ts";$/.exec(line) ?? [];
		return path === undefined ? [] : declarations(join(dirname(file), `${path}.d.ts`), wanted);
	});
	const taken = lines.flatMap((line) => {
		const [, list = "", path = ""] = /^export (?:type )?\{ (.*?),? \} from "(.*)\.ts";$/.exec(line) ?? [];
		const names = list.split(",").map((name) => name.replace("type ", "").trim());
		return names
			.filter((name) => name !== "" && (wanted ?? name) === name)
			.flatMap((name) => declarations(join(dirname(file), `${path}.d.ts`), name));
	});
	return [...own, ...passed, ...taken];
}

const isDocumented = (lines: readonly string[], at: number) =>
	lines[at - 1]?.trimEnd().endsWith("*/") ?? false;

/** Members of a class or an interface that nothing is said of, one overload as good as another. */
function silentMembers({ name, file, at }: Declared): readonly string[] {
	const lines = linesOf(file);
	// Members of documents are told by their schemas.
	if (file.endsWith(".generated.d.ts") || !/ (?:class|interface) /.test(lines[at] ?? "")) {
		return [];
	}
	const end = lines.findIndex((line, i) => i > at && line.startsWith("}"));
	return lines.slice(at + 1, end).flatMap((line, i) => {
		const [, member] = /^ {4}(?:readonly |static |get |\*)*(\w+)\??[:(]/.exec(line) ?? [];
		return member === undefined || member === "constructor" || isDocumented(lines, at + 1 + i)
			? []
			: [`${name}.${member}`];
	});
}

describe.each(["index.d.ts", "browser.d.ts"])("what %s exports", (entry) => {
	const all = declarations(join(types, entry));

	it("is found", () => {
		expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(["Gate", "Decision", "valueSource"]));
	});

	it("is documented, symbol for symbol", () => {
		expect(all.filter(({ file, at }) => !isDocumented(linesOf(file), at)).map(({ name }) => name)).toEqual(
			[],
		);
	});

	it("is documented, member for member", () => {
		expect(all.flatMap(silentMembers)).toEqual([]);
	});
});
