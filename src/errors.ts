/**
 * What the caller did wrong, or what broke. Anything that a contract can cause is a reason in a Decision instead.
 * Each code says in one sentence what to do; `docs/errors.md` lists them all.
 */
export const errorCodes = {
	"bundle.missing": "build the bundle with `gatehouse build`, or name another with --bundle",
	"bundle.invalid": "build the bundle again with `gatehouse build`; a bundle is never edited by hand",
	"bundle.digest": "a file of the bundle was changed or cut short after it was built; build it again",
	"bundle.signature":
		"do not use the bundle: get it anew from whoever signs it, or name the key, key id and scope that it is signed with",
	"bundle.abi": "compile the policy with the OPA version that travels with this gatehouse",
	"bundle.builtin": "the policy needs a builtin that this evaluator does not provide; remove it or rebuild",
	"bundle.browser":
		"give a browser the files, or the tar.gz, of a bundle that `gatehouse build` made without builtins of the host and kinds of its own; let Node verify signatures",
	"bundle.entrypoint": "the bundle was compiled without the entrypoint `gatehouse/decision`",
	"explain.differs": "report it with the contract: the compiled policy and OPA's interpreter must agree",
	"explain.failed": "report it with the contract; `gatehouse check` judges it all the same",
	"explain.sources":
		"name the folder that the bundle was built from with --policy, or build the bundle again",
	"bundle.canary": "the bundle does not deny what it must; do not use it",
	"engine.failed": "the policy module ended abnormally; report it with the contract that did it",
	"engine.result": "the policy answered in a form that is not a result; rebuild the bundle",
	"input.no-files":
		"name at least one contract, here or as `files` of the configuration: a file, a folder or a glob",
	"init.subfolder":
		"run it with --ci at the top of the repository, where CI systems look for their files, and name the contracts from there",
	"folder.missing": "go to a folder that is there: the one that the command was started in was removed",
	"rule.exists": "choose another name, or change what is there",
	"rule.kind": "copy a rule about such a record by hand; CONTRIBUTING.md says what belongs to it",
	"rule.name":
		"name it DOMAIN/NAME in small letters, digits and hyphens, such as `mounts/no-tmp`, 60 characters at most",
	"rule.unknown": "`gatehouse rules` lists every code",
	"kind.unknown": "`gatehouse kinds` lists the kinds, each with its versions",
	"option.revision": "name a commit, a branch or a tag of the repository that you stand in",
	"diff.side":
		"name a folder with a bundle, a revision of the repository that has `bundles/gatehouse` or the policy's sources, or WORKTREE",
	"gate.closed": "ask a gate while it is open, or open another",
	"context.time": "give times as RFC 3339 writes them, such as 2026-05-10T10:00:00Z",
	"context.environment": "give an object of texts by name; an empty one where there is nothing to say",
	"limits.invalid": "give whole numbers; leave out what the default is good for",
	"context.settled": "leave it out of the question, or ask a door with other settings",
	"option.document": "correct the file, or name another: it must hold one document of JSON or YAML",
	"configuration.unreadable": "check the file's name and permissions",
	"configuration.invalid":
		"correct the configuration; `schemas/configuration.v1.schema.json` says what it holds, `gatehouse init` writes one",
	"configuration.ambiguous": "keep one of the two",
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
		"name a PEM file with an Ed25519 or ECDSA P-256 key that has no passphrase (for a bundle also RSA from 2048 bits); `gatehouse attest key` makes a pair",
	"report.invalid":
		"give --format a format's name, or FORMAT=FILE; one report at most goes to standard output",
	"report.unwritable": "name a file in a folder that is there and can be written",
	"report.overwrites": "write the report elsewhere: what a run reads stays as it is",
	"output.unwritable": "see where standard output leads, and whether there is room",
	"threads.failed": "judge in the main thread alone with `--threads 1`, and report it with the message",
	"ipc.adapter": "name a command that starts and speaks IPC v0 on its standard input and output",
	"ipc.protocol":
		"the adapter does not keep to IPC v0, or lacks what is asked of it; the transcript shows it",
	"ipc.timeout": "see why the adapter gives no answer, or give it longer with --timeout",
	"file.unreadable": "check the file's name and permissions",
	"file.unwritable": "name a file that is not there yet, in a folder that can be written",
	"cache.unwritable":
		"set XDG_CACHE_HOME to a folder that can be written, or name a bundle that `gatehouse build --policy` has built",
	"policy.missing":
		"run it where the folder is, or name another: the package has its own in `node_modules/gatehouse/policy` and `node_modules/gatehouse/schemas`",
	"policy.unreadable": "check the folder's name and permissions",
	"policy.invalid": "correct the policy at the place named",
	"serve.address": "name HOST:PORT, [IPV6]:PORT or unix:PATH, free for this process",
	"serve.unauthenticated":
		"name --token-file or --client-ca, listen on loopback or a socket, or say --insecure where the network itself is the guard",
	"serve.tokens":
		"write one token a line, each of 16 characters or more, into a file that this process can read",
	"serve.tls":
		"name a certificate with its key in PEM form, --tls-cert and --tls-key, and --client-ca only beside them",
	"serve.url": "give an address of http or https without user and password; a token is named as a file",
	"serve.bundle": "check the address and the token of the bundle server, and what it serves there",
} as const satisfies Record<string, string>;

/** What kind of failure it is; a code never changes its meaning. */
export type ErrorCode = keyof typeof errorCodes;

/** A failure with a stable code; the original failure stays as `cause`. */
export class GatehouseError extends Error {
	override readonly name = "GatehouseError";
	/** By which programs tell failures apart. */
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
