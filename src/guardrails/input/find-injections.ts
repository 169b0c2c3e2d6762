import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import type { RequestText } from '../../contract/request-texts.ts';
import { type NormalText, normaliseText } from '../document/normalise-text.ts';
import { readLexicon } from '../lexicons/read-lexicon.ts';
import { createRuleSet } from '../recognizers/rule-set.ts';
import { rememberByText } from '../remember-by-text.ts';
import { orderInOtherScript } from './orders-in-other-scripts.ts';
import { revealEncodings } from './reveal-encodings.ts';
import { untrustedTexts } from './untrusted-texts.ts';

/**
 * Text that talks to a model rather than about a company, in any language. Read on folded text. A hit marks its whole
 * sentence or line, since the rest of it is what the model would be told to do.
 */
const injectionRules = createRuleSet(readLexicon('en', 'injections'));

export interface Injection {
  readonly pointer: string;
  /** Offsets of the raw string. */
  readonly start: number;
  readonly end: number;
}

/** Tag characters carry hidden ASCII; written out, they are read like any other text. */
const revealTags = (text: string): string =>
  text.replace(/[\u{e0020}-\u{e007e}]/gu, (char) => String.fromCharCode(char.codePointAt(0)! - 0xe0000));

/** Characters that an order takes at least. */
const shortest = 9;

const hidden = /[\u{e0000}-\u{e007f}]/u;
const zeroWidthInside = /\p{L}[\u200b-\u200d\u2060\ufeff]+\p{L}/u;
const mixedScript = /\b(?=\w{0,40}[a-z])\p{L}{0,40}[\u0400-\u04ff\u0370-\u03ff]/iu;

/** Spans of the request that read like orders to a model, over every untrusted string and over neighbours joined. */
export const findInjections = (request: PersonalizeRequest): Injection[] => injectionsIn(untrustedTexts(request));

/** The same of any texts, in an order in which an order may run from one into the next. */
export function injectionsIn(texts: readonly RequestText[]): Injection[] {
  const read = texts.map(({ text }) => readText(text));
  const found: Injection[] = [];
  for (const [at, { pointer, text }] of texts.entries()) {
    const { start } = read[at]!;
    if (start !== undefined) found.push({ pointer, start, end: text.length });
  }
  for (let at = 0; at + 1 < texts.length; at += 1) {
    const first = texts[at]!;
    const second = texts[at + 1]!;
    if (!spansNeighbours(read[at]!, read[at + 1]!)) continue;
    for (const { pointer, text } of [first, second])
      if (!found.some((one) => one.pointer === pointer)) found.push({ pointer, start: 0, end: text.length });
  }
  return found;
}

/** Texts of some dozen requests. */
const mostTexts = 512;

/** Of a text where an injection begins in it, undefined without one, and its folded first and last units. */
interface ReadText {
  readonly start: number | undefined;
  readonly first: string;
  readonly last: string;
}

/** How far an order over the joint of two strings can reach into either. */
const reach = 200;

const readText = rememberByText((text): ReadText => {
  const normal = normaliseText(text);
  return {
    start: text.length < shortest ? undefined : startOf(normal),
    first: normal.folded.slice(0, reach),
    last: normal.folded.slice(-reach),
  };
}, mostTexts);

/** Where an injection begins in a string, from its sentence on; what follows belongs to it. Undefined without one. */
function startOf(normal: NormalText): number | undefined {
  const text = normal.original;
  if (hidden.test(text)) {
    const shown = normaliseText(revealTags(text)).folded;
    if (injectionRules.test(shown) || /[\u{e0020}-\u{e007e}]{4}/u.test(text)) return text.search(hidden);
  }
  const orders = injectionRules.first(normal.folded);
  if (orders.length > 0) {
    const from = sentenceStart(normal.folded, Math.min(...orders.map(({ start }) => start)));
    return normal.toOriginal(from, from + 1)[0];
  }
  // As written too: without its marks, Hindi or Thai is not the same word.
  const written = orderInOtherScript(text);
  if (written !== undefined) return sentenceStart(text, written);
  const foreign = normal.text === text ? undefined : orderInOtherScript(normal.text);
  if (foreign !== undefined) {
    const from = sentenceStart(normal.text, foreign);
    return normal.toOriginal(from, from + 1)[0];
  }
  const encoded = revealEncodings(normal.text).find(({ text: shown, isCode }) => isCode || isOrder(shown));
  if (encoded) return normal.toOriginal(encoded.start, encoded.start + 1)[0];
  if (normal.folded === text.toLowerCase()) return undefined;
  const isDisguised = zeroWidthInside.test(text) && /^(?:.*\s)?(?:add|ignore|write|say|append)\b/.test(normal.folded);
  const isMixed = mixedScript.test(text) && /\b(?:ignore|instructions|write|system)\b/.test(normal.folded);
  return isDisguised || isMixed ? 0 : undefined;
}

const isOrder = (text: string): boolean => injectionRules.test(normaliseText(text).folded);

/** "zorbia.example" has no sentence's end within. */
const endsSentence = (text: string, at: number): boolean =>
  /[\n。！？؟।]/.test(text[at]!) || (/[.!?]/.test(text[at]!) && !/[^\s.!?"'”’)]/.test(text[at + 1] ?? ' '));

function sentenceStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !endsSentence(text, from - 1)) from -= 1;
  while (from < at && /\s/.test(text[from]!)) from += 1;
  return from;
}

/** Whether two strings make an order together that neither makes alone. */
function spansNeighbours({ last: left }: ReadText, { first: right }: ReadText): boolean {
  if (left === '' || right === '') return false;
  return ordersIn(`${left} ${right}`).some(({ start, end }) => start < left.length && end > left.length + 1);
}
const ordersIn = rememberByText(injectionRules.first, mostTexts);
