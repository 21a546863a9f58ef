import places from "../policy/places/data.json" with { type: "json" };

/** Names of users, told by the homes that they are written in. */

/** The text with another in the place of each user's name. */
export type ReplaceUsers = (text: string, put?: (name: string) => string) => string;

/** What stands in the place of a name. */
const anybody = () => "<user>";

/** What ends a name; a variable or a pattern in its place is nobody's. */
const name = "(?![$*?{<[])[^/\\\\\\s\"'`:;,()|&<>%]+";

/** The superuser is nobody in person; `~+` and `~-` are folders of the shell. */
const tilde = /(?<![A-Za-z0-9._/~-])(~)((?!root\b)[A-Za-z_][A-Za-z0-9_.-]*)/g;
const windows = new RegExp(`(\\\\Users\\\\+)(${name})`, "gi");
const encoded = new RegExp(`(%2F(?:home|Users)%2F)(${name})`, "gi");
/** The way from one home to its neighbour. */
const neighbour = new RegExp(`(<user>/+\\.\\./+)(${name})`, "g");

/** @param parents folders that homes lie in, by segments; `*` is any one name */
export function userNames(parents: readonly (readonly string[])[]): ReplaceUsers {
	const folders = parents.map((segments) =>
		segments
			.map((segment) => (segment === "*" ? "[^/\\s]+" : segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
			.join("/"),
	);
	// Whatever root they lie below: that of a process, of another host, or some folder further up. Without the bounds a
	// text of nothing but slashes would be gone through again from each of them.
	const below = "(?:[^/\\s\"'`:;,()|&<>=$]{1,255}/{1,8}){0,16}?";
	const home = new RegExp(
		`(?<![A-Za-z0-9._~/-])((?:/+|\\.\\./+)${below}(?:${folders.map((folder) => folder.replaceAll("/", "/+")).join("|")})/+(?:\\./+)*)(${name})`,
		"g",
	);
	return (text, put = anybody) => {
		const swap = (_: string, before: string, user: string) => `${before}${put(user)}`;
		let rest = text;
		if (rest.includes("/")) {
			rest = rest.replace(home, swap).replace(neighbour, swap);
		}
		if (rest.includes("~")) {
			rest = rest.replace(tilde, swap);
		}
		if (rest.includes("\\")) {
			rest = rest.replace(windows, swap);
		}
		return rest.includes("%2") ? rest.replace(encoded, swap) : rest;
	};
}

/** By the homes that the gate's own policy knows; for texts that are about no contract. */
export const withoutUsers: ReplaceUsers = userNames(
	places.homes.parents.map((folder) => folder.split("/").filter((segment) => segment !== "")),
);
