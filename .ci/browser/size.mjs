// A site is quick to load: its pages are small when a server compresses them.
//
//   node size.mjs FOLDER
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** 250 kB for the 874 meanings that there were when this was set; a new platform brings its own share. */
const LIMIT_PER_MEANING = 286;

const [folder] = process.argv.slice(2);
const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
const texts = pages.map((name) => readFileSync(`${folder}/${name}`, "utf8"));
const size = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
const meanings = texts.reduce((sum, text) => sum + text.split("<article ").length - 1, 0);
console.log(`site: ${pages.length} pages, ${meanings} meanings, ${size} bytes compressed`);
const limit = LIMIT_PER_MEANING * meanings;
assert(meanings > 0 && size <= limit, `more than ${limit} bytes`);
