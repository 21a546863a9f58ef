import { createHash } from "node:crypto";

/** The look of the page: light and dark, on a screen and on paper. */
const style = `
:root {
	color-scheme: light dark;
	--page: #f6f7f9; --card: #ffffff; --ink: #1a2029; --soft: #5b6675; --line: #dde2e9; --code: #f0f2f6;
	--deny: #b42318; --deny-soft: #fdeceb; --allow: #146c43; --allow-soft: #e6f4ec;
	--warn: #8a5a00; --warn-soft: #fff3d9; --waived: #1d5aa8; --waived-soft: #e8f0fb; --mark: #ffd9d5; --focus: #1d5aa8;
}
@media (prefers-color-scheme: dark) {
	:root {
		--page: #12161c; --card: #1a2029; --ink: #e7ebf0; --soft: #9aa6b5; --line: #2c3542; --code: #12161c;
		--deny: #ff8a80; --deny-soft: #3a1c1b; --allow: #6fd3a0; --allow-soft: #16321f;
		--warn: #f2c265; --warn-soft: #362a10; --waived: #8ebcff; --waived-soft: #17283f; --mark: #6b2a26; --focus: #8ebcff;
	}
}
* { box-sizing: border-box; }
body {
	display: flex; flex-direction: column; gap: 1.25rem; max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem 3rem;
	background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
/* The counts are known last and wanted first. */
header { order: 0; } .summary { order: 1; } .evidence { order: 2; } .filters { order: 3; } main { order: 4; }
h1 { margin: 0; font-size: 1.6rem; letter-spacing: -0.01em; }
h2 { margin: 0 0 0.75rem; font-size: 1.1rem; }
h3 { margin: 0; font-size: 1rem; font-weight: 600; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.875em; overflow-wrap: anywhere; }
p { margin: 0; }
.meta { color: var(--soft); font-size: 0.85rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.card, .contract { background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.card { padding: 1.25rem; }
.summary { display: grid; gap: 1.25rem; }
.verdict { display: flex; align-items: center; gap: 0.9rem; font-size: 1.35rem; font-weight: 650; }
.verdict::before {
	content: "✓"; display: grid; place-items: center; width: 2.5rem; height: 2.5rem; border-radius: 50%;
	background: var(--allow-soft); color: var(--allow);
}
.verdict.deny::before { content: "✗"; background: var(--deny-soft); color: var(--deny); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 0.75rem; margin: 0; }
.tiles div { padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 10px; }
.tiles dt { color: var(--soft); font-size: 0.85rem; }
.tiles dd { margin: 0; font-size: 1.6rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.tiles .deny dd { color: var(--deny); } .tiles .allow dd { color: var(--allow); } .tiles .warn dd { color: var(--warn); }
.tiles .waived dd { color: var(--waived); }
.scroll { max-height: 24rem; overflow: auto; }
thead th { position: sticky; top: 0; background: var(--card); }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.45rem 0.75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tr:last-child > * { border-bottom: 0; }
thead th { color: var(--soft); font-weight: 500; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td button { padding: 0; border: 0; background: none; color: var(--waived); font: inherit; text-align: left; cursor: pointer; text-decoration: underline; text-underline-offset: 3px; }
meter { width: 7rem; height: 0.6rem; }
meter::-webkit-meter-bar { border: 0; border-radius: 99px; background: var(--line); }
meter::-webkit-meter-optimum-value { border-radius: 99px; background: var(--soft); }
meter::-moz-meter-bar { background: var(--soft); }
a { color: var(--waived); text-underline-offset: 3px; }
nav { display: flex; gap: 1.25rem; margin-top: 0.5rem; font-size: 0.95rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: clip; clip-path: inset(50%); white-space: nowrap; }
.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; padding: 0.9rem 1.25rem; }
.filters[hidden] { display: none; }
.filters label { display: grid; gap: 0.2rem; color: var(--soft); font-size: 0.8rem; }
.filters .wide { flex: 1 1 14rem; }
.filters select, .filters input, .filters button {
	width: 100%; max-width: 22rem; padding: 0.45rem 0.6rem; border: 1px solid var(--line); border-radius: 8px;
	background: var(--page); color: var(--ink); font: inherit; font-size: 0.95rem;
}
.filters select, .filters input, .filters button { height: 2.5rem; }
.filters .wide input { max-width: none; }
.filters button { width: auto; cursor: pointer; }
.filters output { flex-basis: 100%; color: var(--soft); font-size: 0.85rem; }
main { display: grid; gap: 0.75rem; min-width: 0; }
.contract { scroll-margin-top: 8.5rem; }
.contract { overflow: clip; content-visibility: auto; contain-intrinsic-size: auto 4.6rem; }
.contract:has(> [open]) { contain-intrinsic-size: auto 17rem; }
.contract[hidden], tr[hidden] { display: none; }
summary { display: grid; grid-template-columns: auto 1fr auto; align-items: baseline; gap: 0.1rem 0.75rem; padding: 0.8rem 1.25rem; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::after { content: "▸"; grid-area: 1 / 3; color: var(--soft); }
[open] > summary::after { content: "▾"; }
summary .about { grid-column: 2; }
.name { font-weight: 600; overflow-wrap: anywhere; }
.about { color: var(--soft); font-size: 0.85rem; overflow-wrap: anywhere; }
.badge { padding: 0.1rem 0.55rem; border-radius: 99px; font-size: 0.8rem; font-weight: 600; white-space: nowrap; }
.badge.deny { background: var(--deny-soft); color: var(--deny); } .badge.allow { background: var(--allow-soft); color: var(--allow); }
.badge.warn, .badge.withhold { background: var(--warn-soft); color: var(--warn); } .badge.waived { background: var(--waived-soft); color: var(--waived); }
.reason { display: grid; gap: 0.6rem; padding: 1rem 1.25rem; border-top: 1px solid var(--line); break-inside: avoid; }
.reason > * { min-width: 0; }
.head > * { display: inline; margin-right: 0.5rem; }
.head code { color: var(--soft); }
.note { padding: 0.9rem 1.25rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9rem; }
figure { margin: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--code); overflow: clip; }
figcaption { padding: 0.3rem 0.75rem; border-bottom: 1px solid var(--line); color: var(--soft); font-size: 0.8rem; overflow-wrap: anywhere; }
pre { margin: 0; padding: 0.6rem 0.75rem; overflow-x: auto; white-space: pre-wrap; }
.line { color: var(--soft); user-select: none; padding-right: 1ch; margin-right: 1ch; border-right: 1px solid var(--line); }
mark { padding: 0.1em 0.05em; border-radius: 3px; background: var(--mark); color: inherit; text-decoration: underline wavy var(--deny) 1px; text-underline-offset: 4px; }
dl.more { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 0.9rem; margin: 0; font-size: 0.92rem; }
dl.more dt { color: var(--soft); } dl.more dd { margin: 0; min-width: 0; overflow-wrap: anywhere; } dl.more .fix { font-weight: 550; }
.planned { color: var(--allow); } .owed { color: var(--deny); font-weight: 600; }
.evidence thead th { min-width: 6.5rem; vertical-align: bottom; font-size: 0.8rem; text-align: center; }
.evidence thead th:nth-child(-n + 2), .evidence th[scope=row] { text-align: left; font-weight: 400; overflow-wrap: anywhere; }
.evidence th[scope=row] { min-width: 17rem; }
.evidence td { text-align: center; } .evidence td:nth-child(2) { text-align: left; overflow-wrap: anywhere; }
.legend { margin-bottom: 0.5rem; color: var(--soft); font-size: 0.85rem; }
@media (max-width: 40rem) { body { padding: 1rem 0.75rem; } .filters { position: static; } }
@media print {
	:root { color-scheme: light; --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --code: #fff; }
	body { max-width: none; padding: 0; font-size: 11px; }
	.filters, .skip, nav { display: none; }
	.scroll { max-height: none; overflow: visible; }
	thead th { position: static; }
	.evidence thead th { min-width: 0; font-size: 0.7em; } .evidence th[scope=row] { min-width: 9rem; }
	.contract { content-visibility: visible; overflow: visible; margin-top: 0.5rem; }
	main { display: block; }
}
`;

