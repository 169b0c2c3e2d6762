import type { PersonalizeRequest } from '../../../contract/personalize-request.ts';
import { foldText } from '../../../guardrails/document/fold-word.ts';
import { isEnglishWord } from '../../../guardrails/document/word-lists.ts';
import { cleanCompany, cleanPhrase, isHostile } from '../clean-field.ts';
import type { Hook } from '../hook.ts';
import { lowerStart } from '../sentences/lower-start.ts';
import { joinWords, readSentences } from '../sentences/read-document.ts';
import { isUnsendable } from '../unsendable.ts';
import { hookPhrase } from './hook-phrase.ts';
import { createNearness } from './nearness.ts';
import type { Restated } from './predicate.ts';
import { restateSentence } from './restate-sentence.ts';
import { splitSentence } from './split-sentence.ts';

const longestSummary = 2_000;
/** What the way of restating adds: what the reader does is better told than what is at the reader's. */
const worth: Record<Restated['kind'], number> = { you: 0.2, your: 0.25, at: 0.05, have: 0, is: -0.2 };

/** A sentence of which a part is still to come is told whole or not at all. */
const planned = /^(?:planned|plans|intends|considering|due|will|next)$/;
/** Left to the one who knows what it counts. */
const loose = /\b(?:twice|weeks on|days on)$/;

/** What a firm says of its own rank says nothing to the one who works there. */
const boast =
  /\b(?:leading|leader|innovative|world-class|cutting-edge|best-in-class|state-of-the-art|premier|unrivalled)\b/i;

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+(?:['’.&][\p{L}\p{N}]+)*/gu) ?? [];

/** The facts of the summary that can be said to the reader, the nearest to offer and goal first. */
export function findHooks(request: PersonalizeRequest): Hook[] {
  const { lead, company_context: context, goal, sender } = request;
  const companyName = cleanCompany(lead.company_name) ?? 'your company';
  const nearness = createNearness(`${goal} ${sender?.offer ?? ''}`);
  const subject = { company: wordsOf(companyName), companyName, first: foldText(lead.first_name) };
  const hooks: (Hook & { length: number })[] = [];
  for (const [place, sentence] of readSentences(context.summary.slice(0, longestSummary)).entries()) {
    const isPlanned = sentence.some(({ folded }) => planned.test(folded));
    for (const part of splitSentence(sentence)) {
      if (isPlanned && !part.some(({ folded }) => planned.test(folded))) continue;
      const restated = restateSentence(part, subject, part[0] === sentence[0]);
      if (!restated) continue;
      const { clause, words, kind } = restated;
      // What the company is stands first, or is something else.
      if (kind === 'is' && (place > 0 || part[0] !== sentence[0])) continue;
      const length = clause.split(' ').length;
      if (
        length < 4 ||
        length > 24 ||
        isHostile(joinWords(part)) ||
        isUnsendable(clause) ||
        loose.test(clause) ||
        boast.test(clause)
      )
        continue;
      if (/["“”()]|https?:|\p{Extended_Pictographic}/u.test(clause)) continue;
      const score =
        1.5 * nearness(clause) +
        worth[kind] +
        (/\d/.test(clause) ? 0.1 : 0) -
        0.03 * place -
        (length > 16 ? 0.15 : 0) -
        (length < 6 ? 0.1 : 0) -
        (/^you (?:were|began|won|are (?:based|owned|funded|registered))/.test(clause) ? 0.25 : 0);
      hooks.push({ clause, phrase: hookPhrase(words, nearness), score, length });
    }
  }
  const tech = (context.tech_stack ?? [])
    .map(cleanPhrase)
    .filter((name) => name !== null)
    .slice(0, 2);
  if (hooks.length === 0) hooks.push(...fragmentsOf(context.summary, companyName));
  if (tech.length > 0) {
    const names = tech.join(' and ');
    hooks.push({
      clause: `you work with ${names}`,
      isTech: true,
      phrase: names,
      score: 1.5 * nearness(names) - 0.1,
      length: 4,
    });
  }
  const kept: Hook[] = [];
  for (const { length: _, ...hook } of hooks.sort((a, b) => b.score - a.score))
    if (!kept.some(({ clause }) => clause.includes(hook.clause.slice(4)) || hook.clause.includes(clause.slice(4))))
      kept.push(hook);
  return kept;
}

/** Words to somebody, of what is not, or of what stood before. */
const pointing =
  /(?<!\p{L})(?:you|your|we|our|ours|us|i|my|no|not|never|none|nobody|without|cannot|they|their|it|he|she|this|that|these|those|there|will|planned|plans)(?!\p{L})|n['’]t/iu;

/** "Installers work in pairs". */
const isPluralNoun = (word: string): boolean =>
  /^\p{Lu}\p{Ll}+s$/u.test(word) && isEnglishWord(word.slice(0, -1).toLowerCase());

/** "Microbrewery in Rimouski", "Installers work": what follows a noun rather than a name. */
const opensPhrase = /^(?:in|for|with|of|that|from|work|works)$/;

/** What the first sentences say, word for word, where none can be said to the reader: it can be asked about. */
function fragmentsOf(summary: string, companyName: string): (Hook & { length: number })[] {
  return summary
    .slice(0, longestSummary)
    .split(/(?<=[.!?])(?<!\b(?:St|Dr|Mr|Mrs|Co|Inc|Ltd|No)\.)\s+|\n|[;:]\s/u)
    .slice(0, 3)
    .flatMap((part, place) => {
      const clause = part
        .trim()
        .replace(/[.!]+$/, '')
        .replace(/^\S+(?=\s(\S+))/u, (word, next: string) =>
          isPluralNoun(word) || (opensPhrase.test(next) && !companyName.includes(word))
            ? word.toLowerCase()
            : lowerStart(word),
        );
      const length = clause.split(' ').length;
      const isPlain = !/["“”()?]|https?:|\p{Extended_Pictographic}/u.test(clause) && !isHostile(clause);
      if (length < 4 || length > 20 || !isPlain || isUnsendable(clause) || pointing.test(clause)) return [];
      return [{ clause, isFragment: true as const, phrase: null, score: -1 - place, length }];
    });
}
