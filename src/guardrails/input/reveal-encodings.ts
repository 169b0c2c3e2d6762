/** A text written in another way than it reads, and where it begins in the original. */
export interface Revealed {
  readonly text: string;
  /** Offset in the original from which on it is hidden text. */
  readonly start: number;
  /** Whether it is hidden at all: no such encoding stands in a text that people wrote for people. */
  readonly isCode: boolean;
}

/** What words come out as, whatever else is in between. */
const readsAsWords = (text: string): boolean =>
  /\p{L}{2,}[\s,.:;_/-]+\p{L}{2,}/u.test(text) && !/[\0-\x08\x0e-\x1f\ufffd]/.test(text);

const base64Run = /[A-Za-z0-9+/_-]{16,4000}={0,2}/g;
const hexRun = /(?:[0-9a-fA-F]{2}[\s:,]?){10,2000}/g;
const escapedRun = /(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|%[0-9a-f]{2}|[\w.~-]){4,4000}/gi;
const entityRun = /(?:&#(?:x[0-9a-f]{1,6}|\d{1,7});?\s?){6,2000}/gi;
const isEscape = /\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|%[0-9a-f]{2}/gi;

const codePoint = (value: number): string => (value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : ' ');

const fromHex = (text: string): string => Buffer.from(text.replace(/[^0-9a-f]/gi, ''), 'hex').toString('utf8');
const fromBase64 = (text: string): string =>
  Buffer.from(text.replaceAll('-', '+').replaceAll('_', '/'), 'base64').toString('utf8');
const fromEntities = (text: string): string =>
  text.replace(/&#(?:x([0-9a-f]+)|(\d+));?\s?/gi, (_, hex: string | undefined, decimal: string) =>
    codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );
const fromEscapes = (text: string): string =>
  Buffer.from(
    text.replace(isEscape, (code) =>
      code.startsWith('\\u')
        ? String.fromCharCode(Number.parseInt(code.slice(2), 16))
        : String.fromCharCode(Number.parseInt(code.slice(code.startsWith('%') ? 1 : 2), 16)),
    ),
    'latin1',
  ).toString('utf8');

const runs: readonly (readonly [RegExp, (text: string) => string])[] = [
  [base64Run, fromBase64],
  [hexRun, fromHex],
  [entityRun, fromEntities],
];

/** Each character of ASCII, letters turned by thirteen. */
const turned = Array.from({ length: 128 }, (_, unit) =>
  String.fromCharCode(unit).replace(/[a-z]/i, (char) => {
    const base = char <= 'Z' ? 65 : 97;
    return String.fromCharCode(((unit - base + 13) % 26) + base);
  }),
);
function rot13(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) result += turned[text.charCodeAt(at)] ?? text[at]!;
  return result;
}
function reversed(text: string): string {
  let result = '';
  for (const char of text) result = char + result;
  return result;
}
const mayHaveEscapes = /[\\%]/;
const digitLetters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};
/** Digits amid letters: "m3ss4g3". */
const fromLeet = (text: string): string => text.replace(/[013457@$]/g, (char) => digitLetters[char]!);
const isLeet = /\p{L}[013457@$]\p{L}/u;

/** Every way to read a text that hides another. Those that are no code only tell something where an order comes out. */
export function revealEncodings(text: string): Revealed[] {
  const found: Revealed[] = [];
  for (const [pattern, decode] of runs)
    for (const match of text.matchAll(pattern)) {
      const decoded = decode(match[0]);
      if (readsAsWords(decoded)) found.push({ text: decoded, start: match.index, isCode: true });
    }
  for (const match of mayHaveEscapes.test(text) ? text.matchAll(escapedRun) : []) {
    if ((match[0].match(isEscape)?.length ?? 0) < 2) continue;
    const decoded = fromEscapes(match[0]);
    if (readsAsWords(decoded)) found.push({ text: decoded, start: match.index, isCode: true });
  }
  found.push({ text: rot13(text), start: 0, isCode: false }, { text: reversed(text), start: 0, isCode: false });
  if (isLeet.test(text)) found.push({ text: fromLeet(text), start: 0, isCode: false });
  return found;
}
