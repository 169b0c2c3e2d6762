import type { Token } from '../tokenise.ts';
import { countedNouns } from './counted-nouns.ts';
import type { Found } from './found-quantity.ts';
import type { QuantityKind } from './quantity.ts';
import { readDigits } from './read-digits.ts';
import { tokenAt } from './token-at.ts';
import { cents, currencies, namedCurrency, scales, units } from './units.ts';
import { isOfDayThing } from './word-quantity.ts';
import { wordValue } from './word-value.ts';

const digits =
  /(?<![\p{L}\p{N}_])(?<sign>us\$|nz\$|[acrs]\$|[$€£¥₹₩₪₦]|(?:rm|rs|ksh|tsh|ush|usd|eur|gbp|chf|sar|aed|inr|jpy|cny|hkd|sgd|myr|thb|idr|php|vnd|krw|pln|czk|huf|ron|sek|nok|dkk|isk|try|zar|kes|ngn|ghs|egp|mad|brl|mxn|cop|clp|pen|ars|uyu|cad|aud|nzd|ils|qar|kwd|bhd|omr|pkr|bdt|lkr)(?=\s?\d))?\s?(?<number>\d{1,3}(?:[,.'\u00a0\u202f ]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?<plus>\+)?(?:(?<join>[\s-]?)(?<suffix>%|°c|°f|°|€|£|\$|×|(?:sq\.?|square|cubic)[ .](?:m|metres?|meters?|feet|foot|ft|km|kilometres?|kilometers?|miles?)\b|m[23]\b|\p{L}+\.?)?)?/gu;

const idiomDigits = /^(?:24\/7|24x7|7x24|9\/11|50\/50|9-to-5|9 to 5|365 days (?:a|of the|per) year)/;

/** Quantities written in digits. */
export function* readDigitQuantities(folded: string, tokens: Token[]): Generator<Found> {
  if (!/\d/.test(folded)) return;
  for (const match of folded.matchAll(digits)) {
    const { sign, number, plus, join, suffix } = match.groups as Record<string, string | undefined>;
    if (number === undefined) continue;
    const lead = match[0].indexOf(number);
    const numberStart = match.index + lead;
    const numberEnd = numberStart + number.length + (plus ? 1 : 0);
    const start = sign === undefined ? numberStart : match.index;
    if (idiomDigits.test(folded.slice(numberStart, numberStart + 8))) continue;
    const before = folded.slice(Math.max(0, numberStart - 12), numberStart);
    if (/[/:.\d]$/.test(before) && /\d[/:.]$/.test(before)) continue;
    let values = readDigits(number);
    let end = numberEnd;
    let kind: QuantityKind = 'count';
    let unit = '';
    const code = /(?<![\p{L}])(usd|eur|gbp|chf|inr|jpy|pln|sek|nok|dkk|cad|aud|nzd|brl|zar|kes|ngn|mxn|sgd)\s?$/u.exec(
      before,
    );
    let money = sign ? (currencies.get(sign) ?? sign.toUpperCase()) : code ? currencies.get(code[1]!) : undefined;
    const oneIn =
      /^\s?(?:in\s|out of\s|von\s|sur\s|de cada\s|su\s|\/(?=\d+\s(?:of|the)\b))(\d+|two|three|four|five|six|seven|eight|nine|ten)\b/.exec(
        folded.slice(numberEnd, numberEnd + 16),
      );
    if (oneIn && !money && values[0]! < wordValue(oneIn[1]!) && wordValue(oneIn[1]!) <= 100 && Number(number) < 100) {
      yield {
        kind: 'ratio',
        values: [values[0]! / wordValue(oneIn[1]!)],
        start,
        end: numberEnd + oneIn[0].length,
      };
      continue;
    }
    const named = money === undefined ? namedCurrency(folded.slice(numberEnd, numberEnd + 40)) : null;
    if (named) {
      yield { kind: 'money', values, unit: named.unit, start, end: numberEnd + named.length };
      continue;
    }
    // "Toowoomba QLD 4350" and below it "M 0491 …": a letter or two of the next line are no unit.
    const isOnNextLine = join === '\n' && /^\p{L}{1,2}\.?$/u.test(suffix ?? '');
    const word = isOnNextLine ? undefined : suffix?.replace(/\.$/, '');
    const wordEnd = numberEnd + (join?.length ?? 0) + (word?.length ?? 0);
    const glued = join === '';
    let rest = wordEnd;
    if (word !== undefined) {
      if (word === '%') {
        kind = 'ratio';
        values = values.map((value) => value / 100);
        end = wordEnd;
      } else if (cents.test(word) || (word === 'per' && /^\scent\b/.test(folded.slice(wordEnd, wordEnd + 6)))) {
        kind = 'ratio';
        values = values.map((value) => value / 100);
        end = word === 'per' ? wordEnd + 5 : wordEnd;
      } else if ((word === 'x' || word === '×') && glued) {
        kind = 'multiple';
        end = wordEnd;
      } else if (word === 'fold') {
        kind = 'multiple';
        end = wordEnd;
      } else if (
        word === 'times' &&
        /^\s(?:more|less|fewer|as|the|their|your|our|its|higher|better|(?!over|after|per)\p{L}{3,}er)\b/u.test(
          folded.slice(wordEnd, wordEnd + 16),
        )
      ) {
        kind = 'multiple';
        end = wordEnd;
      } else if (/^(?:st|nd|rd|th)$/.test(word) && glued) {
        kind = 'ordinal';
        end = wordEnd;
      } else if (currencies.has(word) && /^[€£$]$/.test(word)) {
        money = currencies.get(word);
        end = wordEnd;
      } else if (/^(?:sq|square|cubic|m[23])/.test(word)) {
        kind = 'measure';
        unit =
          word.startsWith('cubic') || word === 'm3'
            ? 'cubic'
            : /f/.test(word)
              ? 'square foot'
              : /km|kilo/.test(word)
                ? 'square kilometre'
                : /mile/.test(word)
                  ? 'square mile'
                  : 'square metre';
        end = wordEnd;
      } else if (word === 's' && glued && number.length === 4) {
        kind = 'year';
        end = wordEnd;
      } else if (word.startsWith('°')) {
        kind = 'measure';
        unit = 'degree';
        end = wordEnd;
      } else {
        const scale = scales.get(word);
        const isScale = scale !== undefined && (glued || word.length > 2 || (money !== undefined && join === ' '));
        if (isScale) {
          values = values.map((value) => value * scale);
          end = wordEnd;
          const area = /^\s?(?:m2|sqm|square met(?:re|er)s?)(?![\p{L}\p{N}])/u.exec(folded.slice(wordEnd));
          if (area) {
            yield { kind: 'measure', values, unit: 'square metre', start, end: wordEnd + area[0].length };
            continue;
          }
          const after = /^[\s-]?(\p{L}+|%|€|£|\$)/u.exec(folded.slice(wordEnd));
          if (after) {
            const next = after[1]!;
            if (currencies.has(next) && money === undefined && next !== 'pound') money = currencies.get(next);
            else if (units.has(next)) {
              unit = next;
            }
            if (money !== undefined && currencies.has(next)) end = wordEnd + after[0].length;
            else if (unit) rest = wordEnd + after[0].length;
          }
        } else if (currencies.has(word) && word.length > 1) {
          money = money ?? currencies.get(word);
          end = wordEnd;
        } else if (units.has(word) && !isOfDayThing(folded, numberEnd)) {
          unit = word;
          rest = wordEnd;
        } else if (glued && /^[\p{L}]+$/u.test(word)) {
          continue;
        }
      }
    }
    if (money !== undefined) {
      yield { kind: 'money', values, unit: money, start: code ? numberStart - code[0].length : start, end };
      continue;
    }
    if (unit && units.has(unit)) {
      const known = units.get(unit)!;
      yield {
        kind: known.kind,
        values: values.map((value) => value * known.factor),
        unit: known.unit,
        start,
        end: rest,
        nouns: countedNouns(tokens, tokenAt(tokens, start), tokenAt(tokens, rest)),
      };
      continue;
    }
    if (kind === 'count') {
      if (
        /[+-]?\d+$/.test(number) &&
        number.length === 4 &&
        !plus &&
        isYear(folded, numberStart, numberEnd, Number(number))
      )
        kind = 'year';
    }
    yield { kind, values, start, end, ...(kind === 'measure' ? { unit } : {}) };
  }
}

function isYear(folded: string, start: number, end: number, value: number): boolean {
  if (value < 1700 || value > 2099) return false;
  const before = folded.slice(Math.max(0, start - 24), start);
  if (
    /\b(?:in|since|from|by|of|for|until|till|after|before|during|year|early|late|mid|circa|founded|established|est\.?|seit|depuis|desde|dal|sinds|od|en|im|jahr|summer|winter|spring|autumn|fall|january|february|march|april|may|june|july|august|september|october|november|december|and|or|to)[\s-]+$/.test(
      before,
    )
  )
    return !/^\s(?:customers|clients|people|employees|sites|stores|users|members|students|homes|patients)\b/.test(
      folded.slice(end),
    );
  if (value < 1900) return false;
  return (
    !/^\s?[-\s]\p{L}{3,}/u.test(folded.slice(end)) ||
    /^\s(?:award|edition|report|season|conference|budget|plan|results|winner|list)/.test(folded.slice(end))
  );
}
