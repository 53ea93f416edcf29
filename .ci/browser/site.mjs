// The reference site as people use it: in a real browser, from a folder, without a network.
//
//   node site.mjs FOLDER HOSTILE SINCE     where FOLDER is the site of the frozen catalogs, HOSTILE that of one with HTML
//                                          in it, and SINCE that of one with changes
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [site, hostile, since] = process.argv.slice(2).map((folder) => pathToFileURL(resolve(folder) + "/"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DESKTOP = { viewport: { width: 1280, height: 900 }, locale: "en-US" };
const PHONE = { viewport: { width: 390, height: 844 }, locale: "zh-CN", hasTouch: true };

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});

/** What pages ask of a host, complain of or fail at; there should be nothing. */
const problems = [];

const open = async (path, options = DESKTOP, base = site) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on("request", (request) => {
        if (!/^(file|data):/.test(request.url())) problems.push(`a request leaves for ${request.url()}`);
    });
    page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.stack));
    await page.goto(new URL(path, base).href);
    return page;
};
const type = async (page, text) => {
    await page.fill("#search", text);
    await page.waitForTimeout(100);
};
const shown = (page) => page.locator("article:visible").evaluateAll((all) => all.map((article) => article.id));
const found = (page) => page.locator("#found a:visible").evaluateAll((all) => all.map((link) => link.textContent));
const state = (page) => new URLSearchParams(new URL(page.url()).hash.slice(2));

