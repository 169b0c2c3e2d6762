import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { clauseAround } from '../document/clause-around.ts';
import { conditional, hedge } from '../document/modality.ts';
import { type Sentence, splitSentences } from '../document/sentences.ts';
import { compareRelation } from '../grounding/relations/compare-relations.ts';
import type { LedgerSource } from '../ledger/ledger.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, verdictOn } from '../reading.ts';
import { type Relation, readRelations } from './read-relations.ts';

export interface FactRelation extends Relation {
  readonly source: LedgerSource;
  readonly sentence: Sentence;
}

const isOfSenderSource = ({ pointer }: LedgerSource): boolean => pointer.startsWith('/sender') || pointer === '/goal';

/** The relations that the request tells. */
function relationsOfRequest({ ledger }: Reading): FactRelation[] {
  return ledger.sources
    .filter(({ pointer }) => !/^\/lead\/(?!title)/.test(pointer))
    .flatMap((source) =>
      splitSentences(source.normal, source.tokens).flatMap((sentence) =>
        readRelations(source, sentence, ledger.company).map((relation) => ({
          ...relation,
          isOfSender: isOfSenderSource(source),
          source,
          sentence,
        })),
      ),
    );
}

/** Asked, guessed or supposed: what is only opened to the lead is no statement. */
export function isOpen(field: FieldReading, sentence: Sentence, start: number, end: number): boolean {
  if (sentence.isQuestion) return true;
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  const [from] = clauseAround(text, start - sentence.start, end - sentence.start);
  const clause = text.slice(from, end - sentence.start);
  return hedge.test(clause) || conditional.test(clause);
}

/** Who does what to whom, where the request says it the other way round. */
export function checkRelations(reading: Reading): CheckResult {
  if (reading.language !== 'en') return {};
  const flags: RiskFlag[] = [];
  const verdicts: Verdict[] = [];
  const facts = relationsOfRequest(reading);
  if (facts.length === 0) return {};
  for (const field of reading.fields)
    for (const sentence of field.sentences) {
      const told: [number, number][] = [];
      for (const said of readRelations(field, sentence, reading.ledger.company)) {
        if (told.some(([from, to]) => said.start < to && said.upTo > from)) continue;
        const { contradicts } = compareRelation(
          said,
          facts.filter((fact) => fact.isOfSender === said.isOfSender),
        );
        if (!contradicts || isOpen(field, sentence, said.start, said.end)) continue;
        told.push([said.start, said.upTo]);
        const { source, sentence: its } = contradicts;
        const [from, to] = source.normal.toOriginal(its.start, its.end);
        const citation = { source: source.pointer, quote: source.raw.slice(from, to) };
        const correction = correctionOf(said, contradicts);
        const told1 = { rule: `relation-${said.meaning}-${contradicts.meaning}`, contradicts: citation, ...(correction === undefined ? {} : { correction }) };
        flags.push({
          ...flagSpan(field, 'UNSOURCED_CLAIM', said.start, said.upTo, 'The request says this the other way round'),
          ...told1,
        });
        verdicts.push(verdictOn(field, said.start, said.upTo, { of: 'statement', verdict: 'CONTRADICTED', ...told1 }));
      }
    }
  return { flags, verdicts };
}

/** A noun for a noun of the same number: "customers" for "suppliers". */
function correctionOf(said: Relation, fact: FactRelation): string | undefined {
  if (said.shape !== 'noun' || fact.shape !== 'noun' || said.end !== said.upTo) return undefined;
  const word = fact.source.normal.folded.slice(fact.start, fact.end);
  return word;
}
