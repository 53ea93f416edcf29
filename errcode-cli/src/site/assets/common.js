"use strict";
const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const pick = (en, zh) => (root.dataset.lang === "zh" ? zh : en);

/** What is to be done again when the language has changed. */
const inLanguage = [];

const useLanguage = (language) => {
  root.dataset.lang = root.lang = language;
  for (const option of document.querySelectorAll("option[data-en]")) option.textContent = option.dataset[language];
  for (const action of inLanguage) action();
};

byId("language").addEventListener("click", () => {
  useLanguage(pick("zh", "en"));
  try { localStorage.setItem("language", root.dataset.lang); } catch { /* It is chosen for this page then. */ }
});

/** The state of the page is in its address, after `#?`, so that it can be sent to somebody else. */
const address = {
  read: () => new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : location.search),
  write: (values) => {
    const set = Object.entries(values).filter(([, value]) => value);
    const hash = set.length > 0 ? `#?${new URLSearchParams(set)}` : "";
    if (hash !== location.hash && (hash || location.hash.startsWith("#?"))) history.replaceState(null, "", hash || "#");
  },
};

const CODE_FIELD = /\b(?:\w*code|ret|errno)["'\\]*\s*[:=]\s*["'\\]*(-?\d+|[A-Za-z][\w.]*)/gi;

/**
 * What somebody looks for. Of a pasted response or log line, that is its code: the value of a field for codes, else a
 * number from five digits on, else any number that is a code. Anything else is words, all of which have to be there.
 */
const asked = (text, isCode, isSymbol) => {
  const lower = text.trim().toLowerCase();
  const words = lower.split(/\s+/).filter(Boolean);
  const isPasted = /["{}=]/.test(lower) || words.length > 6;
  if (!isPasted) return { words };
  const fields = [...text.matchAll(CODE_FIELD)].map((match) => match[1]);
  const numbers = text.match(/-?\d+/g) ?? [];
  const inTurn = [
    fields.filter((field) => isCode(field) && field !== "0"),
    numbers.filter((number) => number.length >= 5 && isCode(number)),
  ];
  const codes = inTurn.find((found) => found.length > 0) ?? [];
  const quoted = [...text.matchAll(/["']([A-Za-z][\w.]*)["'\\]/g)].map((match) => match[1]);
  const symbols = [...fields, ...quoted].flatMap((symbol) => {
    // Details may follow a string code after dots.
    const parts = symbol.split(".");
    return parts.map((_, end) => parts.slice(0, end + 1).join(".")).filter(isSymbol);
  });
  if (codes.length === 0 && symbols.length === 0) {
    codes.push(...fields.filter(isCode), ...numbers.filter((number) => isCode(number) && number !== "0"));
  }
  return { codes: new Set(codes), symbols: new Set(symbols), pasted: lower };
};

/** The parts of a message between its placeholders, as a pasted text has them. */
const fits = (parts, pasted) => parts.some((message) => message.length > 0 && message.every((part) => pasted.includes(part)));

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
  const link = event.target.closest("a.copy");
  if (!link) return;
  try {
    await navigator.clipboard.writeText(link.href);
    toast(pick("The link is copied", "链接已复制"));
  } catch {
    toast(pick("The link is in the address bar", "链接在地址栏里"));
  }
});

// As on most reference sites: / goes to the search, Escape empties it.
document.addEventListener("keydown", (event) => {
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
