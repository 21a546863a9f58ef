import type { Client as GrpcClient } from "@grpc/grpc-js";
import { codecOf } from "./codec.ts";
import { CallFailure } from "./failure.ts";
import { Client, credentials } from "./grpc-library.ts";
import type { Evidence, RiskTemplates, SubjectTemplate } from "./messages.ts";

/** Evidence as it travels: times are seconds and nanoseconds. */
type SentEvidence = Omit<Evidence, "start" | "end"> & { readonly start: Timestamp; readonly end: Timestamp };

interface Timestamp {
	readonly seconds: bigint;
	readonly nanos: number;
}

const evidenceCodec = codecOf<SentEvidence>("Evidence");
const createEvidence = codecOf<{ readonly evidence: readonly SentEvidence[] }>("CreateEvidenceRequest");
const upsertRisks = codecOf<RiskTemplates>("UpsertRiskTemplatesRequest");
const upsertSubjects = codecOf<{ readonly subjectTemplates: readonly SubjectTemplate[] }>(
	"UpsertSubjectTemplatesRequest",
);

/** A record that is ready to go, and how much of a message it takes. */
export interface PackedEvidence {
	readonly evidence: SentEvidence;
	readonly bytes: number;
}

export function pack(evidence: Evidence): PackedEvidence {
	const sent = { ...evidence, start: timestampOf(evidence.start), end: timestampOf(evidence.end) };
	// Beside the record: its field's number and its length.
	return { evidence: sent, bytes: evidenceCodec.encode(sent).length + 6 };
}

function timestampOf(time: string): Timestamp {
	const milliseconds = Date.parse(time);
	return {
		seconds: BigInt(Math.floor(milliseconds / 1000)),
		nanos: (milliseconds % 1000) * 1_000_000,
	};
}

/** The agent's side of a call. */
export class AgentApi {
	readonly #client: GrpcClient;
	readonly #deadline: () => Date;

	/** @param deadline when a call that is begun now must have been answered */
	constructor(target: string, deadline: () => Date) {
		this.#client = new Client(target, credentials.createInsecure(), {
			"grpc.enable_http_proxy": 0,
			"grpc.enable_retries": 0,
			"grpc.default_authority": "localhost",
			"grpc.max_send_message_length": -1,
		});
		this.#deadline = deadline;
	}

	createEvidence(evidence: readonly PackedEvidence[]): Promise<void> {
		const records = evidence.map((one) => one.evidence);
		return this.#call("CreateEvidence", createEvidence.encode({ evidence: records }));
	}

	upsertRiskTemplates(templates: RiskTemplates): Promise<void> {
		return this.#call("UpsertRiskTemplates", upsertRisks.encode(templates));
	}

	upsertSubjectTemplates(subjectTemplates: readonly SubjectTemplate[]): Promise<void> {
		return this.#call("UpsertSubjectTemplates", upsertSubjects.encode({ subjectTemplates }));
	}

	close(): void {
		this.#client.close();
	}

	#call(method: string, request: Buffer): Promise<void> {
		return new Promise((resolve, reject) => {
			this.#client.makeUnaryRequest(
				`/proto.ApiHelper/${method}`,
				(bytes: Buffer) => bytes,
				() => ({}),
				request,
				{ deadline: this.#deadline() },
				(error) => {
					if (error === null) {
						resolve();
						return;
					}
					const message = `the agent did not take ${method}: ${error.details || error.message}`;
					reject(new CallFailure("unknown", message, { cause: error }));
				},
			);
		});
	}
}
