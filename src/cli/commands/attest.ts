import { createHash } from "node:crypto";
import { InvalidArgumentError, Option } from "commander";
import { read } from "../../contract/index.ts";
import {
	type AlgorithmName,
	algorithmNames,
	type Expectations,
	makeKeyPair,
	readDocuments,
	readVerifyingKey,
	verifyExchanged,
} from "../../exchange/index.ts";
import { readInstant } from "../../instant.ts";
import type { Declare } from "../commands.ts";
import { readBytes, writeNew } from "../files.ts";
import { addHelp } from "../help.ts";
import { type ExitStatus, exitStatus, plain, standardOutput } from "../terminal.ts";

interface VerifyOptions {
	readonly key?: string;
	readonly policy?: string;
	readonly contract?: readonly string[];
	readonly at?: string;
}

export const declare: Declare = (command, finish) => {
	command
		.command("verify")
		.description(
			"tell whether exported decisions may be acted upon: signature, form, contract, policy, verdict",
		)
		.argument("<documents...>", "what `export` wrote; `-` is standard input")
		.option("--key <file>", "public key in PEM form that must have signed them")
		.option("--policy <sha256>", "digest of the policy that they must have been decided by", digest)
		.option("--contract <file>", "contract that they must speak of, every document of it; repeatable", gather)
		.option("--at <time>", "instant to judge expiry at, RFC 3339 (default: now)", instant)
		.addHelpText("after", verifyHelp)
		.action((names: string[], options: VerifyOptions) => finish(verify(names, options)));
	addHelp(command, keysHelp);
	addHelp(command.command("key"), keysHelp)
		.description("make a pair of keys: NAME.pem to sign with, NAME.pub.pem to verify with")
		.argument("<name>", "files to write, without `.pem`; they must not be there yet")
		.addOption(new Option("--algorithm <name>", "kind of key").choices(algorithmNames).default("ed25519"))
		.action((name: string, { algorithm }: { algorithm: AlgorithmName }) => finish(makeKeys(name, algorithm)));
};

const verifyHelp = `
One line for each document. With --key nothing that is not signed by that key is believed; without it, only documents
that travel unsigned are checked, and a hash proves no author.

Exit status: 0 all of them may be acted upon, 1 one may not, 2 they cannot be checked.

Examples:
  gatehouse attest verify plan.vsa.json --key public.pem --contract plan.json
  gatehouse attest verify plan.vsa.json --key public.pem --at 2026-05-01T00:00:00Z`;

const keysHelp = {
	exit: { 0: "it is done", 1: "a document may not be acted upon", 2: "a file cannot be read or written" },
	examples: ["gatehouse attest key signing", "gatehouse attest key release --algorithm p256"],
};

function verify(names: readonly string[], { key, policy, contract, at }: VerifyOptions): ExitStatus {
	const contracts = contract?.flatMap(digestsOf) ?? null;
	const expected: Expectations = {
		key: key === undefined ? null : readVerifyingKey(Buffer.from(readBytes(key)).toString()),
		policy: policy ?? null,
		contracts: contracts?.map(({ sha256 }) => sha256) ?? null,
		at: at ?? new Date().toISOString(),
	};
	const output = standardOutput();
	const spokenOf = new Set<string>();
	let status: ExitStatus = exitStatus.ok;
	const refuse = (name: string, reason: string) => {
		status = exitStatus.denied;
		output.write(`refused   ${plain(`${name}  ${reason}`)}\n`);
	};
	for (const document of names.flatMap((name) => documentsOf(name))) {
		const result = document.kind === "refused" ? document : verifyExchanged(document.value, expected);
		if (result.kind === "refused") {
			refuse(document.name, result.reason);
			continue;
		}
		output.write(`verified  ${plain(`${document.name}  ${result.claim.summary}`)}\n`);
		for (const sha256 of result.claim.contracts) {
			spokenOf.add(sha256);
		}
	}
	for (const { name, sha256 } of contracts ?? []) {
		if (!spokenOf.has(sha256)) {
			refuse(name, "no verified document speaks of it");
		}
	}
	return status;
}

/** A file without any document verifies nothing, and says so. */
function documentsOf(name: string): ReturnType<typeof readDocuments> {
	const documents = readDocuments(name, readBytes(name));
	return documents.length > 0 ? documents : [{ kind: "refused", name, reason: "it holds no document" }];
}

/** The digest of each document in a contract's file, as decisions give it. */
function digestsOf(name: string): readonly { readonly name: string; readonly sha256: string }[] {
	const readings = read({ name, bytes: readBytes(name) });
	return readings.map((reading, i) => ({
		name: i === 0 ? name : `${name} (document ${i + 1})`,
		sha256: createHash("sha256")
			.update(reading.kind === "document" ? reading.document.bytes : reading.bytes)
			.digest("hex"),
	}));
}

function makeKeys(name: string, algorithm: AlgorithmName): ExitStatus {
	const { privatePem, publicPem, keyid } = makeKeyPair(algorithm);
	writeNew(`${name}.pem`, privatePem, 0o600);
	writeNew(`${name}.pub.pem`, publicPem, 0o644);
	standardOutput().write(plain(`${name}.pem to sign with, ${name}.pub.pem to verify with, key id ${keyid}`));
	standardOutput().write("\n");
	return exitStatus.ok;
}

function gather(path: string, earlier: readonly string[] = []): readonly string[] {
	return [...earlier, path];
}

function digest(text: string): string {
	const [, digits] = /^(?:sha256:)?([a-f0-9]{64})$/.exec(text) ?? [];
	if (digits === undefined) {
		throw new InvalidArgumentError("it must be 64 lower-case hexadecimal digits, with or without `sha256:`.");
	}
	return digits;
}

function instant(text: string): string {
	if (readInstant(text) === null) {
		throw new InvalidArgumentError("it must be a time such as 2026-05-01T00:00:00Z.");
	}
	return text;
}
