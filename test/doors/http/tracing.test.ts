import { once } from "node:events";
import { createServer } from "node:http";
import { expect, it } from "vitest";
import { bad, openDoor, post } from "./opened-door.ts";

interface SpanSent {
	readonly name: string;
	readonly traceId: string;
	readonly spanId: string;
	readonly parentSpanId?: string;
	readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

it("Spans tell of requests and decisions, below the caller's own, and of no contract", async () => {
	const sent: string[] = [];
	const collector = createServer(async (request, response) => {
		let text = "";
		for await (const chunk of request) {
			text += chunk;
		}
		sent.push(text);
		response.end("{}");
	}).listen(0, "127.0.0.1");
	await once(collector, "listening");
	const address = collector.address();
	const port = typeof address === "object" ? address?.port : 0;
	try {
		const door = await openDoor({ traceUrl: `http://127.0.0.1:${port}/v1/traces`, traceRatio: 0 });
		const [trace, parent] = ["0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"];
		const url = `${door.address}/v1/data/gatehouse/decision?secret=5`;
		await post(url, { input: { contract: bad } }, { traceparent: `00-${trace}-${parent}-01` });
		await post(url, { input: { contract: bad } }, { traceparent: "nonsense" });
		await door.drain();
		const spans = sent.flatMap((text) =>
			(JSON.parse(text).resourceSpans as { scopeSpans: { spans: SpanSent[] }[] }[]).flatMap(
				({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans),
			),
		);
		const request = spans.find(({ name }) => name === "POST v1/data");
		const decision = spans.find(({ name }) => name === "decide");
		expect(spans).toHaveLength(2);
		expect(request).toMatchObject({ traceId: trace, parentSpanId: parent });
		expect(decision).toMatchObject({ traceId: trace, parentSpanId: request?.spanId });
		expect(decision?.attributes).toContainEqual({
			key: "gatehouse.decision.outcome",
			value: { stringValue: "deny" },
		});
		expect(request?.attributes).toContainEqual({
			key: "http.response.status_code",
			value: { intValue: 200 },
		});
		expect(sent.join("")).not.toMatch(/secret|sourceosctl/);
	} finally {
		collector.close();
		collector.closeAllConnections();
	}
});
