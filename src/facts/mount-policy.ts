import type { AgentMachineMountPolicy, PolicyInput } from "../documents.generated.ts";
import { deepestPlace, type HomePlaces, placesAround, plainReader, readPath } from "./paths.ts";
import { wordFrom } from "./words.ts";

/** A mount policy in the form of the policy input: its paths read as the contract's are. */
export type MountPolicyFact = NonNullable<PolicyInput["related"]["mount_policy"]>;

/** Why a pattern of a mount policy says nothing that can be held against a path. */
export interface PatternFault {
	readonly pointer: string;
	readonly message: string;
}

/**
 * Reads the paths of a mount policy. A pattern is the home (`~`, `$HOME`), a bare word that stands for any segment of
 * that name, or a path that covers what lies below it.
 */
export function readMountPolicy(
	policy: AgentMachineMountPolicy,
	homes: HomePlaces,
): { readonly policy: MountPolicyFact } | { readonly faults: readonly PatternFault[] } {
	const faults: PatternFault[] = [];
	const paths = [
		...policy.allowedRoots.map(({ path }, i) => ({ text: path, pointer: `/allowedRoots/${i}/path` })),
		...policy.deniedPatterns.map(({ pattern }, i) => ({
			text: pattern,
			pointer: `/deniedPatterns/${i}/pattern`,
		})),
	];
	for (const { text, pointer } of paths) {
		const message = faultOf(text, pointer.startsWith("/deniedPatterns"), homes);
		if (message !== null) {
			faults.push({ pointer, message });
		}
	}
	if (faults.length > 0) {
		return { faults };
	}
	return {
		policy: {
			id: policy.id,
			default: policy.defaultDecision,
			allowed: policy.allowedRoots.map(({ path, pathClass, accessMode, recursive }) => ({
				text: path,
				...rootOf(path, homes),
				class: pathClass,
				access: accessMode,
				recursive: recursive ?? false,
			})),
			denied: policy.deniedPatterns.map(({ pattern, reason, severity }) => ({
				text: pattern,
				reason,
				severity: severity ?? "deny",
				...(isWord(pattern)
					? { word: pattern.replace(anywhere, "").toLowerCase() }
					: coveredBy(pattern, homes)),
			})),
		},
	};
}

/** Two stars and a slash before a name say what the bare word says. */
const anywhere = /^\*\*\//;

function isWord(pattern: string): boolean {
	return !/[/~$]/.test(pattern.replace(anywhere, ""));
}

/** What lies below is covered anyhow, so `/*` and `/**` at the end add nothing. */
function trimmed(text: string): string {
	return text.replace(/(?:\/\*\*?)+$/, "") || "/";
}

type Root = Pick<MountPolicyFact["allowed"][number], "base" | "segments" | "within" | "holds_home">;

function rootOf(text: string, homes: HomePlaces): Root {
	const { base, segments, holdsHome } = readPath(piecesOf(trimmed(text)), plainReader(homes));
	return { base, segments: [...segments], within: placesAround(base, segments), holds_home: holdsHome };
}

type Covered = Pick<MountPolicyFact["denied"][number], "base" | "segments" | "place" | "holds_home">;

function coveredBy(text: string, homes: HomePlaces): Covered {
	const { within, ...path } = rootOf(text, homes);
	const place = Object.keys(within).at(-1);
	return path.segments.length === 0 || place === undefined ? path : { ...path, place };
}

function piecesOf(text: string): ReturnType<typeof wordFrom>["pieces"] {
	return wordFrom(text.replace(/^\$(?:HOME|\{HOME\})(?=\/|$)/, "~")).pieces;
}

function faultOf(text: string, mayBeWord: boolean, homes: HomePlaces): string | null {
	if (mayBeWord && isWord(text)) {
		return /[*?[\]]/.test(text.replace(anywhere, ""))
			? `\`${text}\` is a pattern within a name, which is not supported`
			: null;
	}
	const plain = trimmed(text);
	if (/[*?[\]]/.test(plain)) {
		return `\`${text}\` holds a pattern, which is not supported: name the folder`;
	}
	if (/\$/.test(plain.replace(/^\$(?:HOME|\{HOME\})(?=\/|$)/, ""))) {
		return `\`${text}\` holds a variable other than a leading $HOME`;
	}
	const { base, segments } = readPath(piecesOf(plain), plainReader(homes));
	if (base !== "home" && base !== "root") {
		return `\`${text}\` is neither absolute nor below the home`;
	}
	return Object.keys(placesAround(base, segments)).length > segments.length
		? null
		: `\`${text}\` names no folder that could be: it has more than ${deepestPlace} levels, or too long a name`;
}
