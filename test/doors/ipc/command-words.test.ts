import { expect, it } from "vitest";
import { commandWords } from "../../../src/doors/ipc/command-words.ts";

// biome-ignore format: a table
it.each<readonly [command: string, words: readonly string[]]>([
	["gatehouse adapter", ["gatehouse", "adapter"]],
	["  node\t'a b.mjs'  --x \n", ["node", "a b.mjs", "--x"]],
	[`sh -c "echo \\"hi\\" \\$HOME \\n"`, ["sh", "-c", 'echo "hi" $HOME \\n']],
	["a'b'\"c\"d", ["abcd"]],
	["a\\ b '' \"\"", ["a b", "", ""]],
	["a #b $(c)", ["a", "#b", "$(c)"]],
])("%s is the words %j", (command, words) => {
	expect(commandWords(command)).toEqual(words);
});

it.each(["", "  ", "''", "a 'b", 'a "b', "a\\"])("%j is no command", (command) => {
	expect(() => commandWords(command)).toThrow(expect.objectContaining({ code: "ipc.adapter" }));
});
