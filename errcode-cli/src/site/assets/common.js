"use strict";
const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const pick = (en, zh) => (root.dataset.lang === "zh" ? zh : en);

/** Makes an element with text or other nodes in it. */
const element = (tag, className, ...content) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
};

/** What is to be done again when the language has changed. */
const inLanguage = [];

const useLanguage = (language) => {
  root.dataset.lang = root.lang = language;
  for (const option of document.querySelectorAll("option[data-en]")) option.textContent = option.dataset[language];
  for (const action of inLanguage) action();
};

byId("language").addEventListener("click", () => {
  useLanguage(pick("zh", "en"));
  try { localStorage.setItem("errcode.language", root.dataset.lang); } catch { /* It is chosen for this page then. */ }
});

/** The state of the page is in its address, after `#?`, so that it can be sent to somebody else. */
const address = {
  read: () => new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : ""),
  write: (values) => {
    const set = Object.entries(values).filter(([, value]) => value);
    const hash = set.length > 0 ? `#?${new URLSearchParams(set)}` : "";
    if (hash !== location.hash && (hash || location.hash.startsWith("#?"))) history.replaceState(null, "", hash || "#");
  },
};

const CODE_FIELD = /(?:\b|_)(?:\w*code|ret|errno)["'\\]*\s*[:=：]\s*["'\\]*(-?\d+|[A-Za-z][\w.]*)/gi;
const MESSAGE_FIELD = /(?:\b|_)(?:msg|message|errmsg|error_description)\\?["']?\s*[:=：]\s*\\?["']([^"'\\]+)/i;
const NUMBER = /(?<![\w-])-?\d+|\d+/g;
/** Of a pasted text, no more than this is looked at. */
const LONGEST = 20_000;

const isWord = (char) => char !== undefined && /[\p{L}\p{N}]/u.test(char) && !/\p{Script=Han}/u.test(char);

/** Whether a text has a phrase, not as a part of longer words. */
const holds = (text, phrase) => {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (!(isWord(text[at - 1]) && isWord(phrase[0])) && !(isWord(text[end]) && isWord(phrase.at(-1)))) return true;
  }
  return false;
};

/** How long the longest message is whose words between the placeholders a text has; 0 if there is none. */
const fit = (messages, text) => Math.max(0, ...messages.map((parts) => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return length > 0 && parts.every((part) => holds(text, part)) ? length : 0;
}));

/** The words of a text; of Chinese, which has no spaces, each pair of characters. */
const wordsOf = (text) => text.split(/[^\p{L}\p{N}_]+/u).filter(Boolean).flatMap((word) => (
  /^\p{Script=Han}{3,}$/u.test(word) ? [...word].slice(1).map((char, at) => word[at] + char) : [word]));

/** The codes and string codes of rows; asked for with every key. */
const known = new WeakMap();
const namesOf = (rows) => {
  if (!known.has(rows)) {
    known.set(rows, {
      codes: new Set(rows.map((row) => row.code)),
      symbols: new Set(rows.map((row) => row.symbol).filter(Boolean)),
    });
  }
  return known.get(rows);
};

