/** A key and its value within braces. Offsets are of the text. */
export interface BracedField {
  /** Keys from the outermost brace to this one. */
  readonly keys: readonly string[];
  readonly value: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

/** Braces within braces that are read; deeper ones are passed over. */
const mostDepth = 12;

/** A quoted string from its opening mark on, or the end of the text. */
function closeQuote(text: string, at: number): number {
  const mark = text[at]!;
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === mark) return end + 1;
  }
  return text.length;
}

const isOpening = (char: string): boolean => char === '{' || char === '[';
const isClosing = (char: string): boolean => char === '}' || char === ']';
const ends = /[,:{}[\]\n]/;

/**
 * The fields of JSON, of a Python dictionary or of what looks like either: `{garage: false, 'street': True}`. It is read
 * from the first brace to the one that closes it, and what is broken off is read as far as it goes.
 */
export function readBraces(text: string, from: number): { fields: BracedField[]; end: number } {
  const fields: BracedField[] = [];
  const open: { key: string | null }[] = [];
  let key: { name: string; start: number } | null = null;
  let at = from;
  for (; at < text.length; ) {
    const char = text[at]!;
    if (isOpening(char)) {
      open.push({ key: key?.name ?? null });
      key = null;
      at += 1;
      continue;
    }
    if (isClosing(char)) {
      open.pop();
      key = null;
      at += 1;
      if (open.length === 0) break;
      continue;
    }
    if (char === ',' || char === ':' || /\s/.test(char)) {
      at += 1;
      continue;
    }
    const start = at;
    if (char === '"' || char === "'") at = closeQuote(text, at);
    else while (at < text.length && !ends.test(text[at]!)) at += 1;
    const said = text.slice(start, at).trim();
    const bare = /^(["']).*\1$/s.test(said) ? said.slice(1, -1) : said;
    let next = at;
    while (next < text.length && /\s/.test(text[next]!)) next += 1;
    if (text[next] === ':') {
      key = { name: bare, start };
      at = next + 1;
    } else if (open.length <= mostDepth) {
      const keys = [...open.flatMap((one) => one.key ?? []), ...(key === null ? [] : [key.name])];
      const first = bare === said ? start : start + 1;
      if (keys.length > 0)
        fields.push({ keys, value: bare, start: key?.start ?? start, valueStart: first, end: first + bare.length });
    }
  }
  return { fields, end: at };
}