/** Filters; without it the page shows everything. */
const script = `
"use strict";
const form = document.querySelector(".filters");
const contracts = [...document.querySelectorAll(".contract")];
const rows = [...document.querySelectorAll("tr[data-of]")];
const { verdict, severity, rule, search } = form.elements;
for (const code of [...new Set(contracts.flatMap((one) => one.dataset.codes.split(" ")))].filter(Boolean).sort()) {
	rule.add(new Option(code, code));
}
const has = (list, value) => value === "" || list.split(" ").includes(value);
const filter = () => {
	const words = search.value.toLowerCase().split(" ").filter(Boolean);
	let shown = 0;
	for (const one of contracts) {
		const { verdict: ended, severities, codes } = one.dataset;
		const fits = has(ended, verdict.value) && has(severities, severity.value) && has(codes, rule.value);
		const text = fits && words.length > 0 ? (one.searchText ??= one.textContent.toLowerCase()) : "";
		one.hidden = !(fits && words.every((word) => text.includes(word)));
		shown += one.hidden ? 0 : 1;
	}
	const hidden = new Set(contracts.filter((one) => one.hidden).map((one) => one.id));
	for (const row of rows) row.hidden = hidden.has(row.dataset.of);
	form.querySelector("output").value = "Showing " + shown + " of " + contracts.length;
};
form.addEventListener("input", filter);
form.addEventListener("reset", () => setTimeout(filter));
form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("click", ({ target }) => {
	if (target.dataset?.rule === undefined) return;
	rule.value = target.dataset.rule;
	filter();
	rule.focus();
});
document.addEventListener("keydown", (event) => {
	if (event.key !== "/" || event.target.matches("input, select")) return;
	event.preventDefault();
	search.focus();
});
let closed = [];
addEventListener("beforeprint", () => {
	closed = [...document.querySelectorAll("details:not([open])")];
	for (const one of closed) one.open = true;
});
addEventListener("afterprint", () => {
	for (const one of closed) one.open = false;
});
form.hidden = false;
filter();
`;

/** What the page may do: show this style and run this script, and nothing else, whatever a contract puts into it. */
const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`;

function hash(text: string): string {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

export const pageStart = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>Gatehouse report</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#contracts">Skip to the contracts</a>
`;

export const filters = `<form class="filters card" role="search" aria-label="Filter the contracts" hidden="hidden">
<label>Verdict <select name="verdict"><option value="">all</option><option value="deny">denied</option><option value="allow">allowed</option></select></label>
<label>Severity <select name="severity"><option value="">all</option><option>deny</option><option>warn</option><option>withhold</option><option>waived</option></select></label>
<label>Rule <select name="rule"><option value="">all</option></select></label>
<label class="wide">Text <input name="search" type="search" placeholder="file, contract, message… ( / )" autocomplete="off"/></label>
<button type="reset">Show all</button>
<output aria-live="polite"></output>
</form>
`;

export const pageEnd = `<script>${script}</script>
</body>
</html>
`;
