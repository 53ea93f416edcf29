{
  const MOST = 50;
  const search = byId("search");
  const catalogs = JSON.parse(byId("data").textContent);
  const rows = catalogs.flatMap(([catalog, link, meanings]) => meanings.map(([code, name, symbol, message, description, hint]) => ({
    catalog, link, code, name, symbol, message, description,
    parts: message.toLowerCase().split("\n").map((line) =>
      line.split(/%[-+#0-9.]*[a-z]|\{[^}]*\}/).map((part) => part.trim()).filter(Boolean)),
    names: `${name}\n${symbol ?? ""}`.toLowerCase(),
    text: [code, name, symbol, message, ...description, hint].join("\n").toLowerCase(),
  })));
  const codes = new Set(rows.map((row) => row.code));
  const symbols = new Set(rows.map((row) => row.symbol).filter(Boolean));

  /** How well a row answers: 0 for not at all. */
  const rank = (looked, row) => {
    if (looked.pasted !== undefined) {
      const fit = fits(row.parts, looked.pasted);
      if (looked.codes.has(row.code)) return fit || looked.symbols.has(row.symbol) ? 4 : 3;
      if (looked.codes.size > 0) return 0;
      if (looked.symbols.size > 0) return looked.symbols.has(row.symbol) ? 3 : 0;
      return fit ? 2 : 0;
    }
    const { words } = looked;
    if (words.length === 0 || !words.every((word) => row.text.includes(word))) return 0;
    const best = Math.max(...words.map((word) => {
      if (row.code === word) return 6;
      if (row.symbol?.toLowerCase() === word || row.name.toLowerCase() === word) return 5;
      if (row.code.startsWith(word)) return 4;
      if (row.names.includes(word)) return 3;
      return row.message.toLowerCase().includes(word) || row.description.join("\n").toLowerCase().includes(word) ? 2 : 1;
    }));
    return best;
  };

  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  /** A description, with what stands between backticks as code. */
  const described = (text) => {
    const made = document.createElement("p");
    made.append(...text.split("`").map((part, at) => (at % 2 === 1 ? element("code", part) : part)));
    return made;
  };

  const item = (row) => {
    const made = document.createElement("li");
    const link = element("a", `${row.code} ${row.name}`);
    link.href = `${row.link}#${encodeURIComponent(row.name)}`;
    made.append(link, element("span", row.catalog, "from"));
    if (row.message) made.append(element("p", "", "message"));
    if (row.message) made.lastChild.append(element("code", row.message));
    if (row.description.length > 0) made.append(described(pick(row.description[0], row.description.at(-1))));
    return made;
  };

  const show = () => {
    const text = search.value;
    const looked = asked(text, (code) => codes.has(code), (symbol) => symbols.has(symbol));
    const found = text.trim() === "" ? [] : rows.map((row) => [rank(looked, row), row]).filter(([rank]) => rank > 0);
    // Sorting is stable: what ranks the same stays in the order of the catalogs.
    found.sort(([a], [b]) => b - a);
    byId("found").replaceChildren(...found.slice(0, MOST).map(([, row]) => item(row)));
    byId("found").hidden = text.trim() === "";
    byId("catalogs").hidden = found.length > 0;
    byId("count").textContent = text.trim() === "" ? "" : found.length > MOST
      ? pick(`${found.length} found, the best ${MOST} shown`, `找到 ${found.length} 条，列出最接近的 ${MOST} 条`)
      : pick(`${found.length} found`, `找到 ${found.length} 条`);
    address.write({ q: text });
  };

  const load = () => { search.value = address.read().get("q") ?? ""; };
  load();
  useLanguage(root.dataset.lang);
  show();
  search.addEventListener("input", eachFrame(show));
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") byId("found").querySelector("a")?.click();
  });
  window.addEventListener("hashchange", () => { load(); show(); });
  inLanguage.push(show);
}
