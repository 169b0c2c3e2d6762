import { lexiconLanguages } from '../../data/languages.ts';
import { anyWord, readEntries } from '../../lexicons/read-lexicon.ts';
import type { Token } from '../tokenise.ts';

/** A number of a text by its tokens, one past the last. */
export interface NumberAt {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

interface Words {
  readonly percent: RegExp;
  readonly of: RegExp;
  /** With what is counted between: "sept voiles sur dix". */
  readonly ofNoun: RegExp;
  readonly parts: ReadonlyMap<string, number>;
  /** Ordinals that stand before the word for a part: "la cuarta parte". */
  readonly ordinals: ReadonlyMap<string, number>;
  readonly halves: ReadonlySet<string>;
  readonly one: ReadonlySet<string>;
  readonly notBefore: RegExp;
}

/** Parts of a whole by their ids in lexicons/<language>/shares.yaml. */
const parts = { third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 };

function readWords(language: string): Words | undefined {
  const entries = new Map(readEntries(language, 'shares').map(({ id, words = [] }) => [id, words]));
  if (entries.size === 0) return undefined;
  const of = (id: string): readonly string[] => entries.get(id) ?? [];
  return {
    percent: new RegExp(`^[\\s-]?(?:%|(?:${anyWord(of('percent'))})(?!\\p{L}))`, 'u'),
    of: new RegExp(`^ (?:${anyWord(of('of'))}) $`, 'u'),
    // The surest of the forms comes first in the lexicon.
    ofNoun: new RegExp(`^ \\p{L}{3,} ${of('of')[0]} $`, 'u'),
    parts: new Map(Object.entries(parts).flatMap(([id, value]) => of(id).map((form) => [form, value] as const))),
    ordinals: new Map(
      Object.entries(parts).flatMap(([id, value]) => of(`${id}-part`).map((form) => [form, value] as const)),
    ),
    halves: new Set(of('half')),
    one: new Set(of('one')),
    notBefore: new RegExp(`^[\\s-]?(?:${anyWord(of('not-before'))})(?!\\p{L})`, 'u'),
  };
}

const wordsOf = new Map(
  lexiconLanguages.flatMap((language) => {
    const words = readWords(language);
    return words ? [[language, words] as const] : [];
  }),
);

/** What a share is a share of follows it, or nothing does: "un quarto stabilimento" is a fourth plant. */
const opensWhole =
  /^(?:$|[.,;:!?)]|\s?\n| (?:de|du|des|d'|di|dei|del|della|delle|degli|der|des|von|van|do|da|dos|das|z|ze|ihre|ihrer|aller)(?!\p{L}))/u;
const partWords = /^(?:partes?|parti)$/;
/** What is cut in several parts is no hour: "one of ten", and nobody counts out of more than this. */
const longestWhole = 1000;

/** "Die erste Hälfte des März", "la prima metà di marzo": a stretch of time, no share. */
const numbered =
  /(?<!\p{L})(?:erste[nr]?|zweite[nr]?|premiere|seconde|deuxieme|primera|segunda|prima|seconda|eerste|tweede|primeira|pierwsz\p{L}{1,2}|drug\p{L}{1,3}) $/u;

/** "A metà mattina", "w połowie grudnia", "a mitad de precio": the middle of a time or a way, no share. */
function isMiddle(folded: string, token: Token, next: Token | undefined): boolean {
  if (numbered.test(folded.slice(Math.max(0, token.start - 12), token.start))) return true;
  if (!/(?<!\p{L})(?:a|w|por|per|de|ter|tot|op) $/u.test(folded.slice(Math.max(0, token.start - 5), token.start)))
    return false;
  return next === undefined || !/^(?:de|di|dei|delle|des|der|van|von|dos|das)$/.test(next.folded);
}

/** Before the whole that a clause tells first: "von drei Treppen landen zwei bei Bauträgern", "sur trois, deux partent". */
const wholeFirst: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})von (?:je )?$/u,
  fr: /(?<!\p{L})sur $/u,
  es: /(?<!\p{L})de cada $/u,
  it: /(?<!\p{L})(?:su|ogni) $/u,
  nl: /(?<!\p{L})van (?:elke |de )?$/u,
  pt: /(?<!\p{L})(?:de|em) cada $/u,
  pl: /(?<!\p{L})(?:na (?:kazde )?|z )$/u,
};
/** What is cut so in speech has few parts, and its part stands near. */
const mostParts = 12;
const partReach = 40;

