import { wordsOf } from './facts.ts';
import type { Change, Maker } from './mutant.ts';
import { pick } from './random.ts';
import { stemOf } from './read-numbers.ts';

const guess =
  "I(?: would|'d|’d)? (?:imagine|suspect|guess|assume|suppose|expect|bet|presume|reckon|wager)|I(?:'|’)m guessing";
const hedge = new RegExp(
  `\\b(?:${guess}|perhaps|probably|maybe|presumably|no doubt|must|may|might|could|would|should|if|whether|wonder|seems?|sounds?|looks? like|likely|doubtless|surely|apparently|curious|hope|let me|imagine)\\b`,
  'iu',
);

/** Neither asked nor hedged anywhere in the sentence. */
export const isAsserted = (sentence: string): boolean => !/\?["'”’)]*$/u.test(sentence) && !hedge.test(sentence);

const atStart = new RegExp(`^(?:And |But |So )?(?:${guess})(?: that)? (?=\\p{L})`, 'u');
const within = new RegExp(`(?:, (?:${guess}|perhaps|probably|presumably|no doubt|maybe))(?=,|\\.$)`, 'u');
const openings = /^(?:Perhaps|Presumably|Probably|Maybe|No doubt),? (?=\p{L})/u;
const rehedged = ['I would guess that ', 'My guess is that ', 'I imagine that ', 'Perhaps ', 'I suspect that '];

/** The subject of a clause that is about the lead, and a verb that states. */
const aboutLead = (text: string, company: string): boolean =>
  new RegExp(`\\b(?:you|your|yours|${company.replace(/[^\p{L}\d ]/gu, '.')})\\b`, 'iu').test(text);

/** A guess told as a fact: false where the request does not say what was guessed. */
export const removeHedge: Maker = (base, random) =>
  base.sentences.flatMap((sentence): Change[] => {
    const { text } = sentence;
    const found = atStart.exec(text) ?? openings.exec(text) ?? within.exec(text);
    if (found === null || /[?:;()–—]/u.test(text)) return [];
    const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
    const company = base.request.lead.company_name.split(' ')[0]!;
    if (
      hedge.test(rest) ||
      !aboutLead(rest, company) ||
      /\b(?:I|me|my|we|us|nobody|people|anyone|everyone|most|one)\b/u.test(rest) ||
      wordsOf(rest).length < 6
    )
      return [];
    const unsaid = wordsOf(rest).filter((word) => word.length > 3 && !base.facts.stems.has(stemOf(word)));
    if (unsaid.length < 4) return [];
    const isLeading = found.index === 0;
    const told = isLeading ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest;
    const changes: Change[] = [{ kind: 'hedge removed', start: sentence.start, end: sentence.end, text: told }];
    if (isLeading && !text.startsWith('Perhaps'))
      changes.push({
        kind: 'another hedge',
        start: sentence.start,
        end: sentence.start + found[0].length,
        text: pick(rehedged, random)!,
      });
    return changes;
  });
