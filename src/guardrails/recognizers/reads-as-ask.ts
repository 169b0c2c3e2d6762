import { lexiconLanguages } from '../data/languages.ts';
import { numberWords } from '../data/number-words.ts';
import { countWords } from '../document/blanks.ts';
import type { Sentence } from '../document/sentences.ts';
import { dayWords as day, namesDay, partsBefore, hourPrepositions as preposition } from '../document/slot-words.ts';
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

const localQuestions = new Map<string, RuleSet>(
  lexiconLanguages
    .filter((language) => language !== 'en')
    .map((language) => [language, createRuleSet(readLexicon(language, 'ask-questions'))]),
);

/** A sentence where an ask stands: among the last, which a signature and a way to opt out may follow. */
const closing = 4;
const isLate = ({ sentences }: FieldReading, sentence: Sentence): boolean =>
  sentences.indexOf(sentence) >= sentences.length - closing;

const hourNames = (language: string): string =>
  (numberWords[language]?.words ?? '')
    .split(/ (?=\d)/)
    .filter((entry) => Number.parseInt(entry, 10) <= lastHour)
    .map((entry) => entry.slice(entry.indexOf(':') + 1).replaceAll(' ', '|'))
    .join('|');
const lastHour = 24;
const clockOf = (language: string): string =>
  `\\d{1,2}(?:[:.h]\\d{2}|\\s?(?:h|hs|uhr|uur|u|horas|ore|heures)\\b)|(?<!\\p{L})(?:${preposition}) (?:(?:${partsBefore}) )?(?:\\d{1,2}(?!\\d)|(?:${hourNames(language)}|\\p{L}+iatej|\\p{L}+ostej|\\p{L}+astej)(?!\\p{L}))`;
/** "Hoje às 18h ou amanhã cedo.", "Mittwoch um neun wäre mir lieb.": a day with its hour. */
const slots = new Map(
  [...local.keys()].map((language) => [
    language,
    {
      clock: new RegExp(clockOf(language), 'u'),
      dayAndClock: new RegExp(
        `(?<!\\p{L})(?:${day})(?!\\p{L})[^.;!?]{0,24}?(?:${clockOf(language)})|(?:${clockOf(language)})[^.;!?]{0,12}?(?<!\\p{L})(?:${day})(?!\\p{L})`,
        'u',
      ),
    },
  ]),
);
const namesSlot = (text: string, language: string): boolean =>
  slots.get(language)!.dayAndClock.test(text) &&
  !/(?<!\p{L})(?:wir|nous|nos|nosotros|noi|wij|onze)(?!\p{L})/u.test(text);

/** "Vale a pena?", "Lundi à 9 h ?", "Votre avis ?": a question by what it is for, whatever its verb. */
const asksShortly = (text: string, language: string): boolean =>
  localQuestions.get(language)!.test(text) || namesDay.test(text) || slots.get(language)!.clock.test(text);

/** "Ik hoor het graag in een videogesprek": what the writer would gladly do, where the goal's own word names it. */
const gladly =
  /(?<!\p{L})(?:gerne?|volontiers|plaisir|ravie?|con (?:mucho )?gusto|encantad[oa]|volentieri|piacere|graag|com (?:todo o )?(?:gosto|prazer)|chetnie|z przyjemnoscia)(?!\p{L})/u;

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
    if (sentence.isQuestion && ownWords(field, sentence, ownStems) > 0) return true;
    if (isLate(field, sentence) && gladly.test(text) && ownWords(field, sentence, ownStems) > 0) return true;
    return isLate(field, sentence) && (sentence.isQuestion ? asksShortly(text, language) : namesSlot(text, language));
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
  const words = countWords(text);
  if ((isTopical || hints.test(text)) && (pronoun.test(text) || words <= shortQuestion))
    return asksNow.test(text) && (!isMusing || isTopical);
  return ownWords(field, sentence, ownStems) >= 2;
}

const ownWords = (field: FieldReading, sentence: Sentence, ownStems: ReadonlySet<string>): number =>
  field.tokens.slice(sentence.from, sentence.to).filter((token) => token.folded.length > 3 && ownStems.has(token.stem))
    .length;
