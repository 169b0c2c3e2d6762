import type { Found } from './found-quantity.ts';
import { wordValue } from './word-value.ts';

const smallNumber = 'one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred|\\d+';
const rank = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:#|№)\\s?(\\d+)|\\b(?:number\\s?(?=one|1)|(?:no|nr)\\.\\s?(?=one|1)|(?:no|nr)\\s?(?=1))(one|1)(?!\\d)|\\btop[\\s-](${smallNumber})\\b(?!\\s+of\\b)|\\b(second|third|fourth|fifth|2nd|3rd|4th|5th)[\\s-](?:largest|biggest|best|fastest|most|oldest|highest|busiest|leading|strongest)\\b)`,
  'gu',
);

const mayRank = /#|№|\btop[\s-]|\bn(?:o|r|umber)\b|est\b|most\b|leading\b/;

/** "#1", "number one", "top 10", "second largest". */
export function* readRanks(folded: string): Generator<Found> {
  if (!mayRank.test(folded)) return;
  for (const match of folded.matchAll(rank)) {
    const said = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '1';
    const value = wordValue(said);
    if (
      match[2] &&
      /^\s+(?:priority|question|reason|thing|rule|concern|goal|worry)/.test(folded.slice(match.index + match[0].length))
    )
      continue;
    yield { kind: 'rank', values: [value], start: match.index, end: match.index + match[0].length };
  }
}
