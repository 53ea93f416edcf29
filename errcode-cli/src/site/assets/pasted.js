/** A text without the white space and punctuation around it. */
const bare = (text) => {
  const isEdge = (char) => /[\s\p{P}]/u.test(char);
  let [start, end] = [0, text.length];
  while (start < end && isEdge(text[start])) start += 1;
  while (start < end && isEdge(text[end - 1])) end -= 1;
  return text.slice(start, end);
};

/** Of a text, no more than this is looked at: its beginning and its end, without words that are cut. */
const LONGEST = 20_000;
const cut = (text) => {
  if (text.length <= LONGEST) return text;
  const [head, tail] = [text.slice(0, LONGEST / 2), text.slice(-LONGEST / 2)];
  const gap = tail.search(/\s/);
  return head.slice(0, Math.max(head.lastIndexOf(" "), head.lastIndexOf("\n"), 0)) + (gap < 0 ? "" : tail.slice(gap));
};

/** A text with one spelling for what keyboards and editors write differently: full-width characters and quotes. */
const folded = (text) => text.normalize("NFKC").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

const FIELD = /(?<![\w.-])((?:(?:exit|status|http|response|zip|area|country) )?[A-Za-z_][\w.-]*|错误码|返回码|状态码)["']?\s*[:=]\s*["']?(-?\d+(?!\w)|[A-Za-z][\w.]*(?![\w.]|\s*[:=]))/g;
const STATUS_FIELD = /^(?:http|response)?status(?:code)?$|^http(?:status)?code$|^状态码$/;
const CODE_FIELD = /(?:code|errno|错误码|返回码)$|^(?:err|biz)?ret$/;
/** `error code 1002`, and `<code>1002</code>`. */
const CODE_IN_PROSE = /(exit|status|http|response|zip|area|country)?[ _-]?(?:code|错误码|返回码)(?:>|\s+)(-?\d+)(?!\w)/gi;
const OTHER_CODE = /^(?:exit|country|zip|area|postal|post|source|qr|auth|authorization|verification|invite|currency|lang|language|key|bar|promo|coupon|discount|en|de|uni|op)code$/;
const MESSAGE_FIELD = /(?<!\w)(?:msg|message|errmsg|error_?msg|error_?message|error_description)["']?\s*[:=]\s*(?:"((?:\\.|[^"\\])*)|'([^']*))/i;
const STATUS_LINE = /\bHTTP\/[\d.]+ (\d{3})\b|\bstatus(?: code)?:? (\d{3})\b/gi;
/** Not in an identifier, a decimal, a time or an address, and no line of a source file. */
const NUMBER = /(?<!\w|\d[.:]|\.[A-Za-z]{1,6}:|\bline )-?\d+(?!\w|\.\d)/g;
const NAME = /\b[A-Z][A-Za-z\d]+\b/g;
const isSeveralWords = (name) => /[a-z\d][A-Z]/.test(name);

/**
 * What a pasted response, log line or stack trace says: the codes, string codes and names in it that a catalog has, the
 * HTTP statuses, and the message. `unknown` is a code in a field that no catalog has. `numbers` are all that are codes of
 * the catalog, also short ones, which are mostly something else.
 */
const pasted = (typed, known) => {
  // JSON within JSON, as in many logs.
  const text = /\\"\w+\\"\s*:/.test(typed) ? typed.replaceAll('\\"', '"') : typed;
  const fields = [...text.matchAll(FIELD)].map(([, name, value]) => [
    name.slice(name.lastIndexOf(".") + 1).replace(/[ _-]/g, "").toLowerCase(), value]);
  const values = (isMeant) => fields.filter(([name]) => isMeant(name)).map(([, value]) => value);
  const isStatus = (name) => STATUS_FIELD.test(name);
  const inFields = [
    ...values((name) => CODE_FIELD.test(name) && !isStatus(name) && !OTHER_CODE.test(name)),
    ...[...text.matchAll(CODE_IN_PROSE)].filter(([, other]) => !other).map(([, , value]) => value),
  ];
  const [successes, byField] = [true, false].map((isZero) => (
    inFields.filter((value) => known.codes.has(value) && (value === "0") === isZero)));
  const numbers = (text.match(NUMBER) ?? []).filter((number) => known.codes.has(number) && number !== "0");

  // Details may follow a string code after dots.
  const starts = (name) => name.slice(0, 200).split(".").map((_, end, parts) => parts.slice(0, end + 1).join("."));
  const quoted = [...text.matchAll(/["']([A-Za-z][\w.]*)["']/g)].map(([, value]) => value);
  const symbols = new Set([...inFields, ...quoted].flatMap(starts).filter((symbol) => known.symbols.has(symbol)));
  const names = new Set((text.match(NAME) ?? []).filter((name) => isSeveralWords(name) && known.names.has(name)));

  const long = numbers.filter((number) => number.length >= 5);
  const isNamed = symbols.size > 0 || names.size > 0;
  const codes = [byField, long, isNamed ? [] : successes].find((found) => found.length > 0) ?? [];
  const isUnknown = (value) => /^-?\d+$/.test(value) && value !== "0" && !known.codes.has(value);
  const field = text.match(MESSAGE_FIELD)?.slice(1).find((value) => value !== undefined);
  const message = (field?.replace(/\\(.)/g, "$1") || text).toLowerCase();
  const inLines = [...text.matchAll(STATUS_LINE)].map(([, inHead, inProse]) => inHead ?? inProse);
  return {
    codes: new Set(codes), symbols, names,
    numbers: new Set(numbers),
    unknown: codes.length > 0 || isNamed ? undefined : inFields.find(isUnknown),
    statuses: new Set([...values(isStatus), ...inLines]),
    message,
    phrase: bare(message),
  };
};
