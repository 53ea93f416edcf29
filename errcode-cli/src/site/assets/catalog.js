{
  // So many codes stand on the page at once; they come a few at a time, so that each key is answered at once. The
  // others follow when somebody scrolls towards them.
  const MOST = 700;
  const FIRST = 20;
  const search = byId("search");
  const filters = ["module", "category", "retry"].filter(byId);
  const changed = byId("changed");
  const list = byId("codes");
  const end = byId("end");
  const sections = [...list.children];

  /** Each meaning with what is searched; made when it is first needed, as there may be thousands. */
  let rows = null;
  const read = () => {
    rows ??= sections.flatMap((section) => [...section.querySelectorAll("article")].map((article, _, { length }) => {
      const texts = (which) => [...article.querySelectorAll(which)].map((element) => element.textContent);
      const literals = (message) => [...message.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.data.trim().toLowerCase()).filter(Boolean);
      return {
        article, section,
        isOneOfSeveral: length > 1,
        code: section.id,
        name: article.id.toLowerCase(),
        symbol: texts(".symbol")[0],
        messages: [...article.querySelectorAll(".message code")].map(literals),
        said: texts(":scope > .t").join("\n").toLowerCase(),
        text: [section.id, ...texts(".t")].join("\n").toLowerCase(),
      };
    }));
    return rows;
  };

  /** The codes that are found, of which the first ones are on the page. */
  let found = sections;
  let filling = 0;
  const more = (count) => {
    list.append(...found.slice(list.children.length, list.children.length + count));
    end.hidden = list.children.length >= found.length;
  };
  const fill = () => {
    if (end.hidden || list.children.length >= MOST) return;
    more(20);
    filling = requestAnimationFrame(fill);
  };
  const put = (count) => {
    cancelAnimationFrame(filling);
    list.replaceChildren(...found.slice(0, count));
    end.hidden = count >= found.length;
    filling = requestAnimationFrame(fill);
  };

  /** What says in words that a meaning is the one of a pasted text. */
  const note = () => element("p", "fits",
    element("span", "for-en", "This is what the pasted text says"), " ", element("span", "for-zh", "粘贴的内容说的就是这一种"));

  const show = () => {
    const all = read();
    const asks = filters.map((name) => [name, byId(name).value]).filter(([, value]) => value);
    const passes = ({ article: { dataset } }) => asks.every(([name, value]) => dataset[name] === value)
      && (!changed?.checked || "changed" in dataset);
    const answer = find(all, search.value);
    const shown = answer.found.filter(passes);
    for (const old of list.querySelectorAll(".fits")) old.remove();
    for (const row of all) if (row.isOneOfSeveral) row.article.hidden = true;
    for (const row of shown) {
      if (!row.isOneOfSeveral) continue;
      row.article.hidden = false;
      if (answer.fits(row)) row.article.prepend(note());
    }
    found = [...new Set(shown.map((row) => row.section))];
    put(FIRST);
    byId("count").textContent = summary(shown.length, all.length, answer.unknown);
    byId("none").hidden = shown.length > 0;
    byId("everywhere").href = `./index.html#?${new URLSearchParams({ q: search.value })}`;
    const values = Object.fromEntries(filters.map((name) => [name, byId(name).value]));
    address.write({ q: search.value, ...values, changed: changed?.checked ? "1" : "" });
  };

  const typed = () => {
    show();
    // The best answers come first, wherever somebody was on the page.
    if (list.getBoundingClientRect().top < 0) window.scrollTo({ top: 0 });
  };

  const load = (values) => {
    search.value = values.get("q") ?? "";
    for (const name of filters) {
      byId(name).value = values.get(name) ?? "";
      // Another catalog may have had what this one lacks.
      if (byId(name).selectedIndex < 0) byId(name).value = "";
    }
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
    let id = "";
    try { id = decodeURIComponent(hash.slice(1)); } catch { /* It is no link of ours. */ }
    const at = sections.findIndex((section) => section.id === id || section.querySelector(`:scope > [id="${CSS.escape(id)}"]`));
    if (at < 0) return;
    const target = byId(id);
    if (target && !target.hidden && !target.querySelector("article[hidden]")) return;
    load(new URLSearchParams());
    show();
    put(at + FIRST);
    history.replaceState(null, "", hash);
    byId(id).scrollIntoView();
  };

  const soon = eachFrame(typed);
  search.addEventListener("input", soon);
  for (const name of filters) byId(name).addEventListener("change", typed);
  changed?.addEventListener("change", typed);
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", () => put(found.length));
  window.addEventListener("afterprint", () => put(MOST));
  const reached = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    more(100);
    // It tells of changes alone, and the end may be in sight still.
    reached.unobserve(end);
    reached.observe(end);
  }, { rootMargin: "2000px" });
  reached.observe(end);
  end.addEventListener("click", () => more(100));
  inLanguage.push(() => { if (byId("count").textContent) show(); });

  useLanguage(root.dataset.lang);
  if (sections.length > MOST) put(MOST);
  follow();
  (window.requestIdleCallback ?? setTimeout)(() => namesOf(read()));
}
