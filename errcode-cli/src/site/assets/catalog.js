{
  // So many codes stand on the page at first, of those that were searched fewer: what changes with each key has to be
  // drawn at once. The others follow when somebody scrolls towards them.
  const MOST = 700;
  const MOST_FOUND = 100;
  const search = byId("search");
  const filters = ["module", "category", "retry"].filter(byId);
  const changed = byId("changed");
  const list = byId("codes");
  const end = byId("end");
  const sections = [...list.children];

  /** Each code with its meanings and the texts that are searched; made when they are first needed. */
  let codes = null;
  const read = () => {
    codes ??= sections.map((section) => ({
      section,
      code: section.id,
      meanings: [...section.querySelectorAll("article")].map((article) => {
        const texts = (which) => [...article.querySelectorAll(which)].map((element) => element.textContent);
        const literals = (message) => [...message.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.data.trim().toLowerCase()).filter(Boolean);
        return {
          article,
          messages: [...article.querySelectorAll(".message code")].map(literals),
          symbol: texts(".symbol")[0],
          text: [section.id, ...texts(".t")].join("\n").toLowerCase(),
        };
      }),
    }));
    return codes;
  };

  /** What a pasted text may name. */
  let names = null;
  const isKnown = () => {
    names ??= {
      codes: new Set(sections.map(({ id }) => id)),
      symbols: new Set(read().flatMap(({ meanings }) => meanings.map(({ symbol }) => symbol)).filter(Boolean)),
    };
    return names;
  };

  /** Whether a meaning is looked for, and whether it is the one that a pasted text fits. */
  const question = () => {
    const { codes, symbols } = isKnown();
    const looked = asked(search.value, (code) => codes.has(code), (symbol) => symbols.has(symbol));
    if (looked.words) return { finds: (_, { text }) => looked.words.every((word) => text.includes(word)), fits: () => false };
    const isFit = ({ messages }) => fits(messages, looked.pasted);
    if (looked.codes.size > 0) {
      return { finds: (code) => looked.codes.has(code), fits: (meaning) => looked.symbols.has(meaning.symbol) || isFit(meaning) };
    }
    return looked.symbols.size > 0
      ? { finds: (_, { symbol }) => looked.symbols.has(symbol), fits: isFit }
      : { finds: (_, meaning) => isFit(meaning), fits: () => false };
  };

  /** The codes that are found, of which the first ones are on the page. */
  let found = sections;
  const put = (count) => {
    list.replaceChildren(...found.slice(0, count));
    end.hidden = count >= found.length;
  };
  const more = () => {
    const count = list.children.length;
    list.append(...found.slice(count, count + MOST_FOUND));
    end.hidden = list.children.length >= found.length;
  };

  const show = () => {
    const { finds, fits } = question();
    const asks = filters.map((name) => [name, byId(name).value]).filter(([, value]) => value);
    const passes = ({ dataset }) => asks.every(([name, value]) => dataset[name] === value)
      && (!changed?.checked || "changed" in dataset);
    let [count, of] = [0, 0];
    found = read().filter(({ code, meanings }) => {
      let isFound = false;
      for (const meaning of meanings) {
        const isShown = passes(meaning.article) && finds(code, meaning);
        isFound ||= isShown;
        count += isShown;
        of += 1;
        if (meanings.length > 1) {
          meaning.article.hidden = !isShown;
          meaning.article.classList.toggle("fit", isShown && fits(meaning));
        }
      }
      return isFound;
    }).map(({ section }) => section);
    put(search.value.trim() || asks.length > 0 ? MOST_FOUND : MOST);
    byId("count").textContent = pick(`${count} of ${of}`, `${of} 条里有 ${count} 条`);
    const values = Object.fromEntries(filters.map((name) => [name, byId(name).value]));
    address.write({ q: search.value, ...values, changed: changed?.checked ? "1" : "" });
  };

  const load = (values) => {
    search.value = values.get("q") ?? "";
    for (const name of filters) byId(name).value = values.get(name) ?? "";
    if (changed) changed.checked = values.has("changed");
  };

  /** A link to a code or to a meaning leads there, whatever was searched before. */
  const follow = () => {
    if (location.hash.startsWith("#?")) {
      load(address.read());
      show();
      return;
    }
    const { hash } = location;
    const id = decodeURIComponent(hash.slice(1));
    const at = sections.findIndex((section) => section.id === id || section.querySelector(`:scope > [id="${CSS.escape(id)}"]`));
    if (at < 0) return;
    const target = byId(id);
    if (target && !target.closest("[hidden]") && !target.querySelector("article[hidden]")) return;
    load(new URLSearchParams());
    show();
    put(at + MOST);
    history.replaceState(null, "", hash);
    byId(id).scrollIntoView();
  };

  useLanguage(root.dataset.lang);
  const asksAtFirst = address.read();
  load(asksAtFirst);
  if (asksAtFirst.size > 0) {
    show();
  } else {
    if (sections.length > MOST) put(MOST);
    follow();
    (window.requestIdleCallback ?? setTimeout)(isKnown);
  }
  const soon = eachFrame(show);
  search.addEventListener("input", soon);
  for (const name of filters) byId(name).addEventListener("change", show);
  changed?.addEventListener("change", show);
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", () => put(found.length));
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) more();
  }, { rootMargin: "2000px" }).observe(end);
  end.addEventListener("click", more);
  inLanguage.push(() => { if (byId("count").textContent) show(); });
}
