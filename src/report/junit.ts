import type { Reason } from "../decision/index.ts";
import type { Judgement } from "../gate.ts";
import { markupText } from "./markup-text.ts";
import { reasonLines } from "./reason-lines.ts";
import type { ReportFormat, RunInfo } from "./report.ts";

/** JUnit's XML: a suite a file, a case a contract. A file's suite is written when its last contract is known. */
export const junit: ReportFormat = {
	summary: "JUnit XML, a test suite a file",
	open(to, about) {
		let file: Judgement[] = [];
		const flush = () => {
			if (file.length > 0) {
				to.write(suite(file, about));
				file = [];
			}
		};
		to.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gatehouse">\n');
		return {
			add(judgement) {
				if (file[0]?.decision.contract.source !== judgement.decision.contract.source) {
					flush();
				}
				file.push(judgement);
			},
			end() {
				flush();
				to.write("</testsuites>\n");
			},
		};
	},
};

function suite(judgements: readonly Judgement[], { time }: RunInfo): string {
	const name = attributes({ name: judgements[0]?.decision.contract.source ?? "" });
	const failed = judgements.filter(({ decision }) => !decision.allow).length;
	const counts = `tests="${judgements.length}" failures="${failed}" errors="0" skipped="0"`;
	const timestamp = /^.{19}/.exec(time)?.[0] ?? time;
	return `<testsuite${name} ${counts}${attributes({ timestamp })}>\n${judgements.map(testCase).join("")}</testsuite>\n`;
}

function testCase(judgement: Judgement): string {
	const { contract, allow, reasons } = judgement.decision;
	const nth = contract.document > 0 ? `document ${contract.document + 1}` : contract.source;
	const line = String(reasons[0]?.range?.line ?? 1);
	const head = attributes({
		name: contract.id ?? nth,
		classname: contract.kind === null ? "unrecognised" : `${contract.kind} ${contract.version}`,
		file: contract.source,
		line,
		time: "0",
	});
	const failing = reasons.filter(({ severity, waiver }) => severity === "deny" && waiver === null);
	const others = reasons.filter((reason) => !failing.includes(reason));
	const failure = allow ? "" : failureOf(failing, judgement);
	const out = others.length === 0 ? "" : `<system-out>${textOf(others, judgement)}</system-out>\n`;
	return failure === "" && out === ""
		? `<testcase${head}/>\n`
		: `<testcase${head}>\n${failure}${out}</testcase>\n`;
}

function failureOf(failing: readonly Reason[], judgement: Judgement): string {
	const codes = [...new Set(failing.map(({ code }) => code))];
	const message = `${failing.length} ${failing.length === 1 ? "reason" : "reasons"}: ${codes.join(", ")}`;
	return `<failure${attributes({ message, type: codes[0] ?? "denied" })}>${textOf(failing, judgement)}</failure>\n`;
}

function textOf(reasons: readonly Reason[], { decision, lines }: Judgement): string {
	const shown = reasons.flatMap((reason) => [...reasonLines(reason, decision.contract.source, lines), ""]);
	return `\n${shown.map(markupText).join("\n")}`;
}

function attributes(values: Readonly<Record<string, string>>): string {
	return Object.entries(values)
		.map(([name, value]) => ` ${name}="${markupText(value)}"`)
		.join("");
}
