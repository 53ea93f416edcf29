// A site is quick to load: its pages are small when a server compresses them.
//
//   node size.mjs FOLDER
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT = 250_000;

const [folder] = process.argv.slice(2);
const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
const sizes = pages.map((name) => gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length);
const size = sizes.reduce((sum, size) => sum + size, 0);
console.log(`site: ${pages.length} pages, ${size} bytes compressed`);
assert(pages.length > 0 && size <= LIMIT, `more than ${LIMIT} bytes`);
