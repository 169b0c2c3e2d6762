import type { RiskFlag } from '../../contract/risk-flag.ts';
import { familiarity } from '../data/familiarity.ts';
import { familiarityByLanguage } from '../data/familiarity-by-language.ts';
import { anyOf } from '../document/any-of.ts';
import { clauseAround } from '../document/clause-around.ts';
import { type CheckResult, flagSpan, type Reading } from '../reading.ts';

interface Patterns {
  readonly each: readonly RegExp[];
  readonly any: RegExp;
}

const withAny = (each: readonly RegExp[]): Patterns => ({ each, any: anyOf(each) });
const english = withAny(familiarity);
const byLanguage = new Map(
  Object.entries(familiarityByLanguage).map(([language, own]) => [language, withAny([...familiarity, ...own])]),
);

/** Relationships and contacts that the request does not tell of. */
export function checkFamiliarity({ fields, ledger, language }: Reading): CheckResult {
  const patterns = byLanguage.get(language) ?? english;
  const flags: RiskFlag[] = [];
  for (const field of fields) {
    for (const sentence of field.sentences) {
      const text = field.normal.folded.slice(sentence.start, sentence.end);
      if (!patterns.any.test(text)) continue;
      const seen: [number, number][] = [];
      for (const pattern of patterns.each) {
        const match = pattern.exec(text);
        if (!match || isAsked(text, match.index, match[0]) || ledger.folded.includes(match[0].trim())) continue;
        const [start, end] = clauseAround(text, match.index, match.index + match[0].length);
        if (seen.some(([from, to]) => start < to && end > from)) continue;
        seen.push([start, end]);
        flags.push(
          flagSpan(
            field,
            'FALSE_FAMILIARITY',
            sentence.start + start,
            sentence.start + end,
            'A relationship or contact that the request does not tell of',
          ),
        );
      }
    }
  }
  return { flags };
}

/** What is hoped for or offered has not happened. */
const ahead =
  /\b(?:would|could|can|may|might|will|'ll|'d|if|whether|let's|hope to|want to|like to|love to|happy to|look forward to|looking forward to|before|shall|should|how about|chance of|worth)\s(?:\w+\s){0,3}$/u;

function isAsked(text: string, at: number, found: string): boolean {
  const before = text.slice(0, at);
  if (/\b(?:met|spoke|discussed|promised|mentioned|fan|mutual|last|previous|recent)\b/.test(found)) return false;
  return ahead.test(before);
}
