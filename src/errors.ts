/**
 * What the caller did wrong, or what broke. Anything that a contract can cause is a reason in a Decision instead.
 * Each code says in one sentence what to do; `docs/errors.md` lists them all.
 */
export const errorCodes = {
	"bundle.missing": "build the bundle with `gatehouse build`, or name another with --bundle",
	"bundle.invalid": "build the bundle again with `gatehouse build`; a bundle is never edited by hand",
	"bundle.digest": "a file of the bundle was changed or cut short after it was built; build it again",
	"bundle.abi": "compile the policy with the OPA version that travels with this gatehouse",
	"bundle.builtin": "the policy needs a builtin that this evaluator does not provide; remove it or rebuild",
	"bundle.entrypoint": "the bundle was compiled without the entrypoint `gatehouse/decision`",
	"bundle.canary": "the bundle does not deny what it must; do not use it",
	"engine.failed": "the policy module ended abnormally; report it with the contract that did it",
	"engine.result": "the policy answered in a form that is not a result; rebuild the bundle",
	"input.no-files": "name at least one contract: a file, a folder or a glob",
	"kind.unknown": "`gatehouse kinds` lists the kinds, each with its versions",
	"context.time": "give times as RFC 3339 writes them, such as 2026-05-10T10:00:00Z",
	"option.document": "correct the file, or name another: it must hold one document of JSON or YAML",
	"mount-policy.invalid":
		"correct the mount policy; `schemas/agent-machine-mount-policy.schema.json` says what it holds",
	"waivers.invalid": "correct the waiver file; `schemas/waivers.v1.schema.json` says what it holds",
	"opa.missing": "install the package again: opa/opa.wasm.br is part of it",
	"opa.failed": "report it with the policy that did it",
	"record.locked": "wait until the other process is done, or record into another folder",
	"record.broken": "run `gatehouse log verify` on the folder, keep it as it is, and record into another",
	"record.unwritable": "check the folder's permissions and the room on its disk",
	"record.unreadable": "name the folder that `check --record` wrote to",
	"export.decisions": "give Decisions as `gatehouse check --format json` or `--format ndjson` writes them",
	"export.key": "give --key with a form that is signed, and with no other",
	"key.invalid":
		"name a PEM file with an Ed25519 or ECDSA P-256 key that has no passphrase; `gatehouse attest key` makes a pair",
	"file.unreadable": "check the file's name and permissions",
	"file.unwritable": "name a file that is not there yet, in a folder that can be written",
	"policy.unreadable": "check the folder's name and permissions",
	"policy.invalid": "correct the policy at the place named",
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof errorCodes;

/** A failure with a stable code; the original failure stays as `cause`. */
export class GatehouseError extends Error {
	override readonly name = "GatehouseError";
	readonly code: ErrorCode;

	constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
		super(message, options);
		this.code = code;
	}

	/** What the user can do about it. */
	get help(): string {
		return errorCodes[this.code];
	}
}
