import type { Check } from '../reading.ts';
import { checkCharLimit } from './char-limit.ts';
import { checkCommitments } from './commitments.ts';
import { checkFamiliarity } from './false-familiarity.ts';
import { checkForbiddenPhrase } from './forbidden-phrase.ts';
import { checkInjectionEcho } from './injection-echo.ts';
import { checkCta } from './missing-cta.ts';
import { checkGreeting } from './missing-greeting.ts';
import { checkRelevance } from './missing-relevance.ts';
import { checkSubject } from './missing-subject.ts';
import { checkEntities } from './names.ts';
import { checkNumbers } from './numbers.ts';
import { checkPlaceholder } from './placeholder.ts';
import { checkPromptLeak } from './prompt-leak.ts';
import { checkRelations } from './relations.ts';
import { checkRoles } from './roles.ts';
import { checkStatements } from './statements.ts';
import { checkWordLimit } from './word-limit.ts';
import { checkLanguage } from './wrong-language.ts';

/** Every check of one variant, in the order their flags are shown. */
export const allChecks: readonly (readonly [name: string, check: Check])[] = [
  ['word limit', checkWordLimit],
  ['character limit', checkCharLimit],
  ['subject', checkSubject],
  ['greeting', checkGreeting],
  ['call to action', checkCta],
  ['relevance', checkRelevance],
  ['placeholder', checkPlaceholder],
  ['prompt leak', checkPromptLeak],
  ['injection echo', checkInjectionEcho],
  ['language', checkLanguage],
  ['forbidden phrase', checkForbiddenPhrase],
  ['numbers', checkNumbers],
  ['entities', checkEntities],
  ['roles', checkRoles],
  ['relations', checkRelations],
  ['familiarity', checkFamiliarity],
  ['commitments', checkCommitments],
  ['statements', checkStatements],
];
