/** A request that is not answered as asked, in the shape of OPA's errors. */
export class Failure extends Error {
	override readonly name = "Failure";
	readonly status: number;
	readonly code: string;
	/** What is wrong in detail, as OPA lists it. */
	readonly errors: readonly FailureDetail[];
	/** Seconds after which it is worth asking again. */
	readonly retryAfter: number | null;

	constructor(
		status: number,
		code: string,
		message: string,
		{ errors = [], retryAfter = null }: Partial<Pick<Failure, "errors" | "retryAfter">> = {},
	) {
		super(message);
		this.status = status;
		this.code = code;
		this.errors = errors;
		this.retryAfter = retryAfter;
	}

	/** The body of the answer. */
	get body(): string {
		const { code, message, errors } = this;
		return `${JSON.stringify({ code, message, ...(errors.length === 0 ? {} : { errors }) }, null, 2)}\n`;
	}
}

export interface FailureDetail {
	readonly code: string;
	readonly message: string;
	readonly location?: { readonly row: number; readonly col: number };
}

/** What the caller wrote cannot be taken for a question. */
export function invalid(message: string, errors: readonly FailureDetail[] = []): Failure {
	return new Failure(400, "invalid_parameter", message, { errors });
}

export function unavailable(message: string): Failure {
	return new Failure(503, "unavailable", message, { retryAfter: 1 });
}
