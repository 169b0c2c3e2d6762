import { readLexicon } from '../lexicons/read-lexicon.ts';
import { createRuleSet } from '../recognizers/rule-set.ts';

/**
 * Text that talks to a model rather than about a company, in any language. Read on folded text. A hit marks its whole
 * sentence or line, since the rest of it is what the model would be told to do.
 */
export const injectionRules = createRuleSet(readLexicon('en', 'injections'));
