import type { PersonalizeRequest } from '../../../contract/personalize-request.ts';
import { foldText } from '../../../guardrails/document/fold-word.ts';
import { languageOf } from '../../../guardrails/language/language-of.ts';
import { cleanCompany, isHostile } from '../clean-field.ts';
import type { Hook } from '../hook.ts';
import type { LocalPhrasebook } from '../phrasebook.ts';
import { isUnsendable } from '../unsendable.ts';

const longestSummary = 2_000;
const ofOthers =
  /(?<!\p{L})(?:wir|unser\p{L}*|nous|notre|nos|nosotros|nuestr\p{L}+|noi|nostr\p{L}+|wij|ons|onze|nós|noss\p{L}+|nasz\p{L}*|my)(?!\p{L})/iu;
/** A first word whose capital is that of the sentence. German begins a sentence after a colon with one anyway. */
const article = /^(?:Les?|La|L['’]|Los|Las|El|Il|Lo|Gli|I|De|Het|Alle|Os?|As?)(?=\s|\p{L})/u;

/** "Familiengeführte Druckerei": an adjective before its noun. */
const germanAdjective = /^\p{Lu}\p{Ll}+(?:te|ige|ische|liche|ende|ale|elle|äre|oße|eine)[rsn]?(?=\s\p{Lu})/u;

const stems = (text: string): string[] => (foldText(text).match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));

/**
 * Facts of a summary in the message's own language: what it says of the company, with "your company" in its place, which
 * takes the same form of the verb; and whole sentences about things, as they stand.
 */
export function findLocalHooks(request: PersonalizeRequest, book: LocalPhrasebook, language: string): Hook[] {
  const { company_context: context, lead, goal, sender } = request;
  const company = cleanCompany(lead.company_name);
  if (company === null || languageOf(context.summary) !== language) return [];
  const wanted = new Set(stems(`${goal} ${sender?.offer ?? ''}`));
  const hooks: Hook[] = [];
  for (const [place, part] of context.summary
    .slice(0, longestSummary)
    .split(/(?<=[.!?])\s+|\n|;\s/u)
    .entries()) {
    // "Bakeries in Lyon: 9 shops": what stands before the colon tells what it is.
    const sentence = part
      .trim()
      .replace(/[.!]+$/, '')
      .split(/\s?:\s/)[0]!;
    const length = sentence.split(/\s+/).length;
    if (length < 4 || length > 22 || /[?"“”„«»():]/.test(sentence)) continue;
    if (isHostile(sentence) || isUnsendable(sentence) || ofOthers.test(sentence)) continue;
    const clause = restate(sentence, company, book);
    if (clause === null) {
      if (place === 0)
        hooks.push({
          clause: sentence
            .replace(germanAdjective, (word) => word.toLowerCase())
            .replace(article, (word) =>
              sentence.includes(`${word} ${company.split(' ')[0]}`) ? word.toLowerCase() : word,
            ),
          isFragment: true,
          ...(namesIt(sentence, company) ? { isSentence: true as const } : {}),
          phrase: null,
          score: -1,
        });
      continue;
    }
    const shared = stems(sentence).filter((stem) => wanted.has(stem)).length;
    hooks.push({
      clause,
      phrase: null,
      score: shared + (clause.startsWith(book.yourCompany) ? 0.5 : 0) - 0.05 * place,
    });
  }
  return hooks.sort((a, b) => b.score - a.score);
}

/** Whether a sentence speaks of the company by a word of its name. */
const namesIt = (sentence: string, company: string): boolean =>
  company.split(' ').some((word) => word.length > 3 && sentence.includes(word));

/** What is said of the company: after its name, after a noun that stands for it, or after nothing at all. */
function predicateOf(
  sentence: string,
  company: string,
  named: string | undefined,
  book: LocalPhrasebook,
): string | null {
  if (named !== undefined) {
    const rest = sentence.slice(named.length + 1);
    // "Pastificio umbro che usa …": the first word of a name may be the noun for what it is.
    return named === company || book.verbs.test(rest) ? rest : null;
  }
  if (book.firm.test(sentence)) return sentence.replace(book.firm, '');
  return book.verbs.test(sentence) ? sentence[0]!.toLowerCase() + sentence.slice(1) : null;
}

function restate(sentence: string, company: string, book: LocalPhrasebook): string | null {
  const first = company.split(' ')[0]!;
  const named = [company, first].find((name) => sentence.startsWith(`${name} `));
  const rest = predicateOf(sentence, company, named, book);
  if (rest !== null) return /^\p{Ll}/u.test(rest) && !book.reference.test(rest) ? `${book.yourCompany} ${rest}` : null;
  if (!book.things.test(sentence) || book.reference.test(sentence)) return null;
  // "Het Kompas": an article of the name's own.
  const isOwn = company.includes(sentence.split(' ').slice(0, 2).join(' '));
  return isOwn ? sentence : sentence.replace(article, (word) => word.toLowerCase());
}
