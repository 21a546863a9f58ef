import type { Server as SocketServer } from "node:net";
import type {
	handleUnaryCall,
	ServerDuplexStream,
	ServerWritableStream,
	UntypedServiceImplementation,
} from "@grpc/grpc-js";
import { Broker } from "./broker.ts";
import { codecOf } from "./codec.ts";
import { CallFailure, shortened, statusCodes } from "./failure.ts";
import { Server, ServerCredentials } from "./grpc-library.ts";
import { endWithHost, leaveSoon } from "./lifecycle.ts";
import { log, safe } from "./log.ts";
import type { ConfigureRequest, ConnInfo, MessageName, RunRequest } from "./messages.ts";
import { Runner } from "./runner.ts";
import { JudgingThread } from "./thread.ts";

/** Serves the agent on a socket that listens already, until the agent is done or gone. */
export function serve(socket: SocketServer): void {
	endWithHost(socket);
	// Its own loading goes on while the libraries of this one are loaded.
	const thread = new JudgingThread(log);
	const broker = new Broker();
	const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
	for (const [service, methods] of Object.entries(services(broker, new Runner(thread, broker, log)))) {
		server.addService(definitionOf(service, methods), implementationOf(methods));
	}
	const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
	socket.on("connection", (connection) => {
		connection.on("error", () => connection.destroy());
		injector.injectConnection(connection);
	});
}

/** A method: what comes in, what goes out, and who answers. */
interface Method {
	readonly request: MessageName;
	readonly response: MessageName;
	readonly streams: "neither" | "response" | "both";
	readonly answer: UntypedServiceImplementation[string];
}

type Methods = Readonly<Record<string, Method>>;

const serving = 1;

/** Every service that go-plugin and the agent ask for. */
function services(broker: Broker, runner: Runner): Readonly<Record<string, Methods>> {
	const unary = <Request, Response>(
		request: MessageName,
		response: MessageName,
		answer: (request: Request) => Promise<Response>,
	): Method => ({ request, response, streams: "neither", answer: answering(answer) });
	return {
		"grpc.health.v1.Health": {
			Check: unary("HealthCheckRequest", "HealthCheckResponse", async () => ({ status: serving })),
		},
		"plugin.GRPCBroker": {
			StartStream: {
				request: "ConnInfo",
				response: "ConnInfo",
				streams: "both",
				answer: announcements(broker),
			},
		},
		"plugin.GRPCStdio": {
			// Open to the end, and nothing to say: what is to be told goes to standard error.
			StreamStdio: { request: "Empty", response: "StdioData", streams: "response", answer: silence },
		},
		"plugin.GRPCController": {
			Shutdown: unary("Empty", "Empty", async () => {
				leaveSoon("the agent asked for it");
				return {};
			}),
		},
		"proto.Runner": {
			Configure: unary<ConfigureRequest, object>("ConfigureRequest", "ConfigureResponse", async (request) => {
				await runner.configure(request);
				return {};
			}),
			Init: unary<RunRequest, object>("InitRequest", "Empty", async (request) => {
				await runner.init(request);
				return {};
			}),
			Eval: unary<RunRequest, object>("EvalRequest", "EvalResponse", async (request) => {
				await runner.evaluate(request);
				return {};
			}),
		},
	};
}

/** The stream on which the host announces connections; it ends when the host ends it. */
function announcements(broker: Broker) {
	return (stream: ServerDuplexStream<ConnInfo, ConnInfo>) => {
		stream.on("data", (info: ConnInfo) => broker.announce(info));
		stream.on("error", () => undefined);
		stream.on("end", () => stream.end());
	};
}

function silence(stream: ServerWritableStream<object, object>): void {
	stream.on("error", () => undefined);
}

function answering<Request, Response>(
	answer: (request: Request) => Promise<Response>,
): handleUnaryCall<Request, Response> {
	return ({ request }, reply) => {
		answer(request).then(
			(response) => reply(null, response),
			(error: unknown) => {
				const status = error instanceof CallFailure ? error.status : "internal";
				const message = error instanceof Error ? error.message : String(error);
				reply({ code: statusCodes[status], details: shortened(safe(message)) });
			},
		);
	};
}

function definitionOf(service: string, methods: Methods) {
	return Object.fromEntries(
		Object.entries(methods).map(([name, { request, response, streams }]) => {
			const [incoming, outgoing] = [codecOf<object>(request), codecOf<object>(response)];
			const definition = {
				path: `/${service}/${name}`,
				requestStream: streams === "both",
				responseStream: streams !== "neither",
				requestSerialize: incoming.encode,
				requestDeserialize: incoming.decode,
				responseSerialize: outgoing.encode,
				responseDeserialize: outgoing.decode,
			};
			return [name, definition];
		}),
	);
}

function implementationOf(methods: Methods): UntypedServiceImplementation {
	return Object.fromEntries(Object.entries(methods).map(([name, { answer }]) => [name, answer]));
}
