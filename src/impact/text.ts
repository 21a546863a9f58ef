import pico from "picocolors";
import type { Reason } from "../decision/index.ts";
import type { Decision } from "../documents.generated.ts";
import { printable, reasonLines, type Sink, type Styler } from "../report/index.ts";
import type { Both, Duty } from "./decision-change.ts";
import type { ContractChange, Impact } from "./impact.ts";
import type { DiffSide, PolicyDiff } from "./policy-diff.ts";

/** Names of contracts in a row of the table, and of entries for one reason. */
const named = 3;

/** Writes what another policy means for contracts, for people. */
export function writeDiff(diff: PolicyDiff, impact: Impact, to: Sink): void {
	const colours = pico.createColors(to.styled);
	const style: Styler = (name, text) => colours[name](text);
	const sections = [
		sidesText(diff, style),
		policyText(diff, style),
		...impact.changes.map((change) => changeText(change, style)),
		codesText(impact, style),
		skippedText(impact, style),
		summaryText(diff, impact, style),
	];
	to.write(
		`${sections
			.filter((lines) => lines.length > 0)
			.map((lines) => lines.join("\n"))
			.join("\n\n")}\n`,
	);
}

function sidesText({ from, to }: PolicyDiff, style: Styler): readonly string[] {
	const line = (name: string, { name: given, what, rules, revision }: DiffSide) =>
		`${name} ${style("bold", printable(given))}  ${style("dim", `${what}, ${plural(rules, "rule")}, ${revision.slice(0, 19)}`)}`;
	return [line("from", from), line("to  ", to)];
}

function policyText({ policy }: PolicyDiff, style: Styler): readonly string[] {
	const { added, removed, reweighed, sources } = policy;
	const sign = { added: style("green", "+"), removed: style("red", "-"), changed: style("yellow", "~") };
	const row = (mark: string, code: string, rest: string) =>
		`  ${mark} ${printable(code).padEnd(36)} ${printable(rest)}`;
	const rules = [
		...added.map(({ code, severity, title }) => row(sign.added, code, `${severity}, new: ${title}`)),
		...removed.map(({ code, severity, title }) => row(sign.removed, code, `${severity}, gone: ${title}`)),
		...reweighed.map(({ before, after }) =>
			row(sign.changed, before.code, `${before.severity} → ${after.severity}: ${after.title}`),
		),
	];
	const files = (sources ?? []).map(
		({ file, change, codes }) => `  ${sign[change]} ${printable(file)}${inBrackets(codes)}`,
	);
	const unknown =
		sources === null ? ["  the Rego of one side is not at hand: its files are not compared"] : [];
	return [
		...(rules.length > 0 ? [style("bold", "rules"), ...rules] : []),
		...(files.length + unknown.length > 0 ? [style("bold", "sources"), ...files, ...unknown] : []),
	];
}

function inBrackets(codes: readonly string[]): string {
	return codes.length === 0 ? "" : `  (${printable(codes.join(", "))})`;
}

function changeText(change: ContractChange, style: Styler): readonly string[] {
	const { contract, entry, lines, allow, authorises, obligations, reasons } = change;
	const kind = contract.kind === null ? "" : style("dim", `  ${contract.kind} ${contract.version}`);
	const number = contract.document > 0 ? ` (document ${contract.document + 1})` : "";
	const record = entry === null ? "" : style("dim", `  entry ${entry}`);
	const indented = (mark: string, lines: readonly string[]) =>
		lines.map((line, i) => `  ${i === 0 ? mark : " "} ${line}`);
	// What to do about it is the business of whoever is denied.
	const placed = (reason: Reason) => reasonLines(reason, contract.source, lines, style).slice(0, -1);
	const [plus, minus, tilde] = [style("green", "+"), style("red", "-"), style("yellow", "~")];
	return [
		`${verdict(allow, style)}  ${style("bold", printable(contract.source))}${number}${kind}${record}`,
		...(authorises === null ? [] : [`  ${tilde} ${authorityText(authorises)}`]),
		...obligations.came.map((duty) => `  ${plus} owes ${dutyText(duty)}`),
		...obligations.went.map((duty) => `  ${minus} owed ${dutyText(duty)}`),
		...reasons.came.flatMap((reason) => indented(plus, placed(reason))),
		...reasons.went.flatMap((reason) => indented(minus, placed(reason))),
		...reasons.changed.flatMap((both) => indented(tilde, rewordedLines(both, placed(both.after), style))),
	];
}

