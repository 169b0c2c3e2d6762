import type { RiskFlag } from '../../contract/risk-flag.ts';
import { clauseAround } from '../document/clause-around.ts';
import { foldText } from '../document/fold-word.ts';
import { functionWords } from '../document/function-words.ts';
import { stemWord } from '../document/stem-word.ts';
import { type CheckResult, flagSpan, type Reading } from '../reading.ts';
import { rulesByLanguage } from './rules-of.ts';

const contact = rulesByLanguage('familiarity');
const harmless = rulesByLanguage('not-familiarity');

/** Contact, relationships and memories that the request does not tell of. */
export function checkFamiliarity(reading: Reading): CheckResult {
  const { fields, language } = reading;
  const rules = contact(language);
  const exceptions = harmless(language);
  const flags: RiskFlag[] = [];
  let told: ((found: string) => boolean) | undefined;
  for (const field of fields) {
    for (const sentence of field.sentences) {
      const text = field.normal.folded.slice(sentence.start, sentence.end);
      const matches = rules.first(text);
      if (matches.length === 0) continue;
      const excused = exceptions.all(text);
      const seen: [number, number][] = [];
      for (const { rule, start, end } of matches) {
        if (excused.some((one) => one.start <= start && start < one.end)) continue;
        told ??= toldByRequest(reading);
        if (told(text.slice(start, end))) continue;
        const [from, to] = clauseAround(text, start, end);
        if (seen.some(([one, other]) => from < other && to > one)) continue;
        seen.push([from, to]);
        flags.push({
          ...flagSpan(
            field,
            'FALSE_FAMILIARITY',
            sentence.start + from,
            sentence.start + to,
            'A relationship or contact that the request does not tell of',
          ),
          rule,
        });
      }
    }
  }
  return { flags };
}

const contentStems = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !functionWords.has(word))
    .map(stemWord);

/** Whether the request says these words, or tells of contact in words of which these share one. */
function toldByRequest({ ledger, language }: Reading): (found: string) => boolean {
  const rules = contact(language);
  const own = ledger.sources
    .filter(({ pointer }) => /^\/(?:goal|sender|company_context\/summary)/.test(pointer))
    .flatMap(({ normal }) => normal.folded.split(/(?<=[.;!?])\s/))
    .filter((text) => rules.test(foldText(text)));
  const stems = new Set(own.flatMap(contentStems));
  return (found) => {
    if (ledger.folded.includes(found.trim())) return true;
    const words = contentStems(found);
    return (
      words.some((stem) => stems.has(stem)) || (words.length > 0 && words.every((stem) => ledger.ownStems.has(stem)))
    );
  };
}
