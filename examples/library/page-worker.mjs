// Opens a gate on a bundle that it fetches, and judges what the page sends. With a bundler: `from "gatehouse/browser"`.
import { Gate } from "/node_modules/gatehouse/dist/browser.js";

async function fetched(name) {
	const response = await fetch(`/node_modules/gatehouse/bundles/gatehouse/${name}`);
	if (!response.ok) {
		throw new Error(`${name}: ${response.status}`);
	}
	return [name, new Uint8Array(await response.arrayBuffer())];
}

const names = [".manifest", "policy.wasm", "data.json"];
const gate = await Gate.open({ bundle: new Map(await Promise.all(names.map(fetched))) });

addEventListener("message", ({ data: text }) => {
	const source = { name: "contract.yaml", bytes: new TextEncoder().encode(text) };
	const context = { time: new Date().toISOString(), environment: {} };
	const told = gate.decide(source, context).map(({ decision }) => {
		const reasons = decision.reasons.map(({ code, message }) => `\n${code}: ${message}`);
		return decision.outcome + reasons.join("");
	});
	postMessage(told.join("\n"));
});
postMessage("ready");