/** What was said before stands over what is said now, as far as it differs. */
function rewordedLines(
	{ before, after }: Both<Reason>,
	[head = "", ...place]: readonly string[],
	style: Styler,
): readonly string[] {
	if (before.message !== after.message) {
		const was = `${before.severity} ${before.code}  ${printable(before.message)}`;
		return [head, style("dim", `   was ${was}`), ...place];
	}
	const weight = ({ severity, waiver }: Reason) => (waiver === null ? severity : `${severity} (waived)`);
	return [weight(before) === weight(after) ? head : `${weight(before)} → ${head}`, ...place];
}

function verdict({ before, after }: Both<boolean>, style: Styler): string {
	const word = (allow: boolean) => (allow ? style("green", "allow") : style("red", "deny"));
	return before === after ? `still ${word(after)}` : `${word(before)} → ${word(after)}`;
}

function authorityText({ before, after }: Both<Decision["authorises"]>): string {
	const text = (authority: Decision["authorises"]) =>
		authority === null
			? "nothing to say of authority"
			: `authorises ${authority.value ? "what it names" : "nothing"} (${printable(authority.because)})`;
	return `${text(before)} → ${text(after)}`;
}

function dutyText({ type, scope, rule, because, declared }: Duty): string {
	const said = declared ? "" : ", which no lane declares";
	return `${printable(type)} (${printable(scope.name)}) by ${rule}: ${printable(because.join(", "))}${said}`;
}

function codesText(impact: Impact, style: Styler): readonly string[] {
	if (impact.codes.length === 0) {
		return [];
	}
	const width = Math.max(...impact.codes.map(({ code }) => code.length));
	const cells = (numbers: readonly (number | string)[]) =>
		numbers.map((number) => String(number === 0 ? "·" : number).padStart(9)).join("");
	return [
		style(
			"bold",
			`${"code".padEnd(width)}${cells(["came", "went", "changed", "owed", "contracts", "flips"].map((name) => ` ${name}`))}`,
		),
		...impact.codes.map(({ code, came, went, changed, owed, contracts, flips }) => {
			const names = flips.length === 0 ? "" : `  ${style("dim", namesText(flips))}`;
			return `${code.padEnd(width)}${cells([came, went, changed, owed, contracts, flips.length])}${names}`;
		}),
	];
}

function namesText(names: readonly string[]): string {
	const shown = names.slice(0, named).map(printable).join(", ");
	return names.length > named ? `${shown} and ${names.length - named} more` : shown;
}

function skippedText({ notReplayed }: Impact, style: Styler): readonly string[] {
	return [...new Set(notReplayed.map(({ why }) => why))].map((why) => {
		const all = notReplayed.filter((one) => one.why === why);
		const names = all.flatMap(({ entry, source }) => (source === null ? [] : [`${source} (entry ${entry})`]));
		const told = names.length === 0 ? "" : `: ${namesText(names)}`;
		return `${style("yellow", "not judged again")}  ${all.length} × ${printable(why)}${told}`;
	});
}

function summaryText({ policy, quiet }: PolicyDiff, impact: Impact, style: Styler): readonly string[] {
	const { judged, changes } = impact;
	const what = plural(judged, "decision");
	const ways = [
		["toDeny", "allow → deny"],
		["toAllow", "deny → allow"],
		["authority", "of authority"],
		["obligations", "of obligations"],
	] as const;
	const counts = ways.flatMap(([way, name]) =>
		impact.flips(way) === 0 ? [] : [`${impact.flips(way)} ${name}`],
	);
	const flips = impact.flips();
	const otherwise = changes.length - flips;
	const skipped = impact.notReplayed.length === 0 ? "" : `, ${impact.notReplayed.length} not judged again`;
	const parts = [
		flips === 0 ? "none flips" : `${flips} ${flips === 1 ? "flips" : "flip"} (${counts.join(", ")})`,
		...(otherwise === 0 ? [] : [`${otherwise} with other reasons`]),
		`${judged - changes.length} as before`,
	];
	const line = style("bold", `${what}: ${parts.join(", ")}${skipped}`);
	if (policy.isSame) {
		return [line, "the two policies are the same"];
	}
	const files = quiet.map(({ file, codes }) => `  ${printable(file)}${inBrackets(codes)}`);
	if (changes.length === 0) {
		return [line, "the policies differ, and no decision on these contracts changes", ...files];
	}
	return files.length === 0
		? [line]
		: [line, "changed, and no decision on these contracts shows it:", ...files];
}

function plural(count: number, one: string): string {
	return `${count} ${one}${count === 1 ? "" : "s"}`;
}
