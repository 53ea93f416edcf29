// The preview of a catalog that somebody edits: it follows the file, and what is typed in it stays.
//
//   node preview.mjs COMMAND     where COMMAND is `errcode`
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const folder = mkdtempSync(join(tmpdir(), "preview-"));
const [store, other] = ["store.csv", "other.csv"].map((name) => join(folder, name));
const sound = "code,name,message\n1,Full,disk is full\n";
for (const file of [store, other]) writeFileSync(file, sound);

const command = spawn(process.argv[2], ["site", folder, "--serve", "--port", "0"], { env: { ...process.env, LC_ALL: "C" } });
const address = await new Promise((resolve, reject) => {
    command.stdout.once("data", (line) => resolve(String(line).split(" ")[0]));
    command.once("exit", () => reject(new Error("the preview has ended")));
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => { throw error; });
    await page.goto(new URL("store.html", address).href);
    await page.fill("#search", "disk");

    writeFileSync(store, `${sound}1,Gone,disk is gone\n`);
    await page.waitForSelector("#findings");
    assert.match(await page.textContent("#findings"), /code 1 is listed twice/);
    assert.match(await page.title(), /^⚠/);
    assert.equal(await page.inputValue("#search"), "disk");
    assert.equal(await page.evaluate(() => document.activeElement.id), "search");

    // No key is lost if the file changes while somebody types.
    await page.locator("#search").pressSequentially(" is");
    writeFileSync(store, sound);
    await page.locator("#search").pressSequentially(" full of words", { delay: 90 });
    await page.waitForSelector("#findings", { state: "detached" });
    assert.equal(await page.inputValue("#search"), "disk is full of words");
    const long = "disk ".repeat(200);
    await page.fill("#search", long);
    writeFileSync(store, `${sound}1,Gone,disk is gone\n`);
    await page.waitForSelector("#findings");
    assert.equal(await page.inputValue("#search"), long);
    writeFileSync(store, sound);
    await page.waitForSelector("#findings", { state: "detached" });
    await page.fill("#search", "");

    // Errors come into view.
    const rows = Array.from({ length: 100 }, (_, row) => `${row + 2},Row${row},row ${row}\n`).join("");
    writeFileSync(store, sound + rows);
    await page.waitForSelector("#Row50");
    await page.evaluate(() => scrollTo(0, 1000));
    writeFileSync(store, `${sound}${rows}x,Bad,bad\n`);
    await page.waitForSelector("#findings");
    await page.waitForFunction(() => scrollY === 0);

    // A file that is being saved may be away for a moment.
    renameSync(store, `${store}.saving`);
    await page.waitForSelector("#codes", { state: "detached" });
    const language = await page.getAttribute("html", "lang");
    await page.click("#language");
    assert.notEqual(await page.getAttribute("html", "lang"), language);
    writeFileSync(store, sound);
    await page.waitForSelector("#Full");
    assert.equal(await page.locator("#findings").count(), 0);
} finally {
    await browser.close();
    command.kill();
    rmSync(folder, { recursive: true });
}
console.log("preview: it follows the file");
