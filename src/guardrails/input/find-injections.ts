import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { injectionPatterns } from './injection-patterns.ts';
import { untrustedTexts } from './untrusted-texts.ts';

export interface Injection {
  readonly pointer: string;
  /** Offsets of the raw string. */
  readonly start: number;
  readonly end: number;
}

/** Tag characters carry hidden ASCII; written out, they are read like any other text. */
const revealTags = (text: string): string =>
  text.replace(/[\u{e0020}-\u{e007e}]/gu, (char) => String.fromCharCode(char.codePointAt(0)! - 0xe0000));

const hidden = /[\u{e0000}-\u{e007f}]/u;
const zeroWidthInside = /\p{L}[\u200b-\u200d\u2060\ufeff]+\p{L}/u;
const mixedScript = /\b(?=\w*[a-z])[\p{L}]*[\u0400-\u04ff\u0370-\u03ff][\p{L}]*/iu;

/** Spans of the request that read like orders to a model, over every untrusted string and over neighbours joined. */
export function findInjections(request: PersonalizeRequest): Injection[] {
  const texts = untrustedTexts(request);
  const found: Injection[] = [];
  for (const { pointer, text } of texts) {
    if (!worthReading(text)) continue;
    for (const [start, end] of spansOf(text)) found.push({ pointer, start, end });
  }
  const folded = texts.map(({ text }) => normaliseText(text).folded);
  for (let at = 0; at + 1 < texts.length; at += 1) {
    const first = texts[at]!;
    const second = texts[at + 1]!;
    if (!spansNeighbours(folded[at]!, folded[at + 1]!)) continue;
    for (const { pointer, text } of [first, second])
      if (!found.some((one) => one.pointer === pointer)) found.push({ pointer, start: 0, end: text.length });
  }
  return found;
}

/** Literals of which every pattern needs one; most strings have none and are read no further. */
const mayOrder =
  /[<>{}|[\]#:"]|ignor|disregard|forget|overrid|overwrit|bypass|skip|discard|neglect|follow|vergiss|missacht|oubli|olvid|omit|dimentic|esquec|negeer|vergeet|zignoruj|pomin|zapomn|you are|you're|youre|from now|act as|pretend|role|mode\b|jailbreak|prompt|system|instruct|config|repeat|reveal|print|output|display|leak|disclose|translat|echo|function|purpose|base ?64|rot13|typos|emoji|always|never|append|inject|prepend|pwned|reply|repl(?:y|ies)|respon|answer|message|subject|email|guardrail|check|filter|fact for|use (?:it|this|that)|admin|override|rule|schreib|antwort|gib|nenn|escrib|\bdi\b|ecri|repond|scriv|rispond|escrev|schrijf|napisz|odpowiedz|opted|restriction|anything|users?\b|readers|your|poem|recipe|the word|summar|share|show|add\b|insert|write|say\b|type\b|sign off|end\b|note (?:to|for)|reminder|attention|llm|verified|confirmed|official|what were|ai\b/u;

const worthReading = (text: string): boolean =>
  text.length > 8 && (hidden.test(text) || mayOrder.test(text.toLowerCase()) || !/^[\x20-\x7e]*$/.test(text));

/** The part of a string that belongs to an injection: from its sentence's start to the end of the string's line or more. */
function spansOf(text: string): [number, number][] {
  if (hidden.test(text)) {
    const at = text.search(hidden);
    const shown = revealTags(text);
    if (
      injectionPatterns.some((pattern) => pattern.test(normaliseText(shown).folded)) ||
      /[\u{e0020}-\u{e007e}]{4}/u.test(text)
    )
      return [[at, text.length]];
  }
  const normal = normaliseText(text);
  const spans: [number, number][] = [];
  for (const pattern of injectionPatterns) {
    const match = pattern.exec(normal.folded);
    if (!match) continue;
    const from = sentenceStart(normal.folded, match.index);
    spans.push([normal.toOriginal(from, from + 1)[0], text.length]);
  }
  if (spans.length === 0) {
    const suspicious = zeroWidthInside.test(text) && /^(?:.*\s)?(?:add|ignore|write|say|append)\b/.test(normal.folded);
    if (suspicious || (mixedScript.test(text) && /\b(?:ignore|instructions|write|system)\b/.test(normal.folded)))
      spans.push([0, text.length]);
    return spans;
  }
  const start = Math.min(...spans.map(([from]) => from));
  return [[start, text.length]];
}

function sentenceStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !/[.!?\n]/.test(text[from - 1]!)) from -= 1;
  while (from < at && /\s/.test(text[from]!)) from += 1;
  return from;
}

/** Whether two folded strings make an order together that neither makes alone. */
function spansNeighbours(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  const joined = `${left} ${right}`;
  if (!mayOrder.test(joined)) return false;
  return injectionPatterns.some((pattern) => {
    const match = pattern.exec(joined);
    return match !== null && match.index < left.length && match.index + match[0].length > left.length + 1;
  });
}
