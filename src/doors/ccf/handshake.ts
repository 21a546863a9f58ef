/** What go-plugin asks of a plugin by the environment, and how the plugin answers: one line on standard output. */

/** By this the agent's plugins know that it is an agent who has started them. */
const cookie = { name: "RUNNER_PLUGIN", value: "AC755DCE-C118-481A-8EFA-18D8675D8122" };

/** go-plugin's own protocol, and the application's; the latter is the same for the runner's versions 1 and 2. */
const versions = { core: "1", application: "1" };

export type Environment = Readonly<Record<string, string | undefined>>;

/** On which terms the host asks for a plugin, or why there is none to be had. */
export type Terms =
	| {
			readonly kind: "serve";
			/** Where the socket is to be, if the host says. */
			readonly folder: string | undefined;
			/** Whether the host wants to be told that there is one connection for everything: here there is not. */
			readonly askedForOne: boolean;
	  }
	| { readonly kind: "refuse"; readonly because: string };

export function termsOf(environment: Environment): Terms {
	if (environment[cookie.name] !== cookie.value) {
		const because =
			"this is a plugin of the Continuous Compliance agent, which starts it by itself: name this file as `source` in the agent's configuration";
		return { kind: "refuse", because };
	}
	if ((environment.PLUGIN_CLIENT_CERT ?? "") !== "") {
		return {
			kind: "refuse",
			because: "the host asks for TLS with certificates, which this plugin does not speak",
		};
	}
	const accepted = environment.PLUGIN_PROTOCOL_VERSIONS ?? versions.application;
	if (!accepted.split(",").some((version) => version.trim() === versions.application)) {
		const because = `the host accepts none of the protocols of this plugin, which is version ${versions.application}`;
		return { kind: "refuse", because };
	}
	return {
		kind: "serve",
		folder: environment.PLUGIN_UNIX_SOCKET_DIR || undefined,
		askedForOne: (environment.PLUGIN_MULTIPLEX_GRPC ?? "") !== "",
	};
}

/** Where the plugin listens. */
export interface Address {
	readonly network: "unix" | "tcp";
	/** Path of the socket, or host and port. */
	readonly text: string;
}

/** The line that tells the host where the plugin listens. */
export function handshakeLine({ network, text }: Address, askedForOne: boolean): string {
	const fields = [versions.core, versions.application, network, text, "grpc"];
	// No certificate, and one socket for each connection.
	return `${[...fields, ...(askedForOne ? ["", "false"] : [])].join("|")}\n`;
}
