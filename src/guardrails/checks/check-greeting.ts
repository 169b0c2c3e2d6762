import { languages } from '../data/languages.ts';
import { type CheckResult, flagMissing, type Reading } from '../reading.ts';
import { foldText } from '../text/fold-word.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { type Token, tokenise } from '../text/tokenise.ts';

const setOf = (pick: 'greetings' | 'titles'): Set<string> =>
  new Set(Object.values(languages).flatMap((data) => data[pick].split(' ').map(foldText)));

export const greetingWords = setOf('greetings');
export const titleWords = setOf('titles');

const wordsOf = (name: string): string[] => tokenise(normaliseText(name)).map((token) => token.folded);

/** How many tokens from `at` on spell the name; 0 when they do not. */
export function nameLength(tokens: Token[], at: number, name: string[]): number {
  if (name.length === 0) return 0;
  return name.every((word, offset) => tokens[at + offset]?.folded === word) ? name.length : 0;
}

/** The token after the greeting that names the lead, or null. */
export function findGreeting({ request, message }: Reading): number | null {
  const { tokens } = message;
  const first = wordsOf(request.lead.first_name);
  const last = wordsOf(request.lead.last_name);
  const reach = Math.min(tokens.length, 7);
  for (let at = 0; at < reach; at += 1) {
    const before = tokens.slice(0, at);
    const isOpening =
      at === 0 ||
      before.some(
        (token) => greetingWords.has(token.folded) || titleWords.has(token.folded) || foldedOpeners.has(token.folded),
      );
    const closed = before.some(
      (token, index) => index > 0 && /[.?!]\s|\n/.test(token.gap) && !titleWords.has(before[index - 1]!.folded),
    );
    if (closed) break;
    const byFirst = nameLength(tokens, at, first);
    if (byFirst > 0) {
      const end = at + byFirst;
      const token = tokens[end - 1]!;
      const next = tokens[end];
      const isClosed =
        next === undefined || /[,!:;.\n–—-]|\s-\s/.test(next.gap) || message.normal.text.slice(token.end).trim() === '';
      if (token.isPossessive) continue;
      if (at > 0 ? isOpening || (isClosed && at <= 3) : isClosed || next?.folded === wordsOf(request.lead.last_name)[0])
        return end + nameLength(tokens, end, last);
    }
    const byLast = nameLength(tokens, at, last);
    if (
      byLast > 0 &&
      at > 0 &&
      before.some((token) => titleWords.has(token.folded)) &&
      !tokens[at + byLast - 1]!.isPossessive
    )
      return at + byLast;
  }
  return null;
}

/** Greetings of languages without a list of their own here. */
const foldedOpeners = new Set(
  'kia ora aloha tere moi hej hei god sawubona jambo habari konnichiwa annyeong merhaba sveiki labas ahoj dobry den buna szia privet zdravo bok selam shalom xin chao selamat apa sawasdee ni hao namaskar vanakkam assalamu as-salaam top o the to'.split(
    ' ',
  ),
);

export function checkGreeting(reading: Reading): CheckResult {
  if (reading.request.slot === 'CTA' || findGreeting(reading) !== null) return {};
  return { flags: [flagMissing('MISSING_GREETING', 'The opening does not name the lead')] };
}
