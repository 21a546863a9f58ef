import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Chromium is installed; undefined where it is not. */
export const chromiumProgram = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);

export function launchChromium(): Promise<Browser> {
	return chromium.launch({
		...(chromiumProgram === undefined ? {} : { executablePath: chromiumProgram }),
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	});
}
