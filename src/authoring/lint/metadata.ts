import type { Annotation } from "../../opa/index.ts";
import type { Lint } from "./lint.ts";

export const metadata: Lint = {
	summary: "a rule has a title, description, code, severity, remediation and related resources",
	help: "write them into the METADATA above the package: they are the catalogue page and the text of the reason",
	*find({ rules }) {
		for (const { head, annotation } of rules) {
			const missing = Object.entries(wanted)
				.filter(([, isThere]) => annotation === undefined || !isThere(annotation))
				.map(([name]) => name);
			if (missing.length > 0) {
				yield { ...head, message: `the package's METADATA lacks ${missing.join(", ")}` };
			}
		}
	},
};

const wanted: Readonly<Record<string, (annotation: Annotation) => boolean>> = {
	title: ({ title }) => isText(title),
	description: ({ description }) => isText(description),
	"custom.code": ({ custom }) => isText(custom?.code),
	"custom.severity": ({ custom }) => isText(custom?.severity),
	"custom.remediation": ({ custom }) => isText(custom?.remediation),
	related_resources: ({ relatedResources }) => (relatedResources ?? []).length > 0,
};

function isText(value: unknown): boolean {
	return typeof value === "string" && value.trim() !== "";
}
