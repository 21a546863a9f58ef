import type { Source } from "../../contract/index.ts";
import type { Judgement } from "../../gate.ts";
import type { Asked } from "../served-gate.ts";

/** Documents that one request asks about. */
export interface AskedDocuments {
	readonly sources: readonly Source[];
	/** Documents that these may refer to. */
	readonly related?: readonly Source[];
	readonly asked: Asked;
}

type Judge = (question: AskedDocuments) => Promise<readonly Judgement[]>;

/** How many documents are judged before sockets and timers have their turn. */
const most = 32;

interface Waiting {
	readonly question: AskedDocuments;
	/** Questions of one name may be put as one; null where a question stands alone. */
	readonly group: string | null;
	readonly resolve: (judgements: readonly Judgement[]) => void;
	readonly reject: (error: unknown) => void;
}

/**
 * Judging takes the one thread that also answers `/health`: questions wait in line, and others are let in between.
 * Those that came in together and ask alike are put as one, since a watchdog costs as much as a document.
 */
export class WaitingLine {
	readonly #judge: Judge;
	readonly #atOnce: number;
	#judging = 0;
	#waiting: Waiting[] = [];
	#isSet = false;

	/** @param atOnce how many groups may be on their way: what waits meanwhile makes larger ones */
	constructor(judge: Judge, atOnce: number) {
		this.#judge = judge;
		this.#atOnce = atOnce;
	}

	ask(question: AskedDocuments): Promise<readonly Judgement[]> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ question, group: groupOf(question), resolve, reject });
			this.#set();
		});
	}

	#set(): void {
		if (!this.#isSet && this.#waiting.length > 0 && this.#judging < this.#atOnce) {
			this.#isSet = true;
			setImmediate(() => this.#work());
		}
	}

	#work(): void {
		this.#isSet = false;
		const group = this.#takeGroup();
		const [first] = group;
		if (first === undefined) {
			return;
		}
		this.#judging += 1;
		this.#set();
		const sources = group.flatMap(({ question }) => question.sources);
		const over = () => {
			this.#judging -= 1;
			this.#set();
		};
		this.#judge({ ...first.question, sources }).then(
			(judgements) => {
				over();
				if (group.length === 1) {
					first.resolve(judgements);
					return;
				}
				let next = 0;
				for (const { question, resolve } of group) {
					const end = next + question.sources.length;
					resolve(judgements.slice(next, end));
					next = end;
				}
			},
			(error) => {
				over();
				for (const { reject } of group) {
					reject(error);
				}
			},
		);
	}

	/** The first in line, and those right behind it that can be put with it. */
	#takeGroup(): readonly Waiting[] {
		const [first] = this.#waiting;
		let size = first?.question.sources.length ?? 0;
		const end = this.#waiting.findIndex(({ question, group }, i) => {
			if (i === 0) {
				return false;
			}
			size += question.sources.length;
			return group === null || group !== first?.group || size > most;
		});
		return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
	}
}

/** Only a text of JSON is sure to be one document, so that each question finds its own answer again. */
function groupOf({ sources, related = [], asked }: AskedDocuments): string | null {
	const isPlain = related.length === 0 && sources.every(({ syntax }) => syntax === "json");
	return isPlain ? JSON.stringify(asked) : null;
}
