import type { Lint } from "./lint.ts";
import { tokens } from "./references.ts";

/** Below this folder of the policy, packages bear the names of folders. */
const root = "gatehouse";

export const packagePlace: Lint = {
	summary: "a package is called as its folder and file are",
	help: "move the file or rename the package: `gatehouse.mounts.whole_home` is `mounts/whole_home.rego`",
	*find({ modules }) {
		for (const { file, package: name, row, col } of modules) {
			const [, first = root, ...path] = tokens(name);
			const place = file
				.split("/")
				.slice(1)
				.join("/")
				.replace(/\.rego$/, "")
				.split("/");
			const [own, folder] = [place, place.slice(0, -1)].map((parts) => [root, ...parts].join("."));
			const written = [first, ...path].join(".");
			// A module of several in a package stands in the folder of the package's name.
			if (written !== own && written !== folder) {
				yield {
					message: `the package is \`${written}\`, its place asks for \`${own}\``,
					file,
					row,
					col,
					about: file,
				};
			}
		}
	},
};
