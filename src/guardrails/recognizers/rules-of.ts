import { lexiconLanguages } from '../data/languages.ts';
import { readLexicon } from '../lexicons/read-lexicon.ts';
import { createRuleSet, type RuleSet } from './rule-set.ts';

/**
 * The rules of a lexicon for a message in a language: its own, and the English ones too, since messages mix. English
 * alone for a language without a lexicon.
 */
export function rulesByLanguage(name: string): (language: string) => RuleSet {
  const english = readLexicon('en', name);
  const sets = new Map<string, RuleSet>(
    lexiconLanguages.map((language) => [
      language,
      createRuleSet(language === 'en' ? english : [...english, ...readLexicon(language, name)]),
    ]),
  );
  return (language) => sets.get(language) ?? sets.get('en')!;
}
