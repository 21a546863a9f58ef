/** What an `error` message says of itself. */
interface IpcError {
	/** Whether the same may be asked again without a change. */
	readonly retryable: boolean;
	readonly when: string;
}

/** Every code of an `error` message that the adapter or the runner sends; `docs/adapter.md` lists them all. */
export const ipcErrors = {
	IPC_PROTO_MISMATCH: {
		retryable: false,
		when: "the other side does not speak `ipc.v0`; the adapter ends with status 2",
	},
	IPC_BAD_ENVELOPE: {
		retryable: false,
		when: "a line is too long, is no JSON that every reader understands alike, is no message, or has the id of another invocation",
	},
	IPC_STATE: { retryable: false, when: "a message comes when it is not its turn" },
	IPC_UNKNOWN_TYPE: { retryable: false, when: "a message is of a type that an adapter does not receive" },
	IPC_TIMEOUT: { retryable: true, when: "the runner has waited long enough for an answer" },
	ADAPTER_NO_SUCH_OP: { retryable: false, when: "there is no such operation" },
	ADAPTER_BAD_INPUT: { retryable: false, when: "the arguments are not those of the operation" },
	ADAPTER_TIMEOUT: { retryable: true, when: "the operation took longer than the runner gives it" },
	ADAPTER_CANCELLED: { retryable: true, when: "the runner has called the operation off" },
	ADAPTER_FAILED: { retryable: false, when: "the operation broke down; standard error says how" },
} as const satisfies Record<string, IpcError>;

export type IpcErrorCode = keyof typeof ipcErrors;

/** The payload of an `error` message. */
export interface ErrorPayload {
	readonly code: string;
	readonly message: string;
	readonly retryable: boolean;
	readonly details?: Readonly<Record<string, unknown>>;
}

export function errorPayload(
	code: IpcErrorCode,
	message: string,
	details?: Readonly<Record<string, unknown>>,
): ErrorPayload {
	const { retryable } = ipcErrors[code];
	return { code, message, retryable, ...(details === undefined ? {} : { details }) };
}
