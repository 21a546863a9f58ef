import type { BuiltinDeclaration, Opa } from "../opa/index.ts";

/** What a policy may use, in OPA's own format, and who answers it at run time. */
export interface PolicyCapabilities {
	readonly capabilities: Readonly<Record<string, unknown>>;
	/** Compiled into the policy. */
	readonly native: readonly string[];
	/** Answered by OPA's own code, called by the engine. */
	readonly opa: readonly string[];
}

/** Builtins that are no call of their own: they have no result, or exist for OPA's tester alone. */
const withoutResult = new Set(["internal.print", "internal.test_case", "print", "trace"]);

/** The engine's SDK answers these in JavaScript, differently from OPA, and lets nobody else. */
const answeredOtherwise = new Set([
	"regex.split",
	"sprintf",
	"yaml.is_valid",
	"yaml.marshal",
	"yaml.unmarshal",
]);

/** Means another thing for sets than for arrays; a policy hands sets to its host as arrays. */
const needsSets = new Set(["object.subset"]);

/**
 * Works out what policies may use: builtins that the compiled policy answers itself, and those that depend on nothing
 * but their arguments, so that OPA's own code can answer them. The language is Rego v1 and nothing that is still to come.
 */
export function deriveCapabilities(opa: Opa): PolicyCapabilities {
	const current = opa.capabilities().builtins.filter((builtin) => builtin.deprecated !== true);
	const callable = current.filter((builtin) => !withoutResult.has(builtin.name));
	const hosted = new Set(hostBuiltins(opa, callable));
	const native = callable.filter((builtin) => !hosted.has(builtin.name));
	const answered = callable.filter((builtin) => hosted.has(builtin.name) && isAnsweredFaithfully(builtin));
	const allowed = new Set([...native, ...answered]);
	return {
		capabilities: {
			builtins: current.filter((builtin) => allowed.has(builtin)).map(declaration),
			future_keywords: [],
			features: ["keywords_in_refs", "rego_v1", "template_strings"],
			allow_net: [],
		},
		native: native.map((builtin) => builtin.name).sort(),
		opa: answered.map((builtin) => builtin.name).sort(),
	};
}

/** `:=` and `=` are the language's own; the compiler rewrites them where they stand as operators. */
const operators = new Set(["assign", "eq"]);

/** Compiles one rule for each builtin and sees which ones the policy asks of its host. */
function hostBuiltins(opa: Opa, builtins: readonly BuiltinDeclaration[]): readonly string[] {
	const named = builtins.filter((builtin) => !operators.has(builtin.name));
	const rules = named.map(({ name, decl }, index) => {
		const args = (decl.args ?? []).map((_, position) => `input.a${position}`);
		return `calls[${index}] := x if x := ${name}(${args.join(", ")})`;
	});
	const source = ["package derive", "# METADATA\n# entrypoint: true\nall := calls", ...rules].join("\n\n");
	const build = opa.build({ modules: { "derive.rego": source } });
	if (!build.ok) {
		throw new Error(`the builtins cannot be compiled: ${JSON.stringify(build.errors)}`);
	}
	return build.value.builtins;
}

/** A set in the result would reach the policy as an array. */
function isAnsweredFaithfully(builtin: BuiltinDeclaration): boolean {
	const yieldsSet = JSON.stringify(builtin.decl.result).includes('"type":"set"');
	return (
		builtin.answered && !yieldsSet && !needsSets.has(builtin.name) && !answeredOtherwise.has(builtin.name)
	);
}

function declaration({ answered: _, ...builtin }: BuiltinDeclaration): Omit<BuiltinDeclaration, "answered"> {
	return builtin;
}
