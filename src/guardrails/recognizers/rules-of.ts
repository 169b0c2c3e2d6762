import { lexiconLanguages } from '../data/languages.ts';
import { readLexicon } from '../lexicons/read-lexicon.ts';
import { createRuleSet, type RuleSet } from './rule-set.ts';

/**
 * The rules of a lexicon for a message in a language: its own, and the English ones too, since messages mix. English
 * alone for a language without a lexicon.
 */
export function rulesByLanguage(name: string): (language: string) => RuleSet {
  const english = readLexicon('en', name);
  const ofEnglish = createRuleSet(english);
  const others = new Map<string, RuleSet>();
  return (language) => {
    if (language === 'en' || !lexiconLanguages.includes(language)) return ofEnglish;
    // Most processes meet few languages, and every set has the English rules once more.
    const known = others.get(language) ?? createRuleSet([...english, ...readLexicon(language, name)]);
    others.set(language, known);
    return known;
  };
}
