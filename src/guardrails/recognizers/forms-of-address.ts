import type { VoiceProfile } from '../../contract/voice.ts';
import type { NormalText } from '../document/normalise-text.ts';
import type { RuleMatch } from './rule-set.ts';
import { rulesByLanguage } from './rules-of.ts';

type Formality = NonNullable<VoiceProfile['formality']>;

const rules = { FORMAL: rulesByLanguage('formal-address'), INFORMAL: rulesByLanguage('informal-address') };

/** A capital that the beginning of a sentence does not explain: "ob Sie", but not "Sie liefern". */
const isCapitalWithin = ({ text }: NormalText, start: number): boolean =>
  /^\p{Lu}/u.test(text.slice(start)) && /[\p{L}\p{N},;:-]\s+$/u.test(text.slice(0, start));

/**
 * Where a text addresses its reader in this form, in languages that have two. Rules whose name begins with "capital"
 * count only where the word has a capital of its own.
 */
export const addressesIn = (normal: NormalText, language: string, form: Formality): RuleMatch[] =>
  rules[form](language)
    .all(normal.folded)
    .filter(({ rule, start, end }) => {
      // "Gerente de TI"
      if (/^\p{Lu}{2,}$/u.test(normal.text.slice(start, end))) return false;
      // "un rendez-vous"
      if (/rendez-$/u.test(normal.folded.slice(0, start))) return false;
      return !rule.includes('/capital') || isCapitalWithin(normal, start);
    });
