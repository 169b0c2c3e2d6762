import type { RiskCode } from '../../contract/risk-flag.ts';
import type { Check } from '../reading.ts';
import { checkCharLimit } from './char-limit.ts';
import { checkCommitments } from './commitments.ts';
import { checkContactDetails } from './contact-details.ts';
import { checkFamiliarity } from './false-familiarity.ts';
import { checkForbiddenPhrase } from './forbidden-phrase.ts';
import { checkInjectionEcho } from './injection-echo.ts';
import { checkCta } from './missing-cta.ts';
import { checkGreeting } from './missing-greeting.ts';
import { checkRelevance } from './missing-relevance.ts';
import { checkSubject } from './missing-subject.ts';
import { checkEntities } from './names.ts';
import { checkNumbers } from './numbers.ts';
import { checkOtherPassages } from './other-passages.ts';
import { checkPlaceholder } from './placeholder.ts';
import { checkPromptLeak } from './prompt-leak.ts';
import { checkRecords } from './records.ts';
import { checkRelations } from './relations.ts';
import { checkRoles } from './roles.ts';
import { checkStatements } from './statements.ts';
import { checkTelltales } from './telltale-phrases.ts';
import { checkConsistency, checkRepetition } from './thread-consistency.ts';
import { checkThreadReferences } from './thread-references.ts';
import { checkTimes } from './times.ts';
import { checkTypedFacts } from './typed-facts.ts';
import { checkVoice } from './voice.ts';
import { checkWordLimit } from './word-limit.ts';
import { checkLanguage } from './wrong-language.ts';

export interface Recognizer {
  readonly name: string;
  /** The codes that it can raise. */
  readonly codes: readonly RiskCode[];
  /** First parts of language tags; it is not asked about a message in another one. */
  readonly languages: 'all' | readonly string[];
  readonly recognize: Check;
}

/** Every recognizer, in the order their flags are shown. */
export const registry: readonly Recognizer[] = [
  { name: 'word limit', codes: ['WORD_LIMIT_EXCEEDED'], languages: 'all', recognize: checkWordLimit },
  { name: 'character limit', codes: ['CHAR_LIMIT_EXCEEDED'], languages: 'all', recognize: checkCharLimit },
  { name: 'subject', codes: ['MISSING_SUBJECT'], languages: 'all', recognize: checkSubject },
  { name: 'greeting', codes: ['MISSING_GREETING'], languages: 'all', recognize: checkGreeting },
  { name: 'call to action', codes: ['MISSING_CTA'], languages: 'all', recognize: checkCta },
  { name: 'relevance', codes: ['MISSING_RELEVANCE'], languages: 'all', recognize: checkRelevance },
  { name: 'placeholder', codes: ['PLACEHOLDER'], languages: 'all', recognize: checkPlaceholder },
  { name: 'prompt leak', codes: ['PROMPT_LEAK'], languages: 'all', recognize: checkPromptLeak },
  { name: 'injection echo', codes: ['PROMPT_LEAK'], languages: 'all', recognize: checkInjectionEcho },
  { name: 'passages in another language', codes: ['PROMPT_LEAK'], languages: 'all', recognize: checkOtherPassages },
  { name: 'language', codes: ['WRONG_LANGUAGE', 'LANGUAGE_NOT_COVERED'], languages: 'all', recognize: checkLanguage },
  { name: 'forbidden phrase', codes: ['FORBIDDEN_PHRASE'], languages: 'all', recognize: checkForbiddenPhrase },
  { name: 'numbers', codes: ['UNSOURCED_NUMBER'], languages: 'all', recognize: checkNumbers },
  { name: 'times', codes: ['UNSOURCED_NUMBER'], languages: ['en'], recognize: checkTimes },
  { name: 'names', codes: ['UNSOURCED_ENTITY'], languages: 'all', recognize: checkEntities },
  {
    name: 'contact details',
    codes: ['UNSOURCED_ENTITY', 'UNSOURCED_CLAIM'],
    languages: 'all',
    recognize: checkContactDetails,
  },
  { name: 'roles', codes: ['UNSOURCED_CLAIM'], languages: 'all', recognize: checkRoles },
  { name: 'records', codes: ['UNSOURCED_CLAIM'], languages: ['en'], recognize: checkRecords },
  { name: 'relations', codes: ['UNSOURCED_CLAIM'], languages: ['en'], recognize: checkRelations },
  { name: 'familiarity', codes: ['FALSE_FAMILIARITY'], languages: 'all', recognize: checkFamiliarity },
  { name: 'thread', codes: ['FALSE_FAMILIARITY'], languages: 'all', recognize: checkThreadReferences },
  {
    name: 'consistency with the thread',
    codes: ['CONTRADICTS_THREAD'],
    languages: 'all',
    recognize: checkConsistency,
  },
  { name: 'repetition', codes: ['NEAR_DUPLICATE'], languages: 'all', recognize: checkRepetition },
  { name: 'commitments', codes: ['COMMITMENT'], languages: 'all', recognize: checkCommitments },
  { name: 'statements', codes: ['UNSOURCED_CLAIM'], languages: 'all', recognize: checkStatements },
  { name: 'typed facts', codes: ['STALE_FACT', 'OVERSTATED_FACT'], languages: 'all', recognize: checkTypedFacts },
  { name: 'voice', codes: ['VOICE'], languages: 'all', recognize: checkVoice },
  { name: 'telltale phrases', codes: ['TELLTALE_PHRASE'], languages: 'all', recognize: checkTelltales },
];
