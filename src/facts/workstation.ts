import type { WorkstationContractV02 } from "../contracts.generated.ts";
import { type At, child } from "../place.ts";
import { type Collected, numbered } from "./collected.ts";
import { pathFacts } from "./command-paths.ts";
import type { CommandFact, Facts, ImageFact, LaneFact, PathFact } from "./facts.ts";
import { hostPath } from "./host-path.ts";
import { imageFact } from "./images.ts";
import { plainReader } from "./paths.ts";
import { collectStep } from "./step.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a contract with lanes means. */
export type LaneFacts = Omit<Facts, "instants" | "locations" | "secrets" | "digests" | "links">;

/** The same, with the places that it names by number. */
export interface DerivedLanes {
	readonly lanes: LaneFacts;
	readonly places: readonly At[];
}

type Lane = WorkstationContractV02["spec"]["lanes"][number];

/** The facts of a WorkstationContract; v0.1 is read as v0.2, which only adds fields. */
export function workstationFacts(contract: WorkstationContractV02, surroundings: Surroundings): DerivedLanes {
	const collected: Collected = { commands: [], paths: [], problems: [], scripts: [], places: [] };
	const { places, ...ofSteps } = collected;
	const lanes: LaneFact[] = [];
	const images: ImageFact[] = [];
	for (const [index, lane] of contract.spec.lanes.entries()) {
		const pointer = child("/spec/lanes", index);
		const firstCommand = collected.commands.length;
		const start = startOf(lane);
		for (const [step, { run }] of (lane.steps ?? []).entries()) {
			const place = { lane: index, step, pointer: `${pointer}/steps/${step}/run`, start };
			collectStep(run ?? "", place, surroundings, collected);
		}
		collectMounts(lane, index, pointer, surroundings, collected);
		images.push(...laneImages(lane, index, pointer, places));
		lanes.push({
			index,
			name: lane.name,
			backend: lane.backend.type,
			emits: [...(lane.evidence?.emit ?? [])],
			activities: activitiesOf(lane, collected.commands.slice(firstCommand)),
			at: numbered(places, { pointer }),
		});
	}
	return { lanes: { lanes, images, ...ofSteps }, places };
}

function activitiesOf(lane: Lane, commands: readonly CommandFact[]): string[] {
	const activities = new Set<string>();
	for (const { governed } of commands) {
		for (const activity of governed?.activities ?? []) {
			activities.add(activity);
		}
	}
	if (lane.promotion !== undefined) {
		activities.add("promotion");
	}
	return [...activities].sort();
}

/** A container lane's steps start in its working directory, if that is stated in full. */
function startOf(lane: Lane): string | null {
	const workdir = lane.backend.container?.workdir;
	return workdir?.startsWith("/") === true && !workdir.includes("$") ? workdir : null;
}

function collectMounts(
	lane: Lane,
	index: number,
	pointer: string,
	{ names, homes }: Surroundings,
	{ paths, places }: Collected,
): void {
	for (const [i, mount] of (lane.mounts ?? []).entries()) {
		const about = {
			lane: index,
			role: "mount",
			class: mount.class,
			target: mount.target,
			access: mount.readOnly ? "read-only" : "read-write",
			origin: "mounts[].source",
			text: mount.source,
			at: numbered(places, { pointer: `${pointer}/mounts/${i}/source` }),
		};
		const meant = pathFacts(hostPath(mount.source), plainReader(homes), names);
		paths.push(...meant.map((path): PathFact => ({ ...path, ...about })));
	}
}

function laneImages(lane: Lane, index: number, pointer: string, places: At[]): readonly ImageFact[] {
	const image = lane.backend.container?.image;
	if (image === undefined) {
		return [];
	}
	const at = numbered(places, { pointer: `${pointer}/backend/container/image` });
	return [{ lane: index, ...imageFact(image, at) }];
}
