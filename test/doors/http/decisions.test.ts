import { describe, expect, it } from "vitest";
import type { Decision } from "../../../src/documents.generated.ts";
import { bad, good, openBatch, openDoor, post } from "./opened-door.ts";

describe("a raw contract", () => {
	it.each([
		["application/json", JSON.stringify(bad)],
		["application/yaml; charset=utf-8", `# a contract\n${JSON.stringify(bad)}`],
		["text/yaml", `---\n${JSON.stringify(bad)}\n---\n`],
	])("of type %s gets its Decision, with status 200 whatever the verdict", async (type, text) => {
		const { address } = await openDoor();
		const answer = await post(`${address}/v1/decisions?source=lane.json`, text, { "content-type": type });
		expect({ status: answer.status, decision: JSON.parse(answer.text) }).toMatchObject({
			status: 200,
			decision: { allow: false, contract: { source: "lane.json" }, reasons: [{ code: "mounts.whole-home" }] },
		});
	});

	it("in several documents gets a list of decisions", async () => {
		const { address } = await openDoor();
		const text = [good, bad].map((contract) => JSON.stringify(contract)).join("\n---\n");
		const answer = await post(`${address}/v1/decisions`, text, { "content-type": "application/yaml" });
		expect((JSON.parse(answer.text) as Decision[]).map(({ allow }) => allow)).toEqual([true, false]);
	});

	it("is judged as the parameters say", async () => {
		const { address } = await openDoor();
		const query =
			"at=2026-05-10T10:00:00Z&profile=strict&node=lab-1&environment=actor=ines&environment=actorKind=person";
		const answer = await post(`${address}/v1/decisions?${query}&kind=WorkstationContract`, good);
		expect(JSON.parse(answer.text).context).toMatchObject({
			judgedAt: "2026-05-10T10:00:00Z",
			kind: "WorkstationContract",
			environment: { profile: "strict", node: "lab-1", actor: "ines", actorKind: "person" },
		});
	});

	it.each([
		["nothing", "", "input.empty"],
		["half a contract", '{"kind":', "input.not-json"],
		["a hundred levels", "[".repeat(100) + "]".repeat(100), "input.too-deep"],
		["more than a contract may have", `{"x":"${"x".repeat(1024 * 1024)}"}`, "input.too-large"],
		["a byte that is no text", Buffer.from([0xff]), "input.not-utf8"],
	])("that is %s is refused by a Decision", async (_, body, code) => {
		const { address } = await openDoor();
		const { status, text } = await post(`${address}/v1/decisions`, body);
		expect({ status, decision: JSON.parse(text) }).toMatchObject({
			status: 200,
			decision: { allow: false, reasons: [{ code }] },
		});
	});

	it.each([
		["?profil=strict", "application/json", 400],
		["?kind=Nothing", "application/json", 400],
		["?at=now", "application/json", 400],
		["?environment=x", "application/json", 400],
		["?source=a&source=b", "application/json", 400],
		["", "text/plain", 415],
		["", "application/x-ndjson", 415],
		["", "", 415],
		["", "json", 415],
		["?environment=a=b&environment=a=c", "application/json", 400],
		["?environment=profile=lenient&profile=strict", "application/json", 400],
	])("asked for with %s as %s is no question: %i", async (query, type, status) => {
		const door = await openDoor();
		expect((await post(`${door.address}/v1/decisions${query}`, good, { "content-type": type })).status).toBe(
			status,
		);
		expect(door.told).toEqual([]);
	});
});

describe("a batch", () => {
	const lines = (...values: readonly unknown[]) =>
		values.map((value) => `${typeof value === "string" ? value : JSON.stringify(value)}\n`).join("");
	const type = { "content-type": "application/x-ndjson" };
	const told = (text: string) =>
		text
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line) as Decision)
			.map(({ contract, allow, reasons }) => [contract.source, allow, ...reasons.map(({ code }) => code)]);

	it("is answered line by line in order, a bad line in its place", async () => {
		const { address } = await openDoor();
		const long = `{"x":"${"x".repeat(2 * 1024 * 1024)}"}`;
		const body = `${lines(good, '{"half', "", bad, long, `\t${JSON.stringify(good)}\r`)}${JSON.stringify(good)}`;
		const { text } = await post(`${address}/v1/decisions:batch?source=night`, body, type);
		expect(told(text)).toEqual([
			["night:1", true],
			["night:2", false, "input.not-json"],
			["night:4", false, "mounts.whole-home"],
			["night:5", false, "input.too-large"],
			["night:6", true],
			["night:7", true],
		]);
	});

	it("of nothing is answered with nothing", async () => {
		const { address } = await openDoor();
		expect(await post(`${address}/v1/decisions:batch`, "\n\n", type)).toMatchObject({
			status: 200,
			text: "",
		});
	});

	it("is answered while it is being written", async () => {
		const { request, lines: answers } = openBatch(await openDoor());
		request.write(lines(good));
		expect(JSON.parse((await answers.next()).value ?? "")).toMatchObject({ allow: true });
		request.write(JSON.stringify(bad).slice(0, 40));
		request.end(`${JSON.stringify(bad).slice(40)}\n`);
		expect(JSON.parse((await answers.next()).value ?? "")).toMatchObject({ allow: false });
		expect((await answers.next()).done).toBe(true);
	});

	it("of many thousand lines keeps its order", async () => {
		const { address } = await openDoor();
		const count = 3000;
		const body = `${JSON.stringify(good)}\n`.repeat(count);
		const { text } = await post(`${address}/v1/decisions:batch`, body, type);
		expect(told(text)).toEqual(Array.from({ length: count }, (_, i) => [`batch:${i + 1}`, true]));
	});

	it("of another type is no batch", async () => {
		const { address } = await openDoor();
		expect((await post(`${address}/v1/decisions:batch`, good)).status).toBe(415);
	});
});
