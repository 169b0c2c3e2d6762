import { forbiddenPatterns, forbiddenPhrases, freeAllowed } from '../data/forbidden-phrases.ts';
import { languages } from '../data/languages.ts';
import { anyOf } from '../document/any-of.ts';
import { escapePattern } from '../document/escape-pattern.ts';
import { foldText } from '../document/fold-word.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading } from '../reading.ts';
import { shoutedSpans } from './shouted-spans.ts';

/** First word -> the phrases that begin with it, words parted by anything but letters. Tried only where the word stands. */
function phrasesByWord(phrases: readonly string[]): Map<string, RegExp> {
  const byWord = new Map<string, string[]>();
  for (const phrase of phrases.map(foldText).sort((a, b) => b.length - a.length)) {
    const first = /^[\p{L}\p{N}']+/u.exec(phrase)![0];
    byWord.set(first, [...(byWord.get(first) ?? []), phrase]);
  }
  return new Map(
    [...byWord].map(([first, all]) => {
      const forms = all.map((phrase) =>
        phrase
          .split(/[\s-]+/)
          .map(escapePattern)
          .join('[\\s\\-_.*~\'"|/]{1,3}'),
      );
      return [first, new RegExp(`(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'uy')];
    }),
  );
}

const english = phrasesByWord(forbiddenPhrases);
const byLanguage = new Map(
  Object.entries(languages).flatMap(([code, data]) =>
    data.spam.length > 0 ? [[code, phrasesByWord(data.spam)] as const] : [],
  ),
);

const anyForbidden = anyOf(forbiddenPatterns);

function* phrasesIn(
  field: FieldReading,
  phrases: ReadonlyMap<string, RegExp>,
): Generator<{ index: number; found: string }> {
  const text = field.normal.folded;
  for (const token of field.tokens) {
    const pattern = phrases.get(token.folded);
    if (!pattern) continue;
    pattern.lastIndex = token.start;
    const match = pattern.exec(text);
    if (match) yield { index: token.start, found: match[0] };
  }
}

const compact = new Set(
  [...forbiddenPhrases, 'free', 'guarantee'].map((phrase) => foldText(phrase).replace(/[^a-z0-9]/g, '')),
);
const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '|': 'l',
  '+': 't',
};

const spaced = /(?<![\p{L}\p{N}])[\p{L}\p{N}@$€!](?:[^\p{L}\p{N}\n]{1,3}[\p{L}\p{N}@$€!](?![\p{L}\p{N}])){2,}/gu;
const disguised =
  /(?<![\p{L}\p{N}@$€])(?=[\p{L}\p{N}@$€!|+*._~-]*\p{L})[\p{L}\p{N}@$€](?:[\p{L}\p{N}@$€!|+*._~-]*[\p{L}\p{N}])(?![\p{L}\p{N}])/gu;
const free = /(?<![\p{L}\p{N}])free(?:bie|bies|ly)?(?![\p{L}\p{N}])/gu;

const unleet = (text: string): string =>
  [...text]
    .map((char) => leet[char] ?? char)
    .join('')
    .replace(/[^a-z0-9]/g, '');

/** Spam and pressure, plain or disguised, unless the request says the same words. */
export function checkForbiddenPhrase({ fields, ledger, language, request }: Reading): CheckResult {
  const local = byLanguage.get(language);
  const flags = fields.flatMap((field) => {
    const text = field.normal.folded;
    const isFreeOfGoal = /\bfree\b/.test(request.goal.toLowerCase());
    const spans: [number, number][] = [];
    const add = (start: number, end: number): void => {
      if (end <= start) return;
      if (spans.some(([from, to]) => start < to && end > from)) return;
      spans.push([start, end]);
    };
    const consider = (index: number, found: string): void => {
      if (!isSourced(found, ledger.folded) && !isHarmless(text, index, found)) add(index, index + found.length);
    };
    for (const phrases of local ? [english, local] : [english])
      for (const { index, found } of phrasesIn(field, phrases)) consider(index, found);
    for (const pattern of anyForbidden.test(text) ? forbiddenPatterns : [])
      for (const match of text.matchAll(pattern)) consider(match.index, match[0]);
    for (const match of text.matchAll(free)) {
      const end = match.index + match[0].length;
      if (isFreeOfGoal || isFreeTime(text, match.index, end, ledger.folded)) continue;
      add(match.index, end);
    }
    for (const match of text.matchAll(spaced)) {
      const found = findCompact(unleet(match[0]));
      if (found && !compactSource(ledger.folded, match[0])) add(match.index, match.index + match[0].length);
    }
    for (const [start, end] of disguisedPhrases(field)) add(start, end);
    for (const match of text.matchAll(disguised)) {
      const word = match[0];
      if (!/[@$€!|+*._~0-9-]/.test(word)) continue;
      const plain = word.replace(/[^a-z0-9]/g, '');
      const bare = unleet(word);
      const isDisguise =
        (/[0-9@$€!|+]/.test(word) && compact.has(bare) && bare !== plain) ||
        (/[*._~]/.test(word) && compact.has(plain)) ||
        (/^(?:\p{L}{1,4}-)+\p{L}{1,5}$/u.test(word) && compact.has(plain) && plain.length > 3);
      if (isDisguise && !ledger.folded.includes(word)) add(match.index, match.index + word.length);
    }
    for (const [start, end] of shoutedSpans(field, ledger.folded, request.lead.company_name)) add(start, end);
    return spans.map(([start, end]) => flagSpan(field, 'FORBIDDEN_PHRASE', start, end, 'Spam or pressure'));
  });
  return { flags };
}

/** Phrases of two words with digits for letters: "n0 0bligation". */
function* disguisedPhrases({ tokens }: FieldReading): Generator<[number, number]> {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next?.gap !== ' ') continue;
    const both = `${token.folded} ${next.folded}`;
    if (!/\p{L}[0-9@$€!|+]|[0-9@$€!|+]\p{L}/u.test(both)) continue;
    const plain = `${unleet(token.folded)}${unleet(next.folded)}`;
    if (plain !== both.replace(/[^a-z0-9]/g, '') && compact.has(plain)) yield [token.start, next.end];
  }
}

const isSourced = (found: string, source: string): boolean =>
  found.length > 3 && /\p{L}|100/u.test(found) && source.includes(found.trim());

function findCompact(text: string): boolean {
  if (compact.has(text)) return true;
  for (const phrase of compact) if (phrase.length >= 4 && text.includes(phrase)) return true;
  return false;
}

const compactSource = (source: string, found: string): boolean => source.includes(found);

/** Words of the list inside plain phrases: "no hidden costs" of the lead's, "urgent care", "a winner of hearts". */
function isHarmless(text: string, start: number, found: string): boolean {
  const after = text.slice(start + found.length, start + found.length + 24);
  const before = text.slice(Math.max(0, start - 24), start);
  if (/^urgent/.test(found))
    return (
      !(
        /^(?:\s?[!:.]|$|\s(?:offer|deal|response|reply|attention|action|message|notice|call for|request|need))/.test(
          after,
        ) || /(?:^|[.!?]\s|\b(?:is|very|extremely|most|so|it's) )$/.test(before)
      ) ||
      /\b(?:not|nothing|less|more|how|no|isn't|never|what's|what is|anything) $/.test(before) ||
      (/^urgent\s\p{L}/u.test(text.slice(start, start + 9)) &&
        !/^\s(?:offer|deal|response|reply|attention|action|message|notice|call for|request|need)/.test(after))
    );
  if (/ free$/.test(found) && /^\sto\b/.test(after)) return true;
  if (found === 'instantly') return true;
  if (found === 'miracle')
    return /\b(?:not (?:\p{L}+ ){0,3}a|no|small|minor|little|of a|short of a|no|some|everyday) $/u.test(before);
  if (
    found === 'bonus' ||
    found === 'winner' ||
    found === 'winners' ||
    found === 'clearance' ||
    found === 'lottery' ||
    found === 'jackpot'
  )
    return found === 'clearance'
      ? /\b(?:customs|security|site|land|height|snow|house) $/.test(before)
      : /\b(?:a|the|any|an added|added|is|no) $/.test(before) && found === 'bonus';
  if (found === 'claim your')
    return !/^\s(?:\w+[\s-]){0,3}(?:spot|seat|place|prize|offer|reward|gift|discount|bonus|call|slot|free|deal|trial|copy|winnings|voucher|demo|\d)/.test(
      after,
    );
  if (found === 'going fast' || found === 'selling fast')
    return !/\b(?:spots|slots|seats|places|they're|are|is|it's) $/.test(before);
  if (found === 'missing out') return !/\b(?:risk|you're|you are|without|keep|avoid) $/.test(before);
  if (found === 'last call' || found === 'final call' || found === 'last reminder')
    return /\b(?:our|your|since the|since our|the) $/.test(before);
  if (found === 'hurry') return !/(?:^|[.!?,]\s)$/.test(before) || !/^(?:!|,| up| before| while| and)/.test(after);
  if (found === 'final warning' || found === 'final notice' || found === 'last warning')
    return /\b(?:a|the|of|after|before) $/.test(before);
  if (
    found === 'no risk' ||
    found === 'no fees' ||
    found === 'no catch' ||
    found === 'without risk' ||
    found === 'hurry up'
  )
    return /\b(?:in no|no|not in a|in a|any|without|there's no|is no|don't) $/.test(before);
  if (found === 'start now' || found === 'instant results' || found === 'best price')
    return /\b(?:to|should|at the|would|you|could|we|get the) $/.test(before);
  if (found === 'cash in') return !/^\son\b/.test(after);
  if (found === 'for free') return /^\sto\b/.test(after);
  if (found === 'guarantee that' || found === 'guarantee you')
    return /\b(?:can't|cannot|won't|not|no) (?:\w+ )?$/.test(before);
  return false;
}

function isFreeTime(text: string, start: number, end: number, source: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 28);
  if (text.slice(start, end) !== 'free') return text.slice(start, end) === 'freely';
  const isVerb =
    /\bto $/.test(before) && !/^\s(?:access|trial|sample|consult|audit|demo|shipping|delivery|gift|of)/.test(after);
  if (isVerb && /^\s\p{L}/u.test(after)) return true;
  const phrase = /^[\s-]\p{L}+/u.exec(after)?.[0];
  if (phrase && source.includes(`free${phrase}`)) return true;
  if (
    /^(?:[\s-][\p{L}\p{N}]+){0,2}[\s-](?:trial|pilot|sample)\b/u.test(after) &&
    /\b(?:trial|pilot|sample)\b/.test(source)
  )
    return true;
  const lead = /(\p{L}+)-$/u.exec(before)?.[1];
  if (lead !== undefined) return lead !== 'risk' && lead !== 'hassle' && lead !== 'obligation' && lead !== 'totally';
  if (/\bbe (?:entirely|completely|perfectly|absolutely|quite|totally) $/.test(before) && /^\sto\b/.test(after))
    return true;
  if (
    /\b(?:for|absolutely|totally|completely|entirely|100%|it's|it is|is|are|call is|and|demo is|trial is) $/.test(
      before,
    ) &&
    !/\b(?:are|you) $/.test(before)
  ) {
    if (/\b(?:it's|it is|this is|that's|call is|demo is|trial is|session is|audit is|which is|is) $/.test(before))
      return (
        /^\s(?:to|of (?!charge)|from|on|for \d|next|this|tomorrow|at)\b/.test(after) &&
        !/^\sto (?:you|join|try|use)\b/.test(after)
      );
    return /^\s(?:to|from|up)\b/.test(after) && !/\b(?:absolutely|totally|completely|entirely|100%) $/.test(before);
  }
  if (
    /\b(?:i'm|i am|you're|you are|are you|we're|we are|you|be|if you are) (?:all |quite |entirely |completely |usually |mostly |mainly )?$/.test(
      before,
    ) &&
    !/^\s(?:of charge|for life|forever)/.test(after)
  )
    return true;
  if (!freeAllowed.after.test(after)) return false;
  if (
    /^\s(?:of charge|with|trade|for (?:life|ever|the first|new|your|all|a (?:month|week|year|limited)))\b/.test(after)
  )
    return /trade/.test(after);
  return (
    freeAllowed.before.test(before) ||
    /^\s(?:to|up|of|from|time|hour|on|at|next|this|tomorrow|moment|slot|half)\b/.test(after) ||
    /^\s?[?]/.test(after)
  );
}
