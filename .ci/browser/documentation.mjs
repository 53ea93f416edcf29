// A search for an error code in the crate's documentation leads to the variant that explains it.
//
//   node documentation.mjs FOLDER     where FOLDER is the output of `cargo doc`
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const folder = pathToFileURL(resolve(process.argv[2]) + "/");

const searches = [
    // A number, and a string code.
    { query: "99991400", found: /enum\.FeishuError\.html#variant\./, says: "99991400" },
    { query: "SQLError", found: /enum\.OnesError\.html#variant\./, says: "SQLError" },
];

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
try {
    for (const { query, found, says } of searches) {
        const page = await browser.newPage();
        await page.goto(new URL(`errcodes/index.html?search=${query}`, folder).href);
        const results = page.locator("#results .search-results.active a");
        await results.first().waitFor();
        const links = await results.evaluateAll((all) => all.map((link) => link.href));
        const link = links.find((link) => found.test(link));
        assert(link, `a search for ${query} leads to ${links.join(", ")}`);
        await page.goto(link);
        const variant = page.locator(`[id="${decodeURIComponent(new URL(link).hash.slice(1))}"]`);
        const about = await variant.evaluate((heading) => heading.parentElement.textContent);
        assert(about.includes(says), `${link} says nothing of ${says}`);
        if (process.env.SCREENSHOTS) {
            await variant.scrollIntoViewIfNeeded();
            await page.screenshot({ path: `${process.env.SCREENSHOTS}/${query}.png` });
        }
        await page.close();
    }
} finally {
    await browser.close();
}
console.log(`documentation: ${searches.length} searches led to their variants`);
