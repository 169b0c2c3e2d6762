import type { CheckResult, Reading } from '../reading.ts';
import { flagSpan } from '../reading.ts';
import type { RuleMatch } from './rule-set.ts';
import { rulesByLanguage } from './rules-of.ts';

const rules = rulesByLanguage('telltales');

/**
 * What readers know from machine-written mail: stock openings, stock words. A warning, since people write them too; none
 * where the request has the same words.
 */
export function checkTelltales({ fields, language, ledger }: Reading): CheckResult {
  const flags = fields.flatMap((field) => {
    const kept: RuleMatch[] = [];
    for (const match of rules(language)
      .all(field.normal.folded)
      .sort((a, b) => b.end - b.start - (a.end - a.start)))
      if (
        !kept.some((one) => match.start < one.end && match.end > one.start) &&
        !ledger.folded.includes(field.normal.folded.slice(match.start, match.end))
      )
        kept.push(match);
    return kept
      .sort((a, b) => a.start - b.start)
      .map(({ rule, start, end }) => ({
        ...flagSpan(field, 'TELLTALE_PHRASE', start, end, 'Reads as machine-written: say it in words of your own'),
        rule,
      }));
  });
  return { flags };
}
