// The page's side: a worker judges, and is ended where it takes too long.
const longest = 2000;
let worker = opened();

/** A worker, once its gate is open. */
function opened() {
	const started = new Worker(new URL("page-worker.mjs", import.meta.url), { type: "module" });
	return new Promise((resolve) => {
		started.addEventListener("message", () => resolve(started), { once: true });
	});
}

async function judge(text) {
	const asked = await worker;
	return new Promise((resolve) => {
		const ending = setTimeout(() => {
			asked.terminate();
			worker = opened();
			resolve("deny: it took too long");
		}, longest);
		asked.onmessage = ({ data }) => {
			clearTimeout(ending);
			resolve(data);
		};
		asked.postMessage(text);
	});
}

document.querySelector("button").addEventListener("click", async () => {
	document.querySelector("pre").textContent = await judge(document.querySelector("textarea").value);
});
