import { months, weekdayPlaces } from '../../document/quantities/calendar.ts';
import { plainQuantity, type Quantity } from '../../document/quantities/quantity.ts';
import type { Token } from '../../document/tokenise.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import type { Counted } from './counted.ts';

const joints = new Set('bis a au tot do ate al til jusque et und y e en i till hasta fino'.split(' '));
/** Words that may stand between the joint and the second name. */
const between = new Set('mitte anfang ende la el le il de het do a debut mi fin half begin'.split(' '));

/** "De maio a setembro", "od poniedziałku do piątku": the two names' places in their round, or null. */
function spanFrom(
  tokens: readonly Token[],
  at: number,
  names: ReadonlyMap<string, number>,
): [number, number, number] | null {
  const from = names.get(tokens[at]!.folded);
  if (from === undefined || !joints.has(tokens[at + 1]?.folded ?? '')) return null;
  for (let to = at + 2; to <= at + 4 && to < tokens.length; to += 1) {
    const second = names.get(tokens[to]!.folded);
    if (second !== undefined) return [from, second, to];
    if (!between.has(tokens[to]!.folded)) return null;
  }
  return null;
}

const secondsOfDay = 86_400;

/**
 * How long the spans of a text of the request are that it tells by their ends: months, "de maio a setembro" (five, or
 * four from the middle of one to that of the other), days of the week, and hours, "między 23 a 4".
 */
export function spansOf({ tokens, normal }: Pick<LedgerSource, 'tokens' | 'normal'>): Counted[] {
  const found: Counted[] = [];
  const put = (from: Token, to: Token, kind: Pick<Quantity, 'kind' | 'values' | 'unit'>): void => {
    const quantity = {
      ...plainQuantity,
      ...kind,
      start: from.start,
      end: to.end,
      token: from.index,
      limitStart: from.start,
    };
    found.push({ quantity, nouns: [], period: '', isAbout: false, isOrdinal: false, isSlot: false });
  };
  for (const [at, token] of tokens.entries()) {
    const month = spanFrom(tokens, at, months);
    if (month) {
      const length = (month[1] - month[0] + 12) % 12;
      put(token, tokens[month[2]]!, {
        kind: 'duration',
        values: [length + 1, length].filter((one) => one > 0),
        unit: 'month',
      });
    }
    const day = spanFrom(tokens, at, weekdayPlaces);
    if (day)
      put(token, tokens[day[2]]!, {
        kind: 'duration',
        values: [(((day[1] - day[0] + 7) % 7) + 1) * secondsOfDay],
        unit: 's',
      });
  }
  for (const match of normal.folded.matchAll(hours)) {
    const [from, to] = [match[1]!, match[2]!].map(Number) as [number, number];
    const first = tokens.find(({ start }) => start >= match.index);
    const last = tokens.findLast(({ end }) => end <= match.index + match[0].length);
    const length = (to - from + 24) % 24;
    if (from <= 24 && to <= 24 && length > 0 && first && last)
      put(first, last, { kind: 'duration', values: [length * 3600], unit: 's' });
  }
  return found;
}

/** "Między 23 a 4", "in godzinach 8–16", "von 9 bis 17 Uhr", "de 9 h à 17 h", "de 8 a 15 horas". */
const hours =
  /(?<!\p{L})(?:miedzy|godz(?:inach|inami|\.)(?: od)?|von|zwischen|de|entre|dalle|tra le|van|das|od|tussen) (?:las |les |as )?(\d{1,2})(?: ?(?:h|uhr|uur|ore|horas))? ?(?:-|–|a|à|bis|und|et|y|e|alle|tot|en|as|do|i) ?(?:las |les |as )?(\d{1,2})(?![\d.,]*\d|\p{L})/gu;
