import { isIPv4 } from "node:net";
import type { Settings } from "../../configuration/index.ts";
import { GatehouseError } from "../../errors.ts";

type Given = NonNullable<Settings["serve"]>;

/** What holds where nobody sets it. */
const defaults = {
	listen: "127.0.0.1:8181",
	socketMode: "600",
	insecure: false,
	maxBodyBytes: 4 * 1024 * 1024,
	requestTimeoutMs: 10_000,
	idleTimeoutMs: 60_000,
	maxConcurrent: 128,
	maxPerCaller: 64,
	drainMs: 10_000,
	watchMs: 2_000,
	bundleMinDelayMs: 60_000,
	bundleMaxDelayMs: 120_000,
	bundleMaxBytes: 64 * 1024 * 1024,
	decisionLogConsole: false,
	decisionLogMask: [],
	decisionLogMinDelayMs: 300_000,
	decisionLogMaxDelayMs: 600_000,
	decisionLogChunkBytes: 32 * 1024,
	decisionLogBufferBytes: 8 * 1024 * 1024,
	traceRatio: 1,
} as const satisfies Given;

type Defaulted = keyof typeof defaults;

/** The settings of the door, each with its value. */
export type ServeSettings = Readonly<
	{ [K in Defaulted]: NonNullable<Given[K]> } & { [K in Exclude<keyof Given, Defaulted>]?: Given[K] }
>;

export function serveSettings(given: Given): ServeSettings {
	return { ...defaults, ...given } as ServeSettings;
}

/** Where to listen. */
export type Address =
	| { readonly kind: "tcp"; readonly host: string; readonly port: number }
	| { readonly kind: "socket"; readonly path: string };

/**
 * Reads `HOST:PORT`, `[IPV6]:PORT` or `unix:PATH`.
 *
 * @throws GatehouseError `serve.address`
 */
export function readAddress(text: string): Address {
	if (text.startsWith("unix:") && text.length > "unix:".length) {
		return { kind: "socket", path: text.replace(/^unix:(?:\/\/)?/, "") };
	}
	const [, bracketed, plain, port = ""] =
		/^(?:\[([0-9A-Fa-f:.]+)\]|([^:[\]/\s]*)):(\d{1,5})$/.exec(text) ?? [];
	if (port === "" || Number(port) > 65_535) {
		throw new GatehouseError("serve.address", `\`${text}\` is no address to listen on`);
	}
	const host = bracketed ?? (plain || "0.0.0.0");
	// As a name it could be several addresses, each with a server of its own, or an address that is none of ours.
	return { kind: "tcp", host: /^localhost$/i.test(host) ? "127.0.0.1" : host, port: Number(port) };
}

/**
 * Holds to it that the services named can be asked, before anybody waits for them.
 *
 * @throws GatehouseError `serve.url`
 */
export function demandUrls({ bundleUrl, decisionLogUrl, traceUrl }: ServeSettings): void {
	for (const [name, text] of Object.entries({ bundleUrl, decisionLogUrl, traceUrl })) {
		if (text !== undefined && !isPlainUrl(text)) {
			throw new GatehouseError("serve.url", `\`${name}\` is no address of HTTP, or holds a password`);
		}
	}
}

function isPlainUrl(text: string): boolean {
	const url = URL.canParse(text) ? new URL(text) : null;
	return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}

/** Whether only this machine's own users can reach an address. */
function isLocal(address: Address): boolean {
	return (
		address.kind === "socket" ||
		address.host === "::1" ||
		(isIPv4(address.host) && address.host.startsWith("127."))
	);
}

/**
 * Holds to it that whoever can reach the door is known.
 *
 * @throws GatehouseError `serve.unauthenticated`
 */
export function demandAuthentication(settings: ServeSettings, address: Address): void {
	const isKnown = settings.tokenFile !== undefined || settings.clientCa !== undefined;
	if (!isKnown && !isLocal(address) && !settings.insecure) {
		throw new GatehouseError(
			"serve.unauthenticated",
			`\`${settings.listen}\` can be reached by others, and nobody asks who they are`,
		);
	}
	if (settings.clientCa !== undefined && settings.tlsCert === undefined) {
		throw new GatehouseError(
			"serve.tls",
			"certificates of clients are asked for, and the door has none itself",
		);
	}
	if ((settings.tlsCert === undefined) !== (settings.tlsKey === undefined)) {
		throw new GatehouseError("serve.tls", "a certificate needs its key, and a key its certificate");
	}
}
