import type { Check } from '../reading.ts';
import { checkCommitments } from '../recognizers/commitments.ts';
import { checkFamiliarity } from '../recognizers/false-familiarity.ts';
import { checkForbiddenPhrase } from '../recognizers/forbidden-phrase.ts';
import { checkInjectionEcho } from '../recognizers/injection-echo.ts';

import { checkCta } from '../recognizers/missing-cta.ts';
import { checkGreeting } from '../recognizers/missing-greeting.ts';
import { checkRelevance } from '../recognizers/missing-relevance.ts';
import { checkPlaceholder } from '../recognizers/placeholder.ts';
import { checkPromptLeak } from '../recognizers/prompt-leak.ts';
import { checkRelations } from '../recognizers/relations.ts';
import { checkRoles } from '../recognizers/roles.ts';
import { checkStatements } from '../recognizers/statements.ts';
import { checkLanguage } from '../recognizers/wrong-language.ts';
import { checkCharLimit } from './check-char-limit.ts';
import { checkEntities } from './check-entities.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkSubject } from './check-subject.ts';
import { checkWordLimit } from './check-word-limit.ts';

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
