import { Option } from "commander";
import { jsonText, printable } from "../../report/index.ts";
import { type CheckOptions, checkSettings, declareChecking } from "../checking.ts";
import type { Declare } from "../commands.ts";
import { addHelp } from "../help.ts";
import { type Effective, type Setting, shownSettings } from "../settings.ts";
import { exitStatus, standardOutput } from "../terminal.ts";

export const declare: Declare = (command, finish) => {
	addHelp(declareChecking(command), configHelp)
		.addOption(new Option("--as <form>", "how to write it").choices(["text", "json"]).default("text"))
		.action((paths: string[], options: CheckOptions & { readonly as: "text" | "json" }) => {
			const { file, settings } = checkSettings(paths, options);
			standardOutput().write(
				options.as === "json" ? `${jsonText({ file, settings }, 2)}\n` : asText(file, settings),
			);
			finish(exitStatus.ok);
		});
};

const configHelp = {
	exit: { 0: "the settings are printed", 2: "the configuration is not sound" },
	examples: ["gatehouse config", "gatehouse config --profile strict", "gatehouse config --as json"],
};

function asText(file: string | null, settings: Effective): string {
	const rows = shownSettings(settings).map(([name, setting]) => [name, shownValue(setting), setting.origin]);
	const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
	const lines = rows.map(([name = "", value = "", origin = ""]) =>
		`${name.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${printable(origin)}`.trimEnd(),
	);
	return `${file === null ? "no configuration file" : printable(file)}\n\n${lines.join("\n")}\n`;
}

function shownValue({ value }: Setting<unknown>): string {
	if (value === undefined) {
		return "-";
	}
	if (Array.isArray(value)) {
		return value.length === 0 ? "-" : value.map((item) => printable(String(item))).join(" ");
	}
	if (typeof value === "object" && value !== null) {
		const parts = Object.entries(value).map(([name, part]) => printable(`${name}=${part}`));
		return parts.length === 0 ? "-" : parts.join(" ");
	}
	return printable(String(value));
}
