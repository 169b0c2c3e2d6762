import { escapePattern } from '../document/escape-pattern.ts';
import { commonWords } from '../document/word-lists.ts';
import type { FieldReading } from '../reading.ts';

const emphatic = /^(?:so|very|now|huge|wow|must|never|best|free|only|big|stop|win|hot)$/;
const plainCaps =
  /^(?:[A-Z]{1,4}s?|[A-Z&]{1,4}\d*|ASAP|FYI|RSVP|SAAS|HIPAA|GDPR|COVID|UNESCO|NASDAQ|ISO\d*|BREEAM|LEED|FRCA|SCADA|TODO|ANSI|NATO|ERASMUS|STEM|LGBTQ|WYSIWYG|HTTPS?|JSON|YAML|HTML|LIDAR|RFID|IIOT|OKRS|KPIS|GMBH|INC|LTD|LLC|PLC|CORP|SPAC|ESOP)$/;

/** Words in capitals: two or more in a row, or one long plain word. */
export function shoutedSpans(field: FieldReading, source: string, company: string): [number, number][] {
  const spans: [number, number][] = [];
  const { tokens, normal } = field;
  for (let at = 0; at < tokens.length; at += 1) {
    const loud = (index: number): boolean => {
      const token = tokens[index];
      if (token?.shape !== 'upper') return false;
      return !company.includes(token.text) && !sourceHas(source, token.folded);
    };
    if (!loud(at)) continue;
    let to = at + 1;
    while (
      to < tokens.length &&
      /^[\s,!'-]+$/.test(tokens[to]!.gap) &&
      (loud(to) || (tokens[to]!.text.length === 1 && /^[AI]$/.test(tokens[to]!.text) && loud(to + 1)))
    )
      to += 1;
    const words = tokens.slice(at, to);
    const long = words.filter((token) => token.text.length >= 4 && isWordLike(token.text));
    if (
      long.length >= 2 ||
      (words.length >= 3 && long.length >= 1) ||
      (long.length === 1 && isShoutWord(long[0]!.folded)) ||
      (words.length === 1 &&
        emphatic.test(words[0]!.folded) &&
        !/[:"]/.test(normal.text.slice(words[0]!.end, words[0]!.end + 1)))
    )
      spans.push([tokens[at]!.start, tokens[to - 1]!.end]);
    at = to - 1;
  }
  return normal.text.length === 0 ? [] : spans;
}

const sourceHas = (source: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(word)}(?![\\p{L}\\p{N}])`, 'u').test(source);
const isWordLike = (text: string): boolean => !plainCaps.test(text) && /[AEIOUY]/.test(text);

/** A lone word in capitals is a shout when it is ordinary English, not a name or an acronym. */
const isShoutWord = (folded: string): boolean => folded.length >= 4 && commonWords.has(folded);
