import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonValue, Source } from "../src/contract/index.ts";
import { canonicalDigest } from "../src/facts/index.ts";
import { Gate } from "../src/gate.ts";
import { ownBundle } from "../src/package.ts";

/** Chains of delegations, made so that each narrows its parent, and the ways in which one can widen. */

interface Folder {
	readonly path: string;
	readonly access: "read-only" | "read-write";
}

interface Bounds {
	readonly operations: readonly string[];
	readonly tools: readonly string[];
	readonly folder: Folder;
	readonly tokens: number;
	readonly isolation: readonly string[];
	/** Minutes after midnight. */
	readonly from: number;
	readonly until: number;
}

const operations = ["container.run", "execution.start", "execution.cancel", "profile.create"].map(
	(name) => `agent_machine.${name}`,
);
const tools = ["build", "test", "publish"].map((name) => `urn:example:tool:${name}`);
const classes = ["spiffe://example/microvm@v1", "local-erlexec-weak"];

const root: Bounds = {
	operations: operations.slice(0, 3),
	tools: tools.slice(0, 2),
	folder: { path: "~/dev", access: "read-write" },
	tokens: 1000,
	isolation: classes,
	from: 60,
	until: 1200,
};

/** How a child narrows its parent, as draws that are read against the parent's bounds. */
const narrowing = fc.record({
	keep: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
	segment: fc.constantFrom("", "/docs", "/docs/./site", "/site/../docs"),
	readOnly: fc.boolean(),
	share: fc.double({ min: 0, max: 1, noNaN: true }),
	later: fc.nat(20),
	sooner: fc.nat(20),
});

type Narrowing = typeof narrowing extends fc.Arbitrary<infer T> ? T : never;

function narrowed(parent: Bounds, draw: Narrowing): Bounds {
	const kept = (items: readonly string[]) => items.filter((_, i) => draw.keep[i]);
	return {
		operations: kept(parent.operations),
		tools: kept(parent.tools),
		folder: {
			path: `${parent.folder.path}${draw.segment}`,
			access: draw.readOnly ? "read-only" : parent.folder.access,
		},
		tokens: Math.floor(parent.tokens * draw.share),
		isolation: kept(parent.isolation),
		from: parent.from + draw.later,
		until: parent.until - draw.sooner,
	};
}

/** Each widens a child beyond its parent in one way, and names the code that must be drawn. */
const widenings: Readonly<Record<string, (child: Bounds, parent: Bounds) => Bounds>> = {
	"delegation.operations-widened": (child) => ({
		...child,
		operations: [...child.operations, operations[3] as string],
	}),
	"delegation.scopes-widened": (child) => ({ ...child, tools: [...child.tools, tools[2] as string] }),
	"delegation.paths-widened": (child, parent) => ({
		...child,
		folder: { ...child.folder, path: `${parent.folder.path}/../elsewhere` },
	}),
	"delegation.budget-widened": (child, parent) => ({ ...child, tokens: parent.tokens + 1 }),
	"delegation.isolation-widened": (child) => ({
		...child,
		isolation: [...child.isolation, "container-like"],
	}),
	"delegation.lifetime-widened": (child, parent) => ({ ...child, until: parent.until + 1 }),
};

