import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { GatehouseError } from "../../errors.ts";
import { codeOf } from "../../file-source.ts";
import {
	type BundleFiles,
	readBundleFiles,
	signaturesFile,
	signBundle,
	verifyBundle,
} from "../../signature/index.ts";
import type { Declare } from "../commands.ts";
import { readBytes } from "../files.ts";
import { addHelp } from "../help.ts";
import { defined } from "../judging.ts";
import { type ExitStatus, exitStatus, plain, standardOutput } from "../terminal.ts";
import { describeBundle, inspectBundle } from "./inspect-bundle.ts";

interface KeyOptions {
	readonly key: string;
	readonly keyId?: string;
	readonly scope?: string;
}

export const declare: Declare = (command, finish) => {
	addHelp(command, help);
	declareKey(command.command("sign"), "private")
		.description("sign a bundle's folder in the form that OPA verifies: writes its .signatures.json")
		.argument("<folder>", "the bundle")
		.action((folder: string, options: KeyOptions) => finish(sign(folder, options)));
	declareKey(command.command("verify"), "public")
		.description("prove that a bundle holds just what the key's owner signed")
		.argument("<bundle>", "its folder, or a tar.gz")
		.action((path: string, options: KeyOptions) => finish(verify(path, options)));
	addHelp(command.command("inspect"), inspectHelp)
		.description("tell what a bundle is: revision, rules, digests, entrypoints, builtins, signature")
		.argument("<bundle>", "its folder, or a tar.gz")
		.addOption(
			new Option("-f, --format <format>", "how to tell it").choices(["text", "json"]).default("text"),
		)
		.action(async (path: string, { format }: { readonly format: string }) => {
			const inspection = await inspectBundle(path);
			const text = format === "json" ? JSON.stringify(inspection, null, 2) : describeBundle(inspection);
			standardOutput().write(`${text}\n`);
			finish(exitStatus.ok);
		});
};

const help = {
	exit: { 0: "it is done: the bundle is signed, or as it was signed", 2: "it is not, or cannot be" },
	examples: [
		"gatehouse bundle sign bundle --key private.pem",
		"gatehouse bundle verify bundle --key public.pem",
		"gatehouse bundle inspect bundle",
	],
};

const signHelp = {
	exit: { 0: "the signature is written", 2: "a file or the key cannot be used" },
	examples: [
		"gatehouse bundle sign bundle --key private.pem",
		"gatehouse bundle sign bundle --key private.pem --scope write",
	],
};

const verifyHelp = {
	exit: { 0: "the bundle is as it was signed", 2: "it must not be used, or the key cannot be" },
	examples: [
		"gatehouse bundle sign bundle --key private.pem && gatehouse bundle verify bundle --key public.pem",
	],
};

const inspectHelp = {
	exit: { 0: "the bundle is described", 2: "it cannot be read" },
	examples: ["gatehouse bundle inspect bundle", "gatehouse bundle inspect bundle --format json"],
};

function declareKey(command: Command, half: "private" | "public"): Command {
	return addHelp(command, half === "private" ? signHelp : verifyHelp)
		.requiredOption("--key <file>", `${half} key in PEM form: RSA, ECDSA P-256 or Ed25519`)
		.option("--key-id <name>", "what the signature calls the key (default: SHA-256 of the public key)")
		.option("--scope <name>", "what the bundle is signed for");
}

function sign(folder: string, { key, keyId, scope }: KeyOptions): ExitStatus {
	const bundle = readBundleFiles(folder);
	const { text, keyid, algorithm, files } = signBundle(withManifest(bundle, folder), {
		key: keyText(key),
		time: new Date().toISOString(),
		...defined({ keyid: keyId, scope }),
	});
	const file = join(folder, signaturesFile);
	try {
		writeFileSync(file, text);
	} catch (cause) {
		throw new GatehouseError("file.unwritable", `\`${file}\` cannot be written (${codeOf(cause)})`, {
			cause,
		});
	}
	standardOutput().write(
		`${plain(`${folder} signed: ${files.length} files, ${algorithm}, key ${keyid}, scope ${scope ?? "none"}`)}\n`,
	);
	return exitStatus.ok;
}

/** Signing a folder by mistake would vouch for whatever is in it. */
function withManifest(bundle: BundleFiles, folder: string): BundleFiles {
	if (!bundle.has(".manifest")) {
		throw new GatehouseError("bundle.missing", `\`${folder}\` is no bundle: it has no .manifest`);
	}
	return bundle;
}

function verify(path: string, { key, keyId, scope }: KeyOptions): ExitStatus {
	const signedBy = verifyBundle(readBundleFiles(path), {
		key: keyText(key),
		...defined({ keyid: keyId, scope }),
	});
	standardOutput().write(`${plain(`${path} is as it was signed, by ${signedBy}`)}\n`);
	return exitStatus.ok;
}

function keyText(file: string): string {
	return Buffer.from(readBytes(file)).toString();
}
