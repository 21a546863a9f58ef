import type { PolicyInput } from "../documents.generated.ts";
import { GatehouseError } from "../errors.ts";
import { openOpa, type PolicyTrace } from "../opa/index.ts";
import type { At } from "../place.ts";
import type { Bundle, Finding, Rule } from "../policy/index.ts";
import { modulesFor, type RegoSources } from "./sources.ts";

/** Most events of an evaluation: as many take about ten seconds, and a lane with a hundred mounts comes near. */
const mostSteps = 1_000_000;

/** What the decision gathers findings by. */
const gathered = "data.gatehouse.findings";

/**
 * Asks rules again, with OPA's interpreter and its tracer, in the way in which the decision does; null where the contract
 * is too large for that.
 *
 * @throws GatehouseError `explain.differs` where they find other things than the compiled policy did
 */
export async function askAgain(
	rules: readonly Rule[],
	input: PolicyInput,
	bundle: Bundle,
	sources: RegoSources,
	found: readonly Finding[],
	places: readonly At[],
): Promise<PolicyTrace | null> {
	const data = JSON.parse(new TextDecoder().decode(bundle.data)) as Readonly<Record<string, unknown>>;
	const modules = modulesFor(rules, sources, data);
	const opa = await openOpa();
	const answer = opa.trace({ modules, data, input, queries: [gathered], steps: mostSteps });
	if (!answer.ok) {
		const [error] = answer.errors;
		if (error?.code === "trace_steps") {
			return null;
		}
		const place = error?.file === undefined ? "" : ` (${error.file}:${error.row})`;
		throw new GatehouseError(
			"explain.failed",
			`OPA cannot tell how the rules went: ${error?.message}${place}`,
		);
	}
	const codes = new Set(rules.map(({ code }) => code));
	const again = answer.value.answers[0]?.value;
	const [compiled, traced] = [found, Array.isArray(again) ? again : []].map((findings) =>
		(findings as readonly Finding[])
			.filter(({ code }) => codes.has(code))
			.map(({ code, severity, message, at }) =>
				JSON.stringify([code, severity, message, pointerOf(at, places)]),
			)
			.sort(),
	);
	if (JSON.stringify(compiled) !== JSON.stringify(traced)) {
		throw new GatehouseError(
			"explain.differs",
			`the compiled policy found ${compiled?.length ?? 0} and OPA's interpreter ${traced?.length ?? 0}, or others`,
		);
	}
	return answer.value;
}

/** Of a fact, the place that it calls by number. */
function pointerOf(at: At | number, places: readonly At[]): readonly unknown[] {
	const place = typeof at === "number" ? places[at] : at;
	return [place?.pointer, place?.start, place?.end, place?.key];
}
