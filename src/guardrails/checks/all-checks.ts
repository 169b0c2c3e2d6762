import type { Check } from '../reading.ts';
import { checkRelations } from '../recognizers/relations.ts';
import { checkRoles } from '../recognizers/roles.ts';
import { checkStatements } from '../recognizers/statements.ts';
import { checkCharLimit } from './check-char-limit.ts';

import { checkCta } from './check-cta.ts';
import { checkEntities } from './check-entities.ts';
import { checkFamiliarity } from './check-familiarity.ts';
import { checkForbiddenPhrase } from './check-forbidden-phrase.ts';
import { checkGreeting } from './check-greeting.ts';
import { checkInjectionEcho } from './check-injection-echo.ts';
import { checkLanguage } from './check-language.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkPlaceholder } from './check-placeholder.ts';
import { checkPromptLeak } from './check-prompt-leak.ts';
import { checkRelevance } from './check-relevance.ts';
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
  ['statements', checkStatements],
];
