import type { Lint } from "./lint.ts";

export const codeForm: Lint = {
	summary: "a code is `domain.kebab-name`, its name that of the file, its domain the folder's one",
	help: "name code, file and package alike: `mounts.whole-home` stands in `mounts/whole_home.rego`",
	*find({ rules }) {
		const domains = new Map<string, { readonly domain: string; readonly file: string }>();
		for (const { head, code } of rules) {
			if (code === "") {
				continue;
			}
			const [domain = "", name = "", ...more] = code.split(".");
			if (more.length > 0 || !/^[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/.test(code)) {
				yield { ...head, message: `the code \`${code}\` is not of the form \`domain.kebab-name\`` };
				continue;
			}
			const folder = head.file.slice(0, head.file.lastIndexOf("/"));
			const stem = head.file.slice(folder.length + 1, -".rego".length).replaceAll("_", "-");
			if (name !== stem) {
				yield { ...head, message: `the code \`${code}\` stands in a file called \`${stem}\`` };
			}
			const first = domains.get(folder);
			if (first === undefined) {
				domains.set(folder, { domain, file: head.file });
			} else if (first.domain !== domain) {
				const other = `\`${first.file}\` beside it \`${first.domain}\``;
				yield { ...head, message: `the code \`${code}\` names the domain \`${domain}\`, and ${other}` };
			}
		}
	},
};
