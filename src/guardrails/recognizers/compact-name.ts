import type { Token } from '../document/tokenise.ts';
import type { Citation, Ledger } from '../ledger/ledger.ts';

/** What stands between a name and the number or letter of its issue, and may be left out or be another of these. */
const numbering = new Set(
  'version versions ver v revision rev issue edition edn ed release rel level class grade generation gen mark mk no number'.split(
    ' ',
  ),
);
/** Tokens of a name, without those. */
const mostParts = 4;
/** An acronym may lack so many of its last letters, "BRC Issue 9" of BRCGS, and keeps so many. */
const mostLost = 2;
const leastKept = 3;
/** Letters of a plain word that stand for it before a number: "Tacho 2" of tachograph, version 2. */
const leastOfWord = 4;

const joins = /^(?:[\s\-/.]|, )$/;
const isPart = (folded: string): boolean => /^[a-z0-9]+$/.test(folded);
const tells = (form: string): boolean => /\d/.test(form) && /[a-z]/.test(form);

/** Folded tokens from one on, without what numbers them and what joins them, and one past the last token of each. */
function* runsFrom(tokens: readonly Token[], from: number): Generator<{ parts: string[]; to: number }> {
  const parts: string[] = [];
  for (let at = from; at < tokens.length && parts.length < mostParts; at += 1) {
    const { folded, gap } = tokens[at]!;
    if (at > from && !joins.test(gap)) return;
    if (at > from && numbering.has(folded)) continue;
    const split = folded.split(/[/.-]/).filter(Boolean);
    if (!split.every(isPart)) return;
    parts.push(...split);
    yield { parts: [...parts], to: at + 1 };
  }
}

/** The forms that a word before a number may be cut to. */
function cutForms({ folded, shape }: Token): string[] {
  const least = shape === 'upper' ? Math.max(leastKept, folded.length - mostLost) : leastOfWord;
  if (!/^[a-z]+$/.test(folded) || folded.length <= least) return [];
  return Array.from({ length: folded.length - least }, (_, at) => folded.slice(0, least + at));
}

/** Numbered names of a request without blanks and marks: "as9100d" of AS9100 Rev D, "s4hana" of S/4HANA. */
function compactNames({ sources }: Ledger): ReadonlyMap<string, Citation> {
  const names = new Map<string, Citation>();
  for (const source of sources) {
    const { tokens, normal } = source;
    for (const [at, first] of tokens.entries()) {
      if (first.word.isFunctionWord) continue;
      for (const { parts, to } of runsFrom(tokens, at)) {
        const isNumbered = to - at > parts.length;
        if (first.shape === 'lower' && !(isNumbered && parts.length === 2)) continue;
        const [start] = normal.toOriginal(first.start, first.end);
        const [, end] = normal.toOriginal(tokens[to - 1]!.start, tokens[to - 1]!.end);
        const forms = [parts.join('')];
        if (parts.length === 2) for (const cut of cutForms(first)) forms.push(cut + parts[1]!);
        for (const form of forms) if (tells(form) && !names.has(form)) names.set(form, { source, start, end });
      }
    }
  }
  return names;
}

/** The longest numbered name of the request that stands from a token on in another notation, and one past its last token. */
export function compactNameAt(
  ledger: Ledger,
  tokens: readonly Token[],
  at: number,
): { readonly citation: Citation; readonly to: number } | undefined {
  let found: { citation: Citation; to: number } | undefined;
  const names = ledger.once(compactNames);
  for (const { parts, to } of runsFrom(tokens, at)) {
    const form = parts.join('');
    const citation = tells(form) ? names.get(form) : undefined;
    if (citation) found = { citation, to };
  }
  return found;
}