/** Whether a part stands behind its whole, in the same clause: "von drei Treppen landen zwei". */
function isPartBehind(
  folded: string,
  whole: NumberAt,
  part: NumberAt,
  tokens: readonly Token[],
  language: string,
): boolean {
  const start = tokens[whole.from]!.start;
  const between = folded.slice(tokens[whole.to - 1]!.end, tokens[part.from]!.start);
  return (
    whole.value <= mostParts &&
    part.value >= 1 &&
    part.value < whole.value &&
    between.length <= partReach &&
    /^ \p{L}{3,}[ ,]/u.test(between) &&
    !/[.;:!?\n]/.test(between) &&
    (wholeFirst[language]?.test(folded.slice(Math.max(0, start - 16), start)) ?? false)
  );
}

const ones = new Set('eine einer einen ein un une uno una um uma een jeden jedna jedno jednego'.split(' '));

/** "Une sur quatre", "jedna na cztery": where the one stands, which is no number by itself. */
function oneBefore(tokens: readonly Token[], from: number, { of, ofNoun }: Words, folded: string): number | null {
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1)
    if (ones.has(tokens[at]!.folded)) {
      const between = folded.slice(tokens[at]!.end, tokens[from]!.start);
      // "Un véhicule sur trois".
      if (of.test(between) || ofNoun.test(between)) return at;
    }
  return null;
}

/** Shares of a text, 0 to 1: percents in words, "sieben von zehn", "zwei Drittel", "la moitié". */
export function readShares(
  folded: string,
  tokens: readonly Token[],
  numbers: readonly NumberAt[],
  language: string,
): NumberAt[] {
  const words = wordsOf.get(language);
  if (!words) return [];
  const found: NumberAt[] = [];
  const after = (to: number): string => folded.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 40);
  const endsAt = new Map(numbers.map((one) => [one.to, one]));
  for (const [at, one] of numbers.entries()) {
    if (one.value > 0 && one.value <= 100 && words.percent.test(after(one.to))) {
      const until = tokens[one.to - 1]!.end + words.percent.exec(after(one.to))![0].length;
      let { to } = one;
      while (to < tokens.length && tokens[to]!.end <= until) to += 1;
      found.push({ from: one.from, to, value: one.value / 100 });
      continue;
    }
    const ahead = oneBefore(tokens, one.from, words, folded);
    if (ahead !== null && one.value > 1 && one.value <= 10) {
      found.push({ from: ahead, to: one.to, value: 1 / one.value });
      continue;
    }
    const next = numbers[at + 1];
    const isWhole = found.some((other) => other.from < one.to && other.to > one.from);
    if (next && !isWhole && isPartBehind(folded, one, next, tokens, language)) {
      found.push({ from: one.from, to: next.to, value: next.value / one.value });
      continue;
    }
    if (!next || next.value <= one.value || next.value > longestWhole || one.value < 1) continue;
    const between = folded.slice(tokens[one.to - 1]!.end, tokens[next.from]!.start);
    if (words.of.test(between) || words.ofNoun.test(between))
      found.push({ from: one.from, to: next.to, value: one.value / next.value });
  }
  for (const [at, token] of tokens.entries()) {
    if (
      words.halves.has(token.folded) &&
      !isMiddle(folded, token, tokens[at + 1]) &&
      (language !== 'it' || /à$/i.test(token.text.normalize('NFC')))
    )
      found.push({ from: at, to: at + 1, value: 0.5 });
    const ofPart = partWords.test(tokens[at + 1]?.folded ?? '') ? words.ordinals.get(token.folded) : undefined;
    if (ofPart !== undefined) {
      const many = endsAt.get(at);
      const isMany = many !== undefined && many.value > 1 && many.value < ofPart;
      found.push({ from: isMany ? many.from : at, to: at + 2, value: (isMany ? many.value : 1) / ofPart });
      continue;
    }
    const whole = words.parts.get(token.folded);
    if (whole === undefined || at === 0 || words.notBefore.test(after(at + 1))) continue;
    const many = endsAt.get(at);
    const isOne = words.one.has(tokens[at - 1]!.folded);
    if (many && many.value > 1 && many.value < whole)
      found.push({ from: many.from, to: at + 1, value: many.value / whole });
    else if (isOne && (language === 'pl' || opensWhole.test(after(at + 1))))
      found.push({ from: at - 1, to: at + 1, value: 1 / whole });
  }
  return found.sort((a, b) => a.from - b.from);
}
