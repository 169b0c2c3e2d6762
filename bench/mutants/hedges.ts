import { wordsOf } from './facts.ts';
import type { Change, Maker } from './mutant.ts';
import { pick } from './random.ts';
import { stemOf } from './read-numbers.ts';

const guess =
  "I(?: would|'d|’d)? (?:imagine|suspect|guess|assume|suppose|expect|bet|presume|reckon|wager)|I(?:'|’)m guessing";
const hedge = new RegExp(
  `\\b(?:${guess}|perhaps|probably|maybe|presumably|no doubt|must|may|might|could|would|should|if|whether|wonder\\w*|seems?|sounds?|looks? like|likely|doubtless|surely|apparently|curious|hope|let me|imagine|suspect|guess|tend to)\\b`,
  'iu',
);

/** Neither asked nor hedged anywhere in the sentence. */
export const isAsserted = (sentence: string): boolean => !/\?["'”’)]*$/u.test(sentence) && !hedge.test(sentence);

const adverb = 'perhaps|probably|presumably|no doubt|doubtless|maybe|most likely|very likely|likely';
const atStart = new RegExp(
  `^(?:And |But |So )?(?:${guess}) (?:that (?!means|is|makes|leaves|gives))?(?=(?!that\\b|so\\b|it\\b|this\\b)\\p{L})`,
  'u',
);
const atOpening = /^(?:Perhaps|Presumably|Probably|Maybe|No doubt),? (?=\p{L})/u;
/** ", I imagine," with both commas, ", I imagine." with its one. */
const between = new RegExp(`, (?:${guess}|${adverb})(?:,(?= )|(?=[.:;]))`, 'u');
const amid = new RegExp(`(?<=\\b(?:you|your \\p{L}+|is|are|and|have|has)) (?:${adverb})(?= (?:\\p{L}+))`, 'u');
const rehedged = ['I would guess that ', 'My guess is that ', 'I imagine that ', 'Perhaps ', 'I suspect that '];

const said = /\b(?:I|me|my|we|us|our|nobody|people|anyone|everyone|anybody|somebody|someone|readers|one day)\b/u;

/** A guess told as a fact: false where the request does not say what was guessed. */
export const removeHedge: Maker = (base, random) =>
  base.sentences.flatMap((sentence): Change[] => {
    const { text } = sentence;
    const found = [atStart, atOpening, between, amid].map((pattern) => pattern.exec(text)).find((one) => one !== null);
    if (found === undefined || found === null || /[?()]/u.test(text)) return [];
    const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
    const company = base.request.lead.company_name.split(' ')[0]!;
    const isAboutLead = /\b(?:you|your|yours)\b/iu.test(rest) || rest.includes(company);
    if (hedge.test(rest) || !isAboutLead || said.test(rest)) return [];
    const unsaid = wordsOf(rest).filter((word) => word.length > 3 && !base.facts.stems.has(stemOf(word)));
    if (unsaid.length < 3) return [];
    const isLeading = found.index === 0;
    const told = isLeading ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest;
    const changes: Change[] = [{ kind: 'hedge removed', start: sentence.start, end: sentence.end, text: told }];
    if (!isLeading && amid.test(text) && !between.test(text)) {
      const start = sentence.start + found.index;
      const end = start + found[0].length;
      changes.push({ kind: 'another hedge', start, end, text: found[0] === ' probably' ? ' presumably' : ' probably' });
    }
    if (isLeading && atStart.test(text)) {
      const end = sentence.start + found[0].length;
      changes.push({ kind: 'another hedge', start: sentence.start, end, text: pick(rehedged, random)! });
    }
    return changes;
  });
