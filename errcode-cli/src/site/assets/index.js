{
  const MOST = 50;
  const search = byId("search");
  const { catalogs, modules, retries } = JSON.parse(byId("data").textContent);
  const rows = catalogs.flatMap(([catalog, link, meanings]) => meanings.map((
    [code, name, symbol, message, descriptions, hint, module, retry, scope, status, clue]) => {
    const row = searched({
      code, name, symbol, scope, status, clue,
      group: `${catalog} ${code}`,
      messages: message.split("\n").map((line) => line.split(/%[-+#0-9.]*[a-zA-Z]|\{[^}]*\}/)),
      said: [message, ...Object.values(descriptions)],
      others: [name, symbol, hint, modules[module], scope, status && `HTTP ${status}`].filter(Boolean),
    });
    return Object.assign(row, { catalog, link, message, descriptions: Object.entries(descriptions), retry: retries[retry] });
  }));
  const find = finder(rows);

  /** A description in the reader's language, else in the one that there is, with its code as code. */
  const described = (texts) => {
    const [language, text] = texts.find(([language]) => language.startsWith(root.dataset.lang)) ?? texts[0];
    const made = element("p", texts.length === 1 ? "only" : "",
      ...text.split("`").map((part, at) => (at % 2 === 1 ? element("code", "", part) : part)));
    if (language) made.lang = language;
    return made;
  };

  const item = (row, isFit) => {
    const link = element("a", "", `${row.code} ${row.name}`);
    link.href = `${row.link}#${encodeURIComponent(row.name)}`;
    const made = element("li", "", link, element("span", "from", row.catalog));
    if (isFit) made.append(element("p", "fits", pick("This is what the pasted text says", "粘贴的内容说的就是这一种")));
    if (row.message) made.append(element("p", "message", element("code", "", row.message)));
    if (row.descriptions.length > 0) made.append(described(row.descriptions));
    if (row.retry) made.append(element("p", "retry", pick(...row.retry)));
    return made;
  };

  const show = () => {
    const isAsked = search.value.trim() !== "";
    const { found, fits, unknown } = isAsked ? find(search.value) : { found: [], fits: new Set() };
    byId("found").replaceChildren(...found.slice(0, MOST).map((row) => item(row, fits.has(row))));
    byId("found").hidden = found.length === 0;
    byId("catalogs").hidden = found.length > 0;
    byId("none").hidden = !isAsked || found.length > 0;
    const counted = summary(found.length, undefined, unknown);
    byId("count").textContent = !isAsked ? "" : found.length > MOST
      ? counted + pick(`, the best ${MOST} are shown`, `，列出最接近的 ${MOST} 条`) : counted;
    address.write({ q: search.value });
  };

  const load = () => { search.value = address.read().get("q") ?? address.id(); };
  search.addEventListener("input", afterKeys(show));
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || isComposing(event)) return;
    // What was typed last may not be shown yet.
    show();
    byId("found").querySelector("a")?.click();
  });
  window.addEventListener("hashchange", () => { load(); show(); });
  inLanguage.push(show);
  load();
  useLanguage(root.dataset.lang);
}
