const HAN = /\p{Script=Han}/u;
const isWord = (char) => char !== undefined && /[\p{L}\p{N}]/u.test(char) && !HAN.test(char);

/** Whether a text has a phrase, not as a part of longer words. */
const holds = (text, phrase) => {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (!(isWord(text[at - 1]) && isWord(phrase[0])) && !(isWord(text[end]) && isWord(phrase.at(-1)))) return true;
  }
  return false;
};

/**
 * What is searched of a row. `messages` have their words between placeholders; `said`, the messages and descriptions,
 * counts more than `others`, and begins the text that both are looked up in. The meanings of one code have a `group`
 * in common, and what tells them apart is their `clue`, by the name of its column.
 */
const searched = ({ code, name, symbol, scope, status, clue, group, messages, said, others }) => {
  const lower = (text) => folded(text).toLowerCase();
  const says = lower(said.join("\n"));
  return {
    code, name, symbol, scope, status, clue, group,
    names: [name, symbol ?? ""].map(lower),
    messages: messages.map((parts) => parts.map((part) => bare(lower(part))).filter(Boolean)),
    text: `${says}\n${code}\n${lower(others.join("\n"))}`,
    said: says.length,
  };
};

/**
 * How long the longest message of a row is whose words between the placeholders a pasted text has, two words at least;
 * or that is all that the text says. 0 if there is none.
 */
const fit = (row, { message, phrase }) => {
  let longest = 0;
  for (const parts of row.messages) {
    if (!parts.every((part) => holds(message, part))) continue;
    const words = parts.join(" ");
    const isSentence = /\s/.test(words) || (HAN.test(words) && words.length >= 4);
    if (isSentence || words === phrase) longest = Math.max(longest, words.length);
  }
  return longest;
};

/** Words as they are typed; Chinese needs no spaces around it. */
const wordsOf = (text) => (text.match(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu) ?? [])
  .map((word) => word.match(/^-\d+(?=\W*$)/)?.[0] ?? bare(word)).filter(Boolean);

/** The words of a sentence, without the shortest; of Chinese, each pair of characters. */
const wordsOfSentence = (text) => {
  const words = text.replace(/"\w+"\s*:/g, " ").match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_]){3,}/gu) ?? [];
  return [...new Set(words.flatMap((word) => {
    const chars = [...word];
    return HAN.test(word) && chars.length > 2 ? chars.slice(1).map((char, at) => chars[at] + char) : [word];
  }))];
};

/** How well a row answers words, all of which it has to have: by its number, then by names, then by what it says. */
const byWords = (words, phrase) => (row) => {
  let best = 0;
  for (const word of words) {
    const at = row.text.indexOf(word);
    if (at < 0) return 0;
    best = Math.max(best, row.code === word ? 7
      : row.names.includes(word) ? 6
      : row.code.startsWith(word) ? 4
      : row.names.some((name) => name.includes(word)) ? 3
      : at < row.said ? 2 : 1);
  }
  return best < 5 && row.messages.some((parts) => parts.length === 1 && parts[0] === phrase) ? 5 : best;
};

/** How many of the words a row has, at least half of them. */
const bySomeWords = (words) => (row) => {
  let has = 0;
  for (const word of words) if (holds(row.text, word)) has += 1;
  return has * 2 >= words.length ? has : 0;
};

/** How many words of one of its messages a text has, at least two of three. */
const byMessageWords = (words) => {
  const isIn = new Set(words);
  return (row) => {
    // Made when it is needed, which is seldom.
    row.messageWords ??= row.messages.map((parts) => wordsOfSentence(parts.join(" ")));
    let most = 0;
    for (const all of row.messageWords) {
      const has = all.filter((word) => isIn.has(word)).length;
      if (has >= 2 && has * 3 >= all.length * 2) most = Math.max(most, has);
    }
    return most;
  };
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

/** Which meanings of a code a pasted text is about: by what tells them apart, else by whatever else it says. */
const meant = (rows, said, text) => {
  const has = {
    symbol: (row) => said.symbols.has(row.symbol),
    message: (row) => fit(row, said) > 0,
    scope: (row) => Boolean(row.scope) && holds(text, row.scope.toLowerCase()),
    http_status: (row) => Boolean(row.status) && said.statuses.has(row.status),
  };
  const clues = [rows[0].clue, "symbol", "message", "scope", "http_status"].filter(Boolean);
  const found = clues.map((clue) => rows.filter(has[clue])).find((found) => found.length > 0);
  if (found) return found;
  // A path of the same API, such as /open-apis/…, that is none of theirs.
  const roots = rows.filter((row) => row.scope).map((row) => `${row.scope.split("/", 2).join("/")}/`.toLowerCase());
  return rows[0].clue === "scope" && roots.some((root) => text.includes(root)) ? rows.filter((row) => !row.scope) : [];
};

/**
 * Finds rows by a text, the best first: by words, or by a pasted response or log line. `fits` are those of several
 * that the pasted text is about. `unknown` is a code in it that no row has.
 */
const finder = (rows) => {
  const all = (what) => new Set(rows.map(what).filter(Boolean));
  const known = { codes: all((row) => row.code), symbols: all((row) => row.symbol), names: all((row) => row.name) };
  const none = new Set();

  /** The rows that a text names, and among the meanings of each code those that it is about. */
  const named = (isNamed, said, lower) => {
    const found = rows.filter(isNamed);
    if (found.length < 2) return { found, fits: none };
    const groups = new Map();
    for (const row of found) groups.set(row.group, [...groups.get(row.group) ?? [], row]);
    const fits = new Set([...groups.values()].flatMap((group) => meant(group, said, lower)));
    return { found: ranked(found, (row) => 1 + fits.has(row)), fits };
  };

  return (typed) => {
    const text = cut(folded(cut(typed))).trim();
    const lower = text.toLowerCase();
    if (!lower) return { found: rows, fits: none };
    const words = wordsOf(lower);
    const said = pasted(text, known);
    const isLong = /["{}=]/.test(lower) || lower.split(/\s+/).length > 6 || lower.length > 200;
    const isNumberInText = [...said.codes].some((code) => code.length >= 5 && code !== lower);
    if (!isLong && !isNumberInText) {
      const isCode = (row) => words.length > 1 && said.numbers.has(row.code);
      // Names are written in many ways: rate_limit, rate-limit.
      const split = words.flatMap((word) => word.split(/[_:.-]+/).filter(Boolean));
      for (const asked of split.length > words.length ? [words, split] : [words]) {
        const score = byWords(asked.length > 0 ? asked : [lower], bare(lower));
        const found = ranked(rows, (row) => (isCode(row) ? 7 : score(row)));
        if (found.length > 0) return { found, fits: none };
      }
    }
    const { codes, symbols, names, unknown } = said;
    if (codes.size > 0) return { ...named((row) => codes.has(row.code), said, lower), unknown };
    if (symbols.size + names.size > 0) return named((row) => symbols.has(row.symbol) || names.has(row.name), said, lower);
    const fitting = ranked(rows, (row) => fit(row, said));
    if (fitting.length > 0 || unknown) return { found: fitting, fits: none, unknown };
    const sentence = wordsOfSentence(said.message);
    const similar = sentence.length < 2 ? [] : ranked(rows, byMessageWords(sentence));
    return { found: similar.length > 0 || isLong ? similar : ranked(rows, bySomeWords(sentence)), fits: none };
  };
};
