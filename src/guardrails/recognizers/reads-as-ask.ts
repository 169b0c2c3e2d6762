import { lexiconLanguages } from '../data/languages.ts';
import type { Sentence } from '../document/sentences.ts';
import { readLexicon } from '../lexicons/read-lexicon.ts';
import type { FieldReading } from '../reading.ts';
import { createRuleSet, type RuleSet } from './rule-set.ts';

const english = (name: string): RuleSet => createRuleSet(readLexicon('en', name));
const questions = english('ask-questions');
const musings = english('musings');
const asksNow = english('ask-now');
const kinds = english('ask-kinds');
const hints = english('ask-hints');
const asks = english('asks');
const imperatives = english('ask-imperatives');
const wishes = english('ask-wishes');
const local = new Map<string, RuleSet>(
  lexiconLanguages
    .filter((language) => language !== 'en')
    .map((language) => [language, createRuleSet(readLexicon(language, 'asks'))]),
);

const pronoun = /\b(?:you|your|we|us|me|i|my|our|let's)\b/u;
const courtesy = /\b(?:all the best|take care|have a (?:great|good|nice|lovely))\b/u;
/** Words up to which a question needs no pronoun to be put to the reader. */
const shortQuestion = 9;
const when = /\b(?:when|what time|which day|what day)\b/u;

/** Whether a sentence asks the lead for something. */
export function readsAsAsk(
  field: FieldReading,
  sentence: Sentence,
  language: string,
  ownStems: ReadonlySet<string>,
): boolean {
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  const own = local.get(language);
  if (own) {
    if (own.test(text)) return true;
    return sentence.isQuestion && ownWords(field, sentence, ownStems) > 0;
  }
  const isTopical = kinds.test(text);
  if (!sentence.isQuestion)
    return (
      asks.test(text) ||
      ((imperatives.test(text) || wishes.test(text)) && isTopical && !courtesy.test(text)) ||
      (imperatives.test(text) && hints.test(text) && !courtesy.test(text))
    );
  if (questions.test(text)) return true;
  const isMusing = musings.test(text);
  if (isTopical && (!isMusing || when.test(text)) && asksNow.test(text)) return true;
  const words = text.split(/\s+/).length;
  if ((isTopical || hints.test(text)) && (pronoun.test(text) || words <= shortQuestion))
    return asksNow.test(text) && (!isMusing || isTopical);
  return ownWords(field, sentence, ownStems) >= 2;
}

const ownWords = (field: FieldReading, sentence: Sentence, ownStems: ReadonlySet<string>): number =>
  field.tokens.slice(sentence.from, sentence.to).filter((token) => token.folded.length > 3 && ownStems.has(token.stem))
    .length;