const checks = {
    async "a number leads to its meanings"() {
        const page = await open("feishu.html");
        await type(page, "40003");
        assert.deepEqual(await shown(page), ["ContactDepartmentPermissionDenied", "ContactV3InternalError"]);
        await type(page, "");
        assert((await shown(page)).length > 20);
    },

    async "words of either language lead to a meaning, whichever one is shown"() {
        const page = await open("feishu.html");
        await type(page, "请求成功");
        assert.deepEqual(await shown(page), ["Success"]);
        assert(await page.getByText("The request succeeded.").isVisible());
        await type(page, "REQUEST trigger");
        assert.deepEqual(await shown(page), ["RequestRateLimited"]);
    },

    async "a pasted response leads to its meaning"() {
        const page = await open("feishu.html");
        await type(page, '{"code": 40003, "msg": "internal error", "error": {"log_id": "20260101A12345"}}');
        assert.equal((await shown(page)).length, 2);
        const fits = (page) => page.locator("article:has(.fits)").evaluateAll((all) => all.map((article) => article.id));
        assert.deepEqual(await fits(page), ["ContactV3InternalError"]);
        assert.equal((await shown(page))[0], "ContactV3InternalError");
        await type(page, "40003");
        assert.deepEqual(await fits(page), []);
        assert.equal((await shown(page))[1], "ContactV3InternalError");
        await type(page, "2026-11-21 12:00:07 WARN call failed with errcode=99991400 after 3 attempts, giving up");
        assert.deepEqual(await shown(page), ["RequestRateLimited"]);
        await type(page, 'level=error err="user_id ou_42 is not exist"');
        assert.deepEqual(await shown(page), ["ContactUserIdNotFound"]);
        const ones = await open("ones.html");
        await type(ones, '{"code": 400, "errcode": "InvalidParameter.Team.Name.TooLong"}');
        assert.deepEqual(await fits(ones), ["InvalidParameter"]);
    },

    async "a number leads to its meaning whatever stands around it"() {
        const [index, page] = [await open("index.html"), await open("feishu.html")];
        for (const text of [
            "99991400", "code: 99991400", "code:99991400", "error 99991400", "错误码 99991400", "错误码：99991400",
            "99991400,", "(99991400)", "#99991400", "err-99991400 x=1", "[99991400] request trigger frequency limit",
            "调用飞书接口返回99991400，请求过于频繁", "飞书报错 99991400 怎么办", '"{\\"code\\":99991400}"',
        ]) {
            await type(page, text);
            assert.deepEqual(await shown(page), ["RequestRateLimited"], text);
            await type(index, text);
            assert.deepEqual(await found(index), ["99991400 RequestRateLimited"], text);
        }
    },

    async "a pasted code that nobody lists is said to be that, and its message is searched"() {
        const page = await open("index.html");
        await type(page, '{"code": 123456789, "msg": "request trigger frequency limit"}');
        assert.match(await page.textContent("#count"), /123456789 is not listed here/);
        assert.equal((await found(page))[0], "99991400 RequestRateLimited");
        await type(page, '{"code": 123456789, "msg": "zzz"}');
        assert.deepEqual(await found(page), []);
        assert(await page.locator("#none").isVisible());
    },

    async "what decides between meanings may stand anywhere in a pasted text"() {
        const page = await open("feishu.html");
        for (const [text, first] of [
            ['POST /open-apis/contact/v3/users {"code":40001,"msg":"x"}', "ContactV3ParamInvalid"],
            ["GET https://open.feishu.cn/open-apis/contact/v1/users code=40008 msg=x", "ContactOpenIdNotFound"],
            ['2026/11/21 12:00:07 call failed code=40003 msg="internal error"', "ContactV3InternalError"],
            ['{"code":99991668,"msg":"user access token not support"}', "UserAccessTokenNotSupported"],
        ]) {
            await type(page, text);
            assert.equal((await shown(page))[0], first, text);
            assert(await page.locator(`#${first} .fits`).isVisible(), text);
        }
        await type(page, 'HTTP/1.1 400 Bad Request {"code":40003,"msg":"x"}');
        assert.equal(await page.locator(".fits").count(), 0);
    },

    async "the best answer comes first, however it is written"() {
        const [index, page] = [await open("index.html"), await open("feishu.html")];
        for (const [text, first] of [
            ['{"code":0,"msg":"ok"}', "Success"],
            ["failed", "DeletedDocContentUnavailable"],
            ["no dept authority error.", "ContactDepartmentOutsideDataScope"],
            ["page_token无效", "ContactV3PageTokenInvalid"],
            ["rate_limit", "RequestRateLimited"],
            ["FeishuError::RequestRateLimited", "RequestRateLimited"],
            ["error 1002", "DeletedDocContentUnavailable"],
            ["call failed with error code 1002 after 3 attempts, giving up", "DeletedDocContentUnavailable"],
            ["<error><code>1002</code><message>failed</message></error>", "DeletedDocContentUnavailable"],
            ["“code”：40007", "ContactUserIdNotFound"],
            ["９９９９１４００", "RequestRateLimited"],
            ['{"StatusCode":200,"code":"99991400"}', "RequestRateLimited"],
            ["request failed: code=5000, msg=internal error", "InternalError5000"],
            ['status_code=400 body={\\"code\\":99991400,\\"msg\\":\\"x\\"}', "RequestRateLimited"],
            ['{"msg":"user_id \\"ab\\" is not exist"}', "ContactUserIdNotFound"],
            [`${"a line before the error\n".repeat(2000)} {"code":99991400}`, "RequestRateLimited"],
        ]) {
            await type(page, text);
            assert.equal((await shown(page))[0], first, text.slice(-100));
            await type(index, text);
            assert.match((await found(index)).join(), new RegExp(`\\b${first}\\b`), text.slice(-100));
        }
    },

    async "no text, however odd, stops the page"() {
        const page = await open("feishu.html");
        for (const text of [
            `A${"aA".repeat(9_000)}_`, `A${"A".repeat(18_000)}_`, `failed ${"-".repeat(18_000)} x`, `"${"a.".repeat(9_000)}"`,
            `${"_".repeat(18_000)}code`, `"msg":"${"\\\\".repeat(9_000)}`, "status ".repeat(2_500), "code ".repeat(3_500),
            String.fromCodePoint(...Array.from({ length: 15_000 }, (_, at) => 0x4e00 + at)), "ﷺ".repeat(18_000),
        ]) {
            const start = performance.now();
            await page.evaluate((text) => {
                const search = document.getElementById("search");
                search.value = text;
                search.dispatchEvent(new Event("input"));
                return new Promise((resolve) => setTimeout(resolve, 10));
            }, text);
            // A page that hangs takes minutes.
            assert(performance.now() - start < 5_000, text.slice(0, 30));
        }
    },

    async "numbers and words that say nothing lead nowhere"() {
        const page = await open("feishu.html");
        for (const text of [
            "the process has finished with exit code 1002",
            `${"a".repeat(9_990)} code=99991400 ${"b".repeat(12_000)}`,
            "took 5000 ms then connection reset by peer on host x",
            "java.lang.RuntimeException: no at com.foo.Bar.baz(Bar.java:40001)",
            '{"code":230001,"msg":"param is none of ours"}',
            "request to https://open.feishu.cn/open-apis/im/v1 failed, reason: ETIMEDOUT 1.2.3.4:40001",
        ]) {
            await type(page, text);
            assert.deepEqual(await shown(page), [], text);
        }
        await type(page, 'app_secret=123456 msg="none"');
        assert.doesNotMatch(await page.textContent("#count"), /123456/);
    },

    async "a filter that hides what was found says so"() {
        const page = await open("feishu.html");
        await page.selectOption("#retry", "backoff");
        await type(page, "99991400");
        assert.deepEqual(await shown(page), []);
        assert(!(await page.locator("#none").isVisible()));
        await page.click("#unfilter");
        assert.deepEqual(await shown(page), ["RequestRateLimited"]);
    },

    async "the address, the way back and the page agree"() {
        const page = await open("feishu.html");
        const all = (await shown(page)).length;
        await page.click("[id='40007'] h2 a");
        await type(page, "token");
        await page.goBack();
        await page.waitForTimeout(200);
        assert.equal(await page.inputValue("#search"), "");
        assert.equal((await shown(page)).length, all);
        await type(page, `${"secret ".repeat(200)} 99991400`);
        assert(!page.url().includes("secret"));
        assert(!(await page.getAttribute("#everywhere", "href")).includes("secret"));
    },

    async "a link to what there is not is searched"() {
        const page = await open("feishu.html#12345");
        assert.equal(await page.inputValue("#search"), "12345");
        assert(await page.locator("#none").isVisible());
        const index = await open("index.html#99991400");
        assert.deepEqual(await found(index), ["99991400 RequestRateLimited"]);
    },

    async "what an older state had is found by what it was then"() {
        const page = await open("store.html", DESKTOP, since);
        await type(page, "OldName");
        assert.deepEqual(await shown(page), ["NewName"]);
        await type(page, "3");
        assert.deepEqual(await shown(page), []);
        assert.equal((await page.textContent("#gone li:visible")).trim(), "3 Gone disk is gone");
        await type(page, "full");
        assert(!(await page.locator("#gone").isVisible()));
    },

    async "a word that is not quite right still leads somewhere"() {
        const page = await open("feishu.html");
        await type(page, "rate limt");
        assert((await shown(page)).includes("RequestRateLimited"));
        await type(page, "请求太频繁");
        assert((await shown(page)).length > 0);
    },

    async "an input method has its keys for itself, and Enter opens what was typed last"() {
        const page = await open("index.html");
        const press = (text, isComposing) => page.evaluate(([text, isComposing]) => {
            const search = document.getElementById("search");
            search.value = text;
            search.dispatchEvent(new Event("input"));
            search.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, isComposing }));
        }, [text, isComposing]);
        await press("99991400", true);
        await page.waitForTimeout(200);
        assert.match(page.url(), /index\.html/);
        await press("40007", false);
        await page.waitForURL(/#ContactUserIdNotFound$/);
    },

    async "the index searches all catalogs, and the best answer comes first"() {
        const page = await open("index.html");
        await type(page, "RequestRateLimited");
        const all = await found(page);
        assert.match(all[0], /RequestRateLimited$/);
        assert(all.length >= 2, "two catalogs have it");
        await type(page, '{"code":40003,"msg":"internal error"}');
        assert.deepEqual(await found(page), ["40003 ContactV3InternalError", "40003 ContactDepartmentPermissionDenied"]);
        await page.press("#search", "Enter");
        await page.waitForURL(/feishu\.html#ContactV3InternalError$/);
        assert(await page.locator("#ContactV3InternalError").isVisible());
    },

    async "filters narrow a search down, and the address holds both"() {
        const page = await open("feishu.html");
        await page.selectOption("#retry", "slow-down");
        assert.deepEqual(await shown(page), ["InternalError5000", "RequestRateLimited"]);
        await page.selectOption("#retry", "backoff");
        await type(page, "v3");
        assert.deepEqual(await shown(page), ["ContactV3InternalError"]);
        assert.deepEqual(Object.fromEntries(state(page)), { q: "v3", retry: "backoff" });
        const colleague = await open(new URL(page.url()).href);
        assert.deepEqual(await shown(colleague), ["ContactV3InternalError"]);
        assert.equal(await colleague.inputValue("#search"), "v3");
    },

    async "the language is the browser's until it is chosen, and then that"() {
        const page = await open("feishu.html", PHONE);
        assert(await page.getByText("请求成功。").isVisible());
        assert(!(await page.getByText("The request succeeded.").isVisible()));
        await page.click("#language");
        assert(await page.getByText("The request succeeded.").isVisible());
        // A browser brings what is stored to its other processes a moment later.
        await page.waitForTimeout(500);
        await page.click("#home");
        assert.equal(await page.textContent("h1 > :visible"), "Error codes");
        assert.equal(await page.getAttribute("html", "lang"), "en");
    },

    async "a text that has no translation is shown, and says so"() {
        const page = await open("bkrepo.html", PHONE);
        const badge = await page.locator("#SystemBusy .only").first()
            .evaluate((text) => getComputedStyle(text, "::before").content);
        assert.equal(badge, '"英文"');
    },

    async "a link leads to its meaning, also when a search hides it"() {
        const page = await open("feishu.html#99991400");
        assert(await page.locator("[id='99991400']").evaluate((at) => {
            const { top } = at.getBoundingClientRect();
            return top >= 0 && top < innerHeight;
        }));
        const broken = await open("feishu.html#%E4");
        await type(broken, "40007");
        assert.deepEqual(await shown(broken), ["ContactUserIdNotFound"]);
        await type(page, "40003");
        await page.evaluate(() => { location.hash = "#RequestRateLimited"; });
        await page.waitForTimeout(200);
        assert(await page.locator("#RequestRateLimited").isVisible());
        assert.equal(new URL(page.url()).hash, "#RequestRateLimited");
    },

    async "a link can be copied"() {
        const page = await open("feishu.html");
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        await page.click("#RequestRateLimited .copy");
        await page.waitForSelector("#toast:not(:empty)");
        const link = await page.evaluate(() => navigator.clipboard.readText());
        assert.equal(link, `${page.url()}#RequestRateLimited`);
    },

    async "a thousand rows are all reached: by a link, by scrolling, on paper"() {
        const page = await open("large.html#1000990");
        assert(await page.locator("#Row990").isVisible());
        const other = await open("large.html");
        await type(other, "row");
        for (let tries = 0; tries < 100 && (await shown(other)).length < 1000; tries += 1) {
            await other.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
            await other.waitForTimeout(50);
        }
        assert.equal((await shown(other)).length, 1000);
        await type(other, "1000995");
        assert.deepEqual(await shown(other), ["Row995"]);
        await type(other, "");
        await other.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
        assert.equal((await shown(other)).length, 1000);
    },

    async "the keyboard is enough"() {
        const page = await open("feishu.html");
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        assert(await page.evaluate(() => Boolean(document.activeElement.closest("article"))));
        await page.keyboard.press("/");
        await page.keyboard.type("40007");
        await page.waitForTimeout(100);
        assert.deepEqual(await shown(page), ["ContactUserIdNotFound"]);
        await page.keyboard.press("Escape");
        await page.waitForTimeout(100);
        assert((await shown(page)).length > 20);
    },

    async "without scripts, everything is there"() {
        const page = await open("feishu.html", { ...DESKTOP, javaScriptEnabled: false });
        assert(await page.getByText("The request succeeded.").isVisible());
        assert(await page.getByText("请求成功。").isVisible());
        assert(!(await page.locator("#search").isVisible()));
        const index = await open("index.html", { ...DESKTOP, javaScriptEnabled: false });
        await index.click("#catalogs a[href*=feishu]");
        assert.match(index.url(), /feishu/);
    },

    async "paper gets the codes, and not what only a screen is for"() {
        const page = await open("feishu.html");
        await page.emulateMedia({ media: "print" });
        assert(await page.locator("#RequestRateLimited").isVisible());
        for (const id of ["search", "language", "home"]) assert(!(await page.locator(`#${id}`).isVisible()), id);
    },

    async "what a catalog holds runs nowhere"() {
        for (const name of ["index.html", "hostile.html"]) {
            const page = await open(name, DESKTOP, hostile);
            await type(page, "alert");
            assert.equal(await page.evaluate(() => window.ran), undefined);
            assert((await page.locator("main").textContent()).includes("<script>"));
        }
    },

    async "nothing is wider than a phone"() {
        for (const name of ["index.html", "feishu.html", "ones.html"]) {
            const page = await open(name, PHONE);
            const [width, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
            assert(width <= screen, `${name} is ${width} wide`);
        }
    },

    async "axe-core finds nothing, light or dark, wide or narrow"() {
        for (const [name, options] of [["desktop", DESKTOP], ["phone", PHONE]]) {
            for (const colorScheme of ["light", "dark"]) {
                for (const path of ["index.html", "index.html#?q=token", "feishu.html", "feishu.html#?q=40003", "ones.html"]) {
                    // A bypassed policy lets the checker in; that there is one is checked without it.
                    const page = await open(path, { ...options, colorScheme, bypassCSP: true });
                    await page.evaluate(axe);
                    const { violations } = await page.evaluate(() => globalThis.axe.run());
                    const said = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
                    assert.deepEqual(said, [], `${path}, ${name}, ${colorScheme}`);
                    if (process.env.SCREENSHOTS) {
                        const file = `${path.replace(/\W+/g, "-")}-${name}-${colorScheme}.png`;
                        await page.screenshot({ path: `${process.env.SCREENSHOTS}/${file}` });
                    }
                    await page.close();
                }
            }
        }
    },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
    try {
        await check();
        assert.deepEqual(problems.splice(0), []);
    } catch (error) {
        failed += 1;
        console.error(`site: ${name}: FAILED\n${error.stack}`);
    }
    for (const context of browser.contexts()) await context.close();
}
await browser.close();
console.log(`site: ${Object.keys(checks).length - failed} of ${Object.keys(checks).length} checks passed`);
process.exit(failed > 0 ? 1 : 0);
