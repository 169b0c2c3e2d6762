import type { Token } from '../tokenise.ts';
import { countedNouns } from './counted-nouns.ts';
import type { Found } from './found-quantity.ts';
import { readNumberWords } from './number-words.ts';
import { cents, currencies, namedCurrency, units } from './units.ts';
import { wordValue } from './word-value.ts';

/** "Three times faster", "ten times as many"; "forty times over" counts. */
const isCompared = (word: string): boolean =>
  /^(?:more|less|fewer|as|the|their|your|our|its|what|higher|better)$|^\p{L}{3,}er$/u.test(word) &&
  !/^(?:over|after|per)$/.test(word);

/** "Eight day nurseries", "three night buses": things named by the time that they are for, and no time. */
export const isOfDayThing = (folded: string, end: number): boolean => dayThings.test(folded.slice(end, end + 20));
const dayThings =
  /^ (?:day|night) (?:nurser(?:y|ies)|cent(?:er|re)s|care|schools|surger(?:y|ies)|clinics|wards|patients|pupils|boats|rooms|spas|tickets|visitors|guests|porters|guards|nurses|buses|trains|clubs|shelters|shifts|markets|crews|staff)\b/;

/** "Seven pounds fifty" of £7.50: nothing is counted behind the pence. */
function penceAfter(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const words = tokens[at]?.gap === ' ' ? readNumberWords(tokens, at) : null;
  if (words === null || words.value < 5 || words.value > 99) return null;
  const after = tokens[words.to];
  const isEnd = after === undefined || after.gap !== ' ' || after.word.isFunctionWord;
  return isEnd ? { value: words.value, end: tokens[words.to - 1]!.end } : null;
}

/** A number in words with what follows it: its unit, currency, share or noun. Tokens `from` to one past `to`. */
export function wordQuantity(tokens: Token[], from: number, to: number, value: number, folded: string): Found {
  const start = tokens[from]!.start;
  let end = tokens[to - 1]!.end;
  const next = tokens[to];
  const after = tokens[to + 1];
  const near = next !== undefined && /^[\s-]+$/.test(next.gap);
  if (next && near) {
    if (/^(?:in|out)$/.test(next.folded)) {
      const place = next.folded === 'out' ? to + 2 : to + 1;
      const base = tokens[tokens[place]?.folded === 'every' ? place + 1 : place];
      const whole = base ? readNumberWords(tokens, base.index) : null;
      const of = whole?.value ?? wordValue(base?.folded ?? '');
      if (
        base &&
        of > value &&
        of <= 100 &&
        value < 20 &&
        (next.folded === 'out' || !units.has(tokens[base.index + 1]?.folded ?? ''))
      )
        return { kind: 'ratio', values: [value / of], start, end: tokens[(whole?.to ?? base.index + 1) - 1]!.end };
    }
    const named = namedCurrency(folded.slice(end, end + 40));
    if (named) return { kind: 'money', values: [value], unit: named.unit, start, end: end + named.length };
    const hundred = /^(?: times| out)?(?: in| of) (?:a|every) (hundred|thousand)\b/.exec(folded.slice(end, end + 32));
    const whole = hundred?.[1] === 'hundred' ? 100 : 1000;
    if (hundred && value < whole)
      return { kind: 'ratio', values: [value / whole], start, end: end + hundred[0].length };
    if (cents.test(next.folded)) return { kind: 'ratio', values: [value / 100], start, end: next.end };
    if (next.folded === 'per' && after?.folded === 'cent')
      return { kind: 'ratio', values: [value / 100], start, end: after.end };
    if (next.folded === 'times' && isCompared(after?.folded ?? ''))
      return { kind: 'multiple', values: [value], start, end: next.end };
    if (next.folded === 'odd') {
      end = next.end;
      return { kind: 'count', values: [value], start, end, nouns: ['odd', ...countedNouns(tokens, from, to + 1)] };
    }
    const money = currencies.get(next.folded);
    // "A dozen Euro 6 lorries", "two Euro VI engines": a standard.
    const isStandard = next.folded === 'euro' && /^(?:\d|[ivx]+$)/.test(after?.folded ?? '');
    if (money !== undefined && next.folded.length > 1 && !isStandard) {
      const pence = penceAfter(tokens, to + 1);
      if (pence) return { kind: 'money', values: [value + pence.value / 100], unit: money, start, end: pence.end };
      return { kind: 'money', values: [value], unit: money, start, end: next.end };
    }
    if (/^(?:square|cubic)$/.test(next.folded) && after) {
      const of =
        next.folded === 'cubic'
          ? 'cubic'
          : /^(?:feet|foot|ft)$/.test(after.folded)
            ? 'square foot'
            : /^k/.test(after.folded)
              ? 'square kilometre'
              : 'square metre';
      return { kind: 'measure', values: [value], unit: of, start, end: after.end };
    }
    // "An" is a French year and an English article: "nine thousand an hour".
    const unit = next.folded === 'an' || isOfDayThing(folded, end) ? undefined : units.get(next.folded);
    if (unit) {
      return {
        kind: unit.kind,
        values: [value * unit.factor],
        unit: unit.unit,
        start,
        end: next.end,
        nouns: countedNouns(tokens, from, to + 1),
      };
    }
  }
  if (value >= 1800 && value <= 2099 && /\b(?:in|since|from)\s$/.test(folded.slice(Math.max(0, start - 6), start)))
    return { kind: 'year', values: [value], start, end };
  return { kind: 'count', values: [value], start, end };
}