function document(bounds: Bounds, level: number, depth: number, parent: JsonValue | null): JsonValue {
	const time = (minutes: number) =>
		new Date(Date.UTC(2026, 4, 10, 0, minutes)).toISOString().replace(".000Z", "Z");
	const none: string[] = [];
	return {
		apiVersion: "gatehouse.dev/v1",
		kind: "Delegation",
		id: `urn:example:delegation:${level}`,
		delegator: level === 0 ? "org:example" : `org.example.agent-${level - 1}`,
		delegate: `org.example.agent-${level}`,
		parent:
			parent === null
				? null
				: { ref: `urn:example:delegation:${level - 1}`, digest: canonicalDigest(parent) },
		operations: [...bounds.operations],
		scopes: {
			providerIds: none,
			modelRefs: none,
			toolRefs: [...bounds.tools],
			cacheScopeRefs: none,
			memoryScopeRefs: none,
			storageScopeRefs: none,
			evidenceScopeRefs: none,
		},
		paths: [{ ...bounds.folder }],
		budget: {
			modelCalls: 1,
			tokens: bounds.tokens,
			connectorCalls: 0,
			cpuGpuComputeSeconds: 1,
			localDiskBytes: 1,
			sandboxMemoryBytes: 1,
			wallClockSeconds: 1,
			agentConcurrency: 1,
		},
		isolation: [...bounds.isolation],
		maxDepth: depth - level,
		issuedAt: time(0),
		notBefore: time(bounds.from),
		expiresAt: time(bounds.until),
	};
}

function passport(level: number): JsonValue {
	return {
		kind: "AgentPassport",
		bundle_id: `org.example.agent-${level}`,
		agent_class: "app_helper",
		is_daemon: false,
		is_apple_signed: false,
		suppress_user_authorization_prompt: false,
		system_bundle: false,
		interrupt_level: "passive",
	};
}

/** The documents of a chain, the root first. */
function chainOf(all: readonly Bounds[]): readonly JsonValue[] {
	const documents: JsonValue[] = [];
	for (const [level, bounds] of all.entries()) {
		documents.push(document(bounds, level, all.length - 1, documents.at(-1) ?? null));
	}
	return documents;
}

function file(value: JsonValue, name: string): Source {
	return { name, bytes: new TextEncoder().encode(JSON.stringify(value)) };
}

let gate: Gate;

beforeAll(async () => {
	gate = await Gate.open({ bundle: ownBundle });
});

/** The last of the chain, judged with all others given along. */
function judge(all: readonly Bounds[]) {
	const documents = chainOf(all).map((value, level) => file(value, `delegation-${level}.json`));
	const passports = all.map((_, level) => file(passport(level), `passport-${level}.json`));
	const contract = documents.at(-1) as Source;
	const [judgement] = gate
		.relating([...documents.slice(0, -1), ...passports])
		.decide(contract, { time: "2026-05-10T12:00:00Z", at: "2026-05-10T12:00:00Z", environment: {} });
	return judgement?.decision;
}

const chains = fc.array(narrowing, { minLength: 1, maxLength: 5 }).map((draws) => {
	const all = [root];
	for (const draw of draws) {
		all.push(narrowed(all.at(-1) as Bounds, draw));
	}
	return all;
});

describe("a chain of delegations", () => {
	it("is allowed as long as it only narrows, at any depth", () => {
		fc.assert(
			fc.property(chains, (all) => {
				expect(judge(all)).toMatchObject({ allow: true, reasons: [], authorises: { value: true } });
			}),
			{ numRuns: 60 },
		);
	});

	it.each(Object.keys(widenings))(
		"is denied with %s where one link widens, and the link is named",
		(code) => {
			const widen = widenings[code] as (typeof widenings)[string];
			const anywhere = chains.chain((all) =>
				fc.record({ all: fc.constant(all), level: fc.integer({ min: 1, max: all.length - 1 }) }),
			);
			fc.assert(
				fc.property(anywhere, ({ all, level }) => {
					const parent = all[level - 1] as Bounds;
					const broken = all.with(level, widen(all[level] as Bounds, parent));
					const decision = judge(broken);
					expect(decision?.allow).toBe(false);
					const own = level === all.length - 1;
					const named = decision?.reasons.filter(
						(reason) =>
							reason.code === code &&
							reason.message.includes(`\`delegation-${level - 1}.json\``) &&
							(own || reason.message.includes(`\`delegation-${level}.json\``)) &&
							(own || reason.pointer === "/parent/ref"),
					);
					expect(named).not.toEqual([]);
				}),
				{ numRuns: 20 },
			);
		},
	);
});
