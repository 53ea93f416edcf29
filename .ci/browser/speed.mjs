// How long each key of a search takes, until what it finds is drawn. Not part of the checks, as times are not the same
// on any two machines.
//
//   node speed.mjs PAGE     where PAGE is an HTML file that `errcode site` wrote
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(pathToFileURL(resolve(process.argv[2])).href);
// A page of many megabytes is tidied up by the browser once it is loaded; nobody types in the first second.
await page.waitForTimeout(1000);
const loaded = await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventStart);
const times = await page.evaluate(async () => {
    const search = document.getElementById("search");
    const times = [];
    for (const text of ["user id", "没有权限", "40003", "token expired", '{"code":99991400,"msg":"x"}']) {
        for (let end = 1; end <= text.length + 1; end += 1) {
            await new Promise((resolve) => setTimeout(resolve, 100));
            const start = performance.now();
            search.value = end > text.length ? "" : text.slice(0, end);
            search.dispatchEvent(new Event("input"));
            // The page looks through its rows after this event; then comes the frame in which they are drawn.
            await new Promise((resolve) => setTimeout(resolve));
            await new Promise((resolve) => requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = resolve;
                port2.postMessage(null);
            }));
            times.push([performance.now() - start, search.value]);
        }
    }
    return times;
});
await browser.close();
times.sort(([a], [b]) => a - b);
const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))][0].toFixed(0);
console.log(`loaded within ${loaded.toFixed(0)} ms`);
console.log(`${times.length} keys: half within ${at(0.5)} ms, nine of ten within ${at(0.9)} ms, all within ${at(1)} ms`);
console.log("slowest:", times.slice(-3).reverse().map(([time, text]) => `${time.toFixed(0)} ms ${text}`).join(", "));
