import type { WorkstationContractV02 } from "../documents.generated.ts";
import { child } from "../place.ts";
import type { CommandFact, Facts, ImageFact, LaneFact, PathFact, ProblemFact, ScriptFact } from "./facts.ts";
import { hostPath } from "./host-path.ts";
import { readImage } from "./images.ts";
import { plainReader } from "./paths.ts";
import { pathFacts, stepFacts } from "./step.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a contract with lanes means. */
export type LaneFacts = Omit<Facts, "instants" | "locations" | "secrets" | "digests" | "links">;

type Lane = WorkstationContractV02["spec"]["lanes"][number];

/** The facts of a WorkstationContract; v0.1 is read as v0.2, which only adds fields. */
export function workstationFacts(contract: WorkstationContractV02, surroundings: Surroundings): LaneFacts {
	const lanes: LaneFact[] = [];
	const commands: CommandFact[] = [];
	const paths: PathFact[] = [];
	const images: ImageFact[] = [];
	const problems: ProblemFact[] = [];
	const scripts: ScriptFact[] = [];
	for (const [index, lane] of contract.spec.lanes.entries()) {
		const pointer = child("/spec/lanes", index);
		const steps = (lane.steps ?? []).map((step, i) =>
			stepFacts(
				step.run ?? "",
				{ lane: index, step: i, pointer: `${pointer}/steps/${i}/run`, start: startOf(lane) },
				surroundings,
			),
		);
		const mine = steps.flatMap((step) => step.commands);
		commands.push(...mine);
		paths.push(...steps.flatMap((step) => step.paths), ...mountPaths(lane, index, pointer, surroundings));
		problems.push(...steps.flatMap((step) => step.problems));
		scripts.push(...steps.flatMap((step) => step.scripts));
		images.push(...laneImages(lane, index, pointer));
		lanes.push({
			index,
			name: lane.name,
			backend: lane.backend.type,
			emits: [...(lane.evidence?.emit ?? [])],
			activities: activitiesOf(lane, mine),
			at: { pointer },
		});
	}
	return { lanes, commands, paths, images, problems, scripts };
}

function activitiesOf(lane: Lane, commands: readonly CommandFact[]): string[] {
	const activities = new Set(commands.flatMap((command) => command.governed?.activities ?? []));
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

function mountPaths(
	lane: Lane,
	index: number,
	pointer: string,
	{ names, homes }: Surroundings,
): readonly PathFact[] {
	return (lane.mounts ?? []).flatMap((mount, i) =>
		pathFacts(hostPath(mount.source), plainReader(homes), names).map((path) => ({
			...path,
			lane: index,
			role: "mount",
			class: mount.class,
			target: mount.target,
			access: mount.readOnly ? "read-only" : "read-write",
			origin: "mounts[].source",
			text: mount.source,
			at: { pointer: `${pointer}/mounts/${i}/source` },
		})),
	);
}

function laneImages(lane: Lane, index: number, pointer: string): readonly ImageFact[] {
	const image = lane.backend.container?.image;
	if (image === undefined) {
		return [];
	}
	const { name, tag, algorithm, digest, pinned } = readImage(image);
	return [
		{
			lane: index,
			text: image,
			name,
			...(tag === null ? {} : { tag }),
			...(algorithm === null ? {} : { algorithm }),
			...(digest === null ? {} : { digest }),
			pinned,
			at: { pointer: `${pointer}/backend/container/image` },
		},
	];
}
