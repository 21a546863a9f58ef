import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Judgement } from "../../src/gate.ts";
import { temporaryFolder } from "../bundles.ts";
import { chromiumProgram, launchChromium } from "../chromium.ts";
import { contract } from "../contracts.ts";
import { clean, denied, waived, warned } from "./samples.ts";
import { context, gate, written } from "./written.ts";

const owing = gate.decide(
	contract({ id: "owing", steps: ["sourceosctl agent-machine mounts plan --dev-root ~/dev"] }),
	context,
);

describe("a page", () => {
	const page = written("html", [...clean, ...denied, ...owing]);

	it("takes nothing from elsewhere", () => {
		expect(page.match(/(?:src|href|action)="[^#"]*"|@import|url\(/g)).toBeNull();
		expect(page.match(/ (?:style|on[a-z]+)=/g)).toBeNull();
	});

	it("allows its own style and script alone", () => {
		const [policy] = /default-src 'none'; [^"]*/.exec(page) ?? [];
		expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^ ]+'; script-src 'sha256-[^ ]+'; /);
		expect(policy).not.toContain("unsafe");
	});

	it("has the lanes with the evidence that they owe", () => {
		expect(page).toMatch(/>owing\.json<\/a><\/th><td>lane<\/td><td class="owed">/);
		expect(page).toMatch(/>denied\.json<\/a><\/th><td>lane<\/td><td class="planned">/);
	});
});

describe.skipIf(chromiumProgram === undefined)(
	chromiumProgram === undefined
		? "a page in a browser: no Chromium is installed here"
		: "a page in a browser",
	() => {
		let browser: Browser;

		beforeAll(async () => {
			browser = await launchChromium();
		});

		afterAll(async () => {
			await browser.close();
		});

		/** Opens a report on these judgements; what it complains of and asks for is noted. */
		async function opened(judgements: readonly Judgement[]) {
			const file = join(temporaryFolder(), "report.html");
			writeFileSync(file, written("html", judgements));
			const page = await browser.newPage();
			const said: string[] = [];
			const asked: string[] = [];
			page.on("console", (message) => void said.push(message.text()));
			page.on("pageerror", (error) => void said.push(error.message));
			page.on("dialog", (dialog) => {
				said.push(dialog.message());
				void dialog.dismiss();
			});
			page.on("request", (request) => void asked.push(request.url()));
			const url = pathToFileURL(file).href;
			await page.goto(url);
			return { page, said, others: () => asked.filter((address) => address !== url) };
		}

		const shown = (page: Page) => page.locator(".contract:visible .name").allTextContents();

		it("shows verdict, counts, reasons with their words marked, and the fix", async () => {
			const { page, said, others } = await opened([...clean, ...denied, ...warned, ...waived]);
			expect(await page.locator(".verdict").textContent()).toBe("1 of 4 denied");
			expect(await page.locator(".tiles dd").allTextContents()).toEqual(["4", "3", "1", "1", "1"]);
			const reason = page.locator(".reason").first();
			expect(await reason.locator("mark").textContent()).toBe("--dev-root ~");
			expect(await reason.locator(".fix").textContent()).toMatch(/^Name the one folder/);
			// The summary is the last that is known and the first that is seen.
			const summary = await page.locator(".summary").boundingBox();
			const first = await page.locator(".contract").first().boundingBox();
			expect(summary?.y).toBeLessThan(first?.y ?? 0);
			expect([said, others()]).toEqual([[], []]);
		});

		it("filters by verdict, severity, rule and words, together", async () => {
			const { page } = await opened([...clean, ...denied, ...warned, ...waived]);
			await page.selectOption("[name=verdict]", "deny");
			expect(await shown(page)).toEqual(["denied.json"]);
			await page.getByRole("button", { name: "Show all" }).click();
			await expect.poll(() => shown(page)).toHaveLength(4);
			await page.selectOption("[name=severity]", "waived");
			expect(await shown(page)).toEqual(["waived.json"]);
			await page.selectOption("[name=severity]", "");
			await page.selectOption("[name=rule]", "mounts.whole-home");
			expect(await shown(page)).toEqual(["denied.json", "waived.json"]);
			await page.fill("[name=search]", "OPS-7 home");
			expect(await shown(page)).toEqual(["waived.json"]);
			expect(await page.locator(".filters output").textContent()).toBe("Showing 1 of 4");
			expect(await page.locator(".evidence tbody tr:visible").count()).toBe(1);
		});

		it("works with the keyboard alone", async () => {
			const { page } = await opened([...clean, ...denied]);
			await page.keyboard.press("/");
			await page.keyboard.type("clean");
			expect(await shown(page)).toEqual(["clean.json"]);
			const open = page.locator(".contract:visible details");
			expect(await open.getAttribute("open")).toBeNull();
			await page.keyboard.press("Tab");
			await page.keyboard.press("Tab");
			await page.keyboard.press("Enter");
			expect(await open.getAttribute("open")).not.toBeNull();
		});

		it("runs nothing that a contract brings along, even if it came into the page", async () => {
			const odd = [
				"</script><script>alert(1)</script><img src=http://x.invalid/a onerror=alert(2)>",
				"\"'><svg onload=alert(3)></title></style></details></pre><a href=javascript:alert(4)>",
				"<!-- ]]> <base href=http://x.invalid/> ${alert(5)} {{alert(6)}}",
			].join("");
			const judgements = [
				...gate.decide({ name: odd, unreadable: odd }, context),
				...gate.decide(contract({ id: odd, labels: { [odd]: odd }, lane: { name: odd } }), context),
				...gate.decide(
					contract({
						lane: { name: odd },
						steps: [`sourceosctl agent-machine mounts plan --dev-root ~ # ${odd}`],
					}),
					context,
				),
			];
			const { page, said, others } = await opened(judgements);
			expect(await page.locator(".contract").count()).toBe(3);
			expect(await page.locator("img, svg, base, script ~ script").count()).toBe(0);
			expect(await page.locator(".name").first().textContent()).toBe(odd);
			expect([said, others()]).toEqual([[], []]);
			await page.evaluate(
				"document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(7)><p style=color:red>')",
			);
			await expect
				.poll(() => said.filter((text) => text.includes("Content Security Policy")).length)
				.toBeGreaterThan(1);
			expect(said).not.toContain("7");
		});

		it("holds 2,000 contracts, and finds one of them", async () => {
			const [one] = denied;
			const many = Array.from({ length: 2000 }, (_, n): Judgement => {
				const { decision, lines } = one as Judgement;
				const named = { ...decision.contract, source: `lane-${n}.yaml`, id: `lane-${n}` };
				return { decision: { ...decision, contract: named }, lines };
			});
			const { page } = await opened(many);
			expect(await page.locator(".filters output").textContent()).toBe("Showing 2000 of 2000");
			await page.fill("[name=search]", "lane-1234.yaml");
			expect(await shown(page)).toEqual(["lane-1234.yaml"]);
		});

		it.each(["light", "dark"] as const)("can be read in %s", async (colorScheme) => {
			const { page } = await opened([...clean, ...denied, ...warned, ...waived, ...owing]);
			await page.emulateMedia({ colorScheme });
			expect(await page.evaluate(contrasts)).toEqual([]);
		});

		it("prints everything, in the order in which it is seen", async () => {
			const { page } = await opened([...clean, ...denied]);
			await page.emulateMedia({ media: "print" });
			expect(await page.locator(".filters").isVisible()).toBe(false);
			await page.evaluate("dispatchEvent(new Event('beforeprint'))");
			expect(await page.locator("details:not([open])").count()).toBe(0);
			await page.evaluate("dispatchEvent(new Event('afterprint'))");
			expect(await page.locator("details:not([open])").count()).toBe(1);
		});
	},
);

/** Texts on the page that stand out from what is behind them by less than WCAG asks for (4.5 to 1). */
const contrasts = `(() => {
	const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
	const luminance = ([r, g, b]) => [r, g, b]
		.map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
		.reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
	const behind = (one) => {
		const colour = channels(getComputedStyle(one).backgroundColor);
		return (colour[3] ?? 1) > 0 || one.parentElement === null ? colour : behind(one.parentElement);
	};
	return [...document.querySelectorAll("body *")]
		.filter((one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ""))
		.map((one) => {
			const [a, b] = [luminance(channels(getComputedStyle(one).color)), luminance(behind(one))].sort((x, y) => y - x);
			return { text: one.textContent.slice(0, 40), ratio: (a + 0.05) / (b + 0.05) };
		})
		.filter(({ ratio }) => ratio < 4.5);
})()`;