/** What a pasted text names: the values of fields for codes, else numbers from five digits on, else any number. */
const namesIn = (text, rows) => {
  const { codes, symbols } = namesOf(rows);
  const fields = [...text.matchAll(CODE_FIELD)].map((match) => match[1]);
  const numbers = (text.match(NUMBER) ?? []).filter((number) => codes.has(number) && number !== "0");
  const quoted = [...text.matchAll(/["']([A-Za-z][\w.]*)["'\\]/g)].map((match) => match[1]);
  // Details may follow a string code after dots.
  const starts = (name) => name.split(".").map((_, end, parts) => parts.slice(0, end + 1).join("."));
  const foundSymbols = [...fields, ...quoted].flatMap(starts).filter((symbol) => symbols.has(symbol));
  const byField = fields.filter((field) => codes.has(field) && field !== "0");
  const long = numbers.filter((number) => number.length >= 5);
  const isNamed = byField.length > 0 || long.length > 0 || foundSymbols.length > 0;
  const found = [byField, long, isNamed ? [] : numbers].find((found) => found.length > 0) ?? [];
  const unknown = fields.find((field) => /^-?\d+$/.test(field) && field !== "0" && !codes.has(field));
  return { codes: new Set(found), symbols: new Set(foundSymbols), unknown };
};

/** How well a row answers words, all of which it has to have: by its number, then by names, then by what it says. */
const byWords = (words) => (row) => {
  let best = 0;
  for (const word of words) {
    if (!row.text.includes(word)) return 0;
    best = Math.max(best, row.code === word ? 6
      : row.symbol?.toLowerCase() === word || row.name === word ? 5
      : row.code.startsWith(word) ? 4
      : row.name.includes(word) || row.symbol?.toLowerCase().includes(word) ? 3
      : row.said.includes(word) ? 2 : 1);
  }
  return best;
};

/** How many of the words a row has, where none has them all. */
const bySomeWords = (words) => (row) => {
  const has = words.filter((word) => row.text.includes(word)).length;
  return has * 3 >= words.length ? has : 0;
};

/** The rows with a score, a whole number, above 0; the best first, and what scores the same in the order of the catalog. */
const ranked = (rows, score) => {
  const byScore = [];
  for (const row of rows) {
    const at = score(row);
    if (at > 0) (byScore[at] ??= []).push(row);
  }
  return byScore.reverse().flat();
};

/**
 * The rows that answer a text, the best first: words, or a pasted response or log line. `fits` says whether, of several
 * meanings, the pasted text is this one. `unknown` is a code in it that no row has.
 */
const find = (rows, typed) => {
  const text = typed.slice(0, LONGEST);
  const lower = text.trim().toLowerCase();
  const words = lower.split(/\s+/).filter(Boolean);
  const fits = () => false;
  if (words.length === 0) return { found: rows, fits };

  const names = namesIn(text, rows);
  const isLong = /["{}=]/.test(lower) || words.length > 6;
  const isNumberInText = [...names.codes].some((code) => code.length >= 5 && code !== lower);
  if (!isLong && !isNumberInText) {
    const found = ranked(rows, byWords(words));
    if (found.length > 0) return { found, fits };
  }
  const { codes, symbols, unknown } = names;
  if (codes.size > 0 || symbols.size > 0) {
    const fits = (row) => symbols.has(row.symbol) || fit(row.messages, lower) > 0;
    const isNamed = (row) => (codes.size > 0 ? codes.has(row.code) : symbols.has(row.symbol));
    return { found: ranked(rows, (row) => (isNamed(row) ? 1 + fits(row) : 0)), fits, unknown };
  }
  const message = (text.match(MESSAGE_FIELD)?.[1] ?? lower).toLowerCase();
  const fitting = ranked(rows, (row) => fit(row.messages, message));
  return { found: fitting.length > 0 ? fitting : ranked(rows, bySomeWords(wordsOf(message))), fits, unknown };
};

/** What is said of a search: how much was found, and what was not. */
const summary = (count, of, unknown) => {
  const counted = of === undefined ? pick(`${count} found`, `找到 ${count} 条`) : pick(`${count} of ${of}`, `${of} 条里有 ${count} 条`);
  return unknown ? pick(`${unknown} is not listed here; ${counted}`, `这里没有 ${unknown}；${counted}`) : counted;
};

/** Calls back once typing pauses for a frame. */
const eachFrame = (action) => {
  let due = 0;
  return () => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(action);
  };
};

const toast = (text) => {
  byId("toast").textContent = text;
  setTimeout(() => { byId("toast").textContent = ""; }, 2000);
};

document.addEventListener("click", async (event) => {
  if (event.target.closest("a.skip")) {
    // The address stays, as it holds the search.
    event.preventDefault();
    byId("results").focus();
  }
  const link = event.target.closest("a.copy");
  if (!link) return;
  try {
    await navigator.clipboard.writeText(link.href);
    toast(pick("The link is copied", "链接已复制"));
  } catch {
    toast(pick("The link is in the address bar", "链接在地址栏里"));
  }
});

// As on most reference sites: / goes to the search, Escape empties it. An input method has these keys for itself.
document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const search = byId("search");
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "Escape" && event.target === search && search.value) {
    search.value = "";
    search.dispatchEvent(new Event("input"));
    event.preventDefault();
  }
});
