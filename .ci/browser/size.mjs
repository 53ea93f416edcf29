// A site is quick to load: its pages are small when a server compresses them.
//
//   node size.mjs FOLDER CATALOGS     where FOLDER is the site of the folder CATALOGS
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";

/**
 * By how much a site may be larger than its catalogs, as both are compressed. Each text is on its page and in the
 * index; the rest is what pages add. For the 874 meanings that there were when this was set, it is 250 kB.
 */
const LIMIT = 3.22;

const [site, catalogs] = process.argv.slice(2);
const compressed = (folder, extension) => {
    const files = readdirSync(folder).filter((name) => name.endsWith(extension));
    return files.reduce((sum, name) => sum + gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length, 0);
};
const [pages, texts] = [compressed(site, ".html"), compressed(catalogs, ".csv")];
console.log(`site: ${pages} bytes compressed, ${(pages / texts).toFixed(2)} times its catalogs`);
assert(texts > 0 && pages <= LIMIT * texts, `more than ${LIMIT} times`);
