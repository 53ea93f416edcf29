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

/** The same in both languages, one of which is shown. */
const both = (en, zh) => [["en", en], ["zh", zh]].map(([lang, text]) => (
  Object.assign(element("span", `for-${lang}`, text), { lang })));

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

/**
 * The state of the page is in its address, after `#?`, so that it can be sent to somebody else. A long text is left
 * out: it is a paste, and may hold what is nobody else's business.
 */
const LONGEST_IN_ADDRESS = 500;
const address = {
  read: () => new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : ""),
  /** What a link such as `#99991400` leads to. */
  id: () => {
    if (location.hash.startsWith("#?")) return "";
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
  },
  hash: (values) => {
    const set = Object.entries(values).filter(([, value]) => value && value.length <= LONGEST_IN_ADDRESS);
    return set.length > 0 ? `#?${new URLSearchParams(set)}` : "";
  },
  write: (values) => {
    const hash = address.hash(values);
    if (hash === location.hash || !(hash || location.hash.startsWith("#?"))) return;
    try { history.replaceState(null, "", hash || "#"); } catch { /* Safari allows this a hundred times in half a minute. */ }
  },
};

/** Whether a key belongs to an input method. Safari says so by the number only. */
const isComposing = (event) => event.isComposing || event.keyCode === 229;

/** What is said of a search: how much was found, and what was not. */
const summary = (count, of, unknown) => {
  const counted = of === undefined ? pick(`${count} found`, `找到 ${count} 条`) : pick(`${count} of ${of}`, `${of} 条里有 ${count} 条`);
  return unknown ? pick(`${unknown} is not listed here; ${counted}`, `这里没有 ${unknown}；${counted}`) : counted;
};

/** Calls back at once, but for several keys that have come in the meantime only after the last. */
const afterKeys = (action) => {
  let due = 0;
  return () => {
    clearTimeout(due);
    due = setTimeout(action);
  };
};

const toast = (text) => {
  byId("toast").textContent = text;
  setTimeout(() => { byId("toast").textContent = ""; }, 2000);
};

document.addEventListener("click", async (event) => {
  // The address stays, as it holds the search.
  const within = event.target.closest("a.skip, .tools a.alert");
  if (within) {
    event.preventDefault();
    const target = byId(within.hash.slice(1));
    target.scrollIntoView();
    target.focus();
  }
  const copy = event.target.closest("button.copy");
  if (!copy) return;
  const link = new URL(`#${encodeURIComponent(copy.closest("article").id)}`, location);
  try {
    await navigator.clipboard.writeText(link.href);
    toast(pick("The link is copied", "链接已复制"));
  } catch {
    location.hash = link.hash;
    toast(pick("The link is in the address bar", "链接在地址栏里"));
  }
});

// As on most reference sites: / goes to the search, Escape empties it. An input method has these keys for itself.
document.addEventListener("keydown", (event) => {
  if (isComposing(event)) return;
  const search = byId("search");
  if (!search) return;
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "Escape" && event.target === search && search.value) {
    search.value = "";
    search.dispatchEvent(new Event("input"));
    event.preventDefault();
  }
});
