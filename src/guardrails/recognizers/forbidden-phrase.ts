import type { RiskFlag } from '../../contract/risk-flag.ts';
import { lexiconLanguages } from '../data/languages.ts';
import { readEntries, readLexicon } from '../lexicons/read-lexicon.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading } from '../reading.ts';
import { isDenied } from './denied-phrases.ts';
import { disguisedPhrases } from './disguised-phrases.ts';
import { createPhraseIndex, phrasesIn } from './phrase-index.ts';
import type { RuleMatch } from './rule-set.ts';
import { createRuleSet, type RuleSet } from './rule-set.ts';
import { rulesByLanguage } from './rules-of.ts';
import { shoutedSpans } from './shouted-spans.ts';
import { isSourcedPhrase } from './sourced-phrase.ts';
import { isToldOfLead, isToldOfSender } from './told-of-lead.ts';

const lexicon = 'forbidden-phrases';
const plainSense = rulesByLanguage('plain-sense');

/** Words are looked up by their first one; only patterns are tried one by one. */
function patternsOf(language: string): RuleSet {
  const patterned = new Set(
    readEntries(language, lexicon).flatMap(({ id, pattern }) => (pattern ? [`${lexicon}/${id}`] : [])),
  );
  return createRuleSet(readLexicon(language, lexicon).filter(({ id }) => patterned.has(id)));
}

const phrases = new Map(lexiconLanguages.map((language) => [language, createPhraseIndex(language, lexicon)] as const));
const english = { phrases: phrases.get('en')!, patterns: patternsOf('en') };

/** Spam and pressure, plain or disguised, unless the request says the same words of the same thing. */
export function checkForbiddenPhrase(reading: Reading): CheckResult {
  return { flags: reading.fields.flatMap((field) => flagsIn(reading, field)) };
}

function matchesIn(field: FieldReading, language: string): RuleMatch[] {
  const local = language === 'en' ? undefined : phrases.get(language);
  const ofEnglish = [...phrasesIn(field, english.phrases), ...english.patterns.all(field.normal.folded)];
  return [
    ...ofEnglish.filter((match) => !isDenied(field, match, 'en')),
    ...(local ? phrasesIn(field, local).filter((match) => !isDenied(field, match, language)) : []),
  ];
}

function flagsIn(reading: Reading, field: FieldReading): RiskFlag[] {
  const { ledger, language, request } = reading;
  let excused: RuleMatch[] | undefined;
  const isPlain = (start: number, end: number): boolean => {
    excused ??= plainSense(language).all(field.normal.folded);
    return excused.some((one) => one.start <= start && one.end >= end);
  };
  const found: RuleMatch[] = matchesIn(field, language)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .filter(({ start, end }) => !isPlain(start, end) && !isSourcedPhrase(reading, field, start, end))
    .filter(
      ({ start, end }) => !isToldOfSender(reading, field, start, end) && !isToldOfLead(reading, field, start, end),
    );
  for (const [start, end] of disguisedPhrases(field, ledger.folded))
    if (!isPlain(start, end)) found.push({ rule: `${lexicon}/disguised`, start, end });
  for (const [start, end] of shoutedSpans(field, ledger.folded, request.lead.company_name))
    if (!isPlain(start, end)) found.push({ rule: `${lexicon}/shouted`, start, end });
  const kept: RuleMatch[] = [];
  for (const match of found) if (!kept.some((one) => match.start < one.end && match.end > one.start)) kept.push(match);
  return kept.map(({ rule, start, end }) => ({
    ...flagSpan(field, 'FORBIDDEN_PHRASE', start, end, 'Spam or pressure'),
    rule,
  }));
}
