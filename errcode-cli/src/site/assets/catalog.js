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

  /** What stands between the placeholders of a message. */
  const literals = (message) => [...message.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);

  const rowOf = (article, section, isOneOfSeveral) => {
    const [messages, said, others] = [[], [], []];
    const facts = {};
    for (const element of article.querySelectorAll(".t")) {
      (element.parentNode === article ? said : others).push(element.textContent);
      const [kind] = element.classList;
      if (kind === "message") messages.push(literals(element.firstChild));
      else if (kind === "symbol" || kind === "scope" || kind === "status") facts[kind] = element.textContent;
    }
    // What it was called before is searched too.
    if ("changed" in article.dataset) others.push(article.querySelector(".mark").textContent);
    const { clue } = section.dataset;
    const status = facts.status?.replace(/\D/g, "");
    const row = searched({ ...facts, status, code: section.id, name: article.id, clue, group: section, messages, said, others });
    return Object.assign(row, { article, section, isOneOfSeveral });
  };
  /** Read when the page is loaded, so that the first key is answered as fast as all others. */
  const rows = sections.flatMap((section) => {
    const articles = [...section.querySelectorAll("article")];
    return articles.map((article) => rowOf(article, section, articles.length > 1));
  });
  const find = finder(rows);
  const gone = [...document.querySelectorAll("#gone li")].map((item) => {
    const [code, name] = item.querySelector("del").textContent.split(" ");
    return Object.assign(searched({ code, name, messages: [], said: [item.textContent], others: [] }), { item });
  });
  const findGone = finder(gone);
  const overloads = rows.filter((row) => row.isOneOfSeveral);

  /** The codes that are found, of which the first ones are on the page. */
  let found = sections;
  let filling = 0;
  /** A code with its buttons, which only a page with scripts has a use for. */
  const equipped = (section) => {
    if (!section.querySelector(".copy")) {
      for (const name of section.querySelectorAll(".name")) {
        const button = element("button", "copy", ...both("copy link", "复制链接"));
        button.type = "button";
        name.parentNode.append(" ", button);
      }
    }
    return section;
  };
  const more = (count) => {
    list.append(...found.slice(list.children.length, list.children.length + count).map(equipped));
    end.hidden = list.children.length >= found.length;
  };
  const fill = () => {
    if (end.hidden || list.children.length >= MOST) return;
    more(20);
    filling = requestAnimationFrame(fill);
  };
  const put = (count) => {
    cancelAnimationFrame(filling);
    list.replaceChildren(...found.slice(0, count).map(equipped));
    end.hidden = count >= found.length;
    filling = requestAnimationFrame(fill);
  };

  /** Puts the meanings that a pasted text says before the others of their codes, and says so in words. */
  let notes = [];
  const putFirst = (rows) => {
    for (const { note, section } of notes) {
      note.remove();
      section.append(...overloads.filter((row) => row.section === section).map((row) => row.article));
    }
    notes = [...rows].reverse().map(({ article, section }) => {
      const note = element("p", "fits", ...both("This is what the pasted text says", "粘贴的内容说的就是这一种"));
      article.prepend(note);
      section.querySelector("article").before(article);
      return { note, section };
    });
  };

  const show = () => {
    const asks = filters.map((name) => [name, byId(name).value]).filter(([, value]) => value);
    if (changed?.checked) asks.push(["changed", ""]);
    const answer = find(search.value);
    const shown = asks.length === 0 ? answer.found
      : answer.found.filter(({ article }) => asks.every(([name, value]) => article.dataset[name] === value));
    const several = shown.filter((row) => row.isOneOfSeveral);
    for (const row of overloads) row.article.hidden = true;
    for (const row of several) row.article.hidden = false;
    putFirst(several.filter((row) => answer.fits.has(row)));
    found = [...new Set(shown.map((row) => row.section))];
    put(FIRST);
    byId("count").textContent = summary(shown.length, rows.length, answer.unknown);
    // Most pages have none, and a key need not be looked at twice there.
    const goneToo = new Set(gone.length > 0 ? findGone(search.value).found : []);
    for (const row of gone) row.item.hidden = !goneToo.has(row);
    if (gone.length > 0) byId("gone").hidden = goneToo.size === 0;
    byId("filtered").hidden = shown.length > 0 || answer.found.length === 0;
    byId("none").hidden = answer.found.length + goneToo.size > 0;
    byId("everywhere").href = `./index.html${address.hash({ q: search.value })}`;
    const values = Object.fromEntries(filters.map((name) => [name, byId(name).value]));
    address.write({ q: search.value, ...values, changed: changed?.checked ? "1" : "" });
  };

  const typed = () => {
    // Asked before anything changes, which would have to be laid out for the answer.
    const isScrolled = list.getBoundingClientRect().top < 0;
    show();
    // The best answers come first, wherever somebody was on the page.
    if (isScrolled) window.scrollTo({ top: 0 });
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
    const id = address.id();
    if (!id) {
      load(address.read());
      show();
      return;
    }
    const at = sections.findIndex((section) => section.id === id || section.querySelector(`:scope > [id="${CSS.escape(id)}"]`));
    if (at < 0) {
      // A code or a name that there is no longer, or never was, is searched.
      if (!byId(id)) {
        load(new URLSearchParams({ q: id }));
        show();
      }
      return;
    }
    const target = byId(id);
    if (target && !target.hidden && !target.querySelector("article[hidden]")) return;
    load(new URLSearchParams());
    show();
    put(at + FIRST);
    byId(id).scrollIntoView();
  };

  const soon = afterKeys(typed);
  search.addEventListener("input", soon);
  for (const name of filters) byId(name).addEventListener("change", typed);
  changed?.addEventListener("change", typed);
  byId("unfilter").addEventListener("click", () => {
    load(new URLSearchParams({ q: search.value }));
    show();
    search.focus();
  });
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
  put(MOST);
  if (location.hash) follow();
}
