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
const fit = (messages, text) => {
  let longest = 0;
  for (const parts of messages) {
    if (parts.every((part) => holds(text, part))) longest = Math.max(longest, parts.join("").length);
  }
  return longest;
};

/** The words of a text; of Chinese, which has no spaces, each pair of characters. */
const wordsOf = (text) => text.split(/[^\p{L}\p{N}_]+/u).filter(Boolean).flatMap((word) => (
  /^\p{Script=Han}{3,}$/u.test(word) ? [...word].slice(1).map((char, at) => word[at] + char) : [word]));

/** What a pasted text names: the values of fields for codes, else numbers from five digits on, else any number. */
const namesIn = (text, codes, symbols) => {
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

/**
 * What is searched of a row. `messages` have their words between placeholders; `said`, the messages and descriptions,
 * counts more than `others`, and begins the text that both are looked up in.
 */
const searched = ({ code, name, symbol, messages, said, others }) => {
  const lower = (text) => text.toLowerCase();
  const says = lower(said.join("\n"));
  return {
    code, symbol,
    names: [name, symbol ?? ""].map(lower),
    messages: messages.map((parts) => parts.map((part) => lower(part.trim())).filter(Boolean)),
    text: [says, code, ...others.map(lower)].join("\n"),
    said: says.length,
  };
};

/** How well a row answers words, all of which it has to have: by its number, then by names, then by what it says. */
const byWords = (words) => (row) => {
  let best = 0;
  for (const word of words) {
    const at = row.text.indexOf(word);
    if (at < 0) return 0;
    best = Math.max(best, row.code === word ? 6
      : row.names.includes(word) ? 5
      : row.code.startsWith(word) ? 4
      : row.names.some((name) => name.includes(word)) ? 3
      : at < row.said ? 2 : 1);
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
 * Finds rows by a text, the best first: by words, or by a pasted response or log line. `fits` says whether, of several
 * meanings, the pasted text is this one. `unknown` is a code in it that no row has.
 */
const finder = (rows) => {
  const codes = new Set(rows.map((row) => row.code));
  const symbols = new Set(rows.map((row) => row.symbol).filter(Boolean));
  return (typed) => {
    const text = typed.slice(0, LONGEST);
    const lower = text.trim().toLowerCase();
    const words = lower.split(/\s+/).filter(Boolean);
    const noneFits = () => false;
    if (words.length === 0) return { found: rows, fits: noneFits };

    const named = namesIn(text, codes, symbols);
    const isLong = /["{}=]/.test(lower) || words.length > 6;
    const isNumberInText = [...named.codes].some((code) => code.length >= 5 && code !== lower);
    if (!isLong && !isNumberInText) {
      const found = ranked(rows, byWords(words));
      if (found.length > 0) return { found, fits: noneFits };
    }
    const { unknown } = named;
    if (named.codes.size > 0 || named.symbols.size > 0) {
      const fits = (row) => named.symbols.has(row.symbol) || fit(row.messages, lower) > 0;
      const isNamed = (row) => (named.codes.size > 0 ? named.codes.has(row.code) : named.symbols.has(row.symbol));
      return { found: ranked(rows, (row) => (isNamed(row) ? 1 + fits(row) : 0)), fits, unknown };
    }
    const message = (text.match(MESSAGE_FIELD)?.[1] ?? lower).toLowerCase();
    const fitting = ranked(rows, (row) => fit(row.messages, message));
    const found = fitting.length > 0 ? fitting : ranked(rows, bySomeWords(wordsOf(message)));
    return { found, fits: noneFits, unknown };
  };
};
