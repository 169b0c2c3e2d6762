import type { RiskCode, RiskFlag } from '../../contract/risk-flag.ts';
import { clauseAround } from '../document/clause-around.ts';
import { type FieldReading, flagSpan, type Reading } from '../reading.ts';
import type { RuleSet } from './rule-set.ts';
import { toldByRequest } from './told-by-request.ts';

export interface Wording {
  readonly code: RiskCode;
  readonly rules: RuleSet;
  /** What looks like it and is harmless. */
  readonly exceptions: RuleSet;
  /** Texts of the request, by pointer, that may tell of it. */
  readonly toldBy: RegExp;
  readonly message: string;
  /** Whether another check judges words of a field, or they are no such wording there, from one offset of the normal text to another. */
  readonly isJudgedElsewhere?: (field: FieldReading, start: number, end: number) => boolean;
}

/** Clauses in which a rule fires that no exception covers and the request does not tell of. */
export function flagWording(
  reading: Reading,
  { code, rules, exceptions, toldBy, message, isJudgedElsewhere }: Wording,
): RiskFlag[] {
  let isTold: ((found: string) => boolean) | undefined;
  return reading.fields.flatMap((field) =>
    field.sentences.flatMap((sentence) => {
      const text = field.normal.folded.slice(sentence.start, sentence.end);
      const matches = rules.first(text);
      if (matches.length === 0) return [];
      const excused = exceptions.all(text);
      const seen: [number, number][] = [];
      return matches.flatMap(({ rule, start, end }) => {
        if (excused.some((one) => one.start <= start && start < one.end)) return [];
        if (isJudgedElsewhere?.(field, sentence.start + start, sentence.start + end)) return [];
        isTold ??= toldByRequest(reading, rules, toldBy);
        if (isTold(text.slice(start, end)) || isNamedNext(reading, text.slice(end))) return [];
        const [from, to] = clauseAround(text, start, end);
        if (seen.some(([one, other]) => from < other && to > one)) return [];
        seen.push([from, to]);
        return [{ ...flagSpan(field, code, sentence.start + from, sentence.start + to, message), rule }];
      });
    }),
  );
}

/** "Escribo de parte de Barrera Sur": of the sender's own firm, which is no third one. */
const isNamedNext = ({ ledger }: Reading, after: string): boolean =>
  ledger.sources.some(
    ({ pointer, normal }) => pointer === '/sender/company' && after.trimStart().startsWith(normal.folded.trim()),
  );
