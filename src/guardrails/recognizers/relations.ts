import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { clauseAround } from '../document/clause-around.ts';
import { conditional, hedge } from '../document/modality.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Token } from '../document/tokenise.ts';
import { compareRelation } from '../grounding/relations/compare-relations.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, verdictOn } from '../reading.ts';
import { senderNames } from '../statements/about.ts';
import { type Exchange, isExchanged, readExchanges } from './read-exchanges.ts';
import { type Relation, readRelations } from './read-relations.ts';
import type { FactRelation } from './told-relations.ts';

/** Asked, guessed or supposed: what is only opened to the lead is no statement. */
function isOpen(field: FieldReading, sentence: Sentence, start: number, end: number): boolean {
  if (sentence.isQuestion) return true;
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  const [from] = clauseAround(text, start - sentence.start, end - sentence.start);
  const clause = text.slice(from, end - sentence.start);
  return hedge.test(clause) || conditional.test(clause);
}

const toReader = new Set(['you', 'your', 'yours', "you're", "you've"]);
const ofWriter = new Set(['we', 'us', 'our', 'ours', "we're", "we've"]);

/** "Kestrel goes to market through resellers", "31 vendors work with us": what a sentence tells of the sender alone. */
function isAllOfSender({ tokens }: FieldReading, sentence: Sentence, { ledger }: Reading): boolean {
  const own = ledger.once(senderNames);
  const words = tokens.slice(sentence.from, sentence.to);
  const isOfLead = (token: Token): boolean =>
    toReader.has(token.folded) ||
    (token.shape !== 'lower' && ledger.leadNames.has(token.folded) && !own.has(token.folded));
  return (
    words.some(({ folded, shape }) => ofWriter.has(folded) || (shape !== 'lower' && own.has(folded))) &&
    !words.some(isOfLead)
  );
}

interface Finding {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly fact: { readonly source: LedgerSource; readonly sentence: Sentence };
  readonly correction?: string | undefined;
}

/** Who does what to whom, where the request says it the other way round. */
export function checkRelations(reading: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  const verdicts: Verdict[] = [];
  const { relations: facts, exchanges } = reading.ledger.told;
  if (facts.length === 0 && exchanges.length === 0) return {};
  for (const field of reading.fields)
    for (const sentence of field.sentences) {
      const found: Finding[] = [];
      const add = (finding: Finding): void => {
        if (!found.some(({ start, end }) => finding.start < end && finding.end > start)) found.push(finding);
      };
      const isOfSender = isAllOfSender(field, sentence, reading);
      for (const said of readRelations(field, sentence, reading.ledger.company)) {
        const { contradicts: fact } = compareRelation(
          said,
          facts.filter((one) => one.isOfSender === (said.isOfSender || isOfSender)),
        );
        if (!fact || isOpen(field, sentence, said.start, said.end)) continue;
        const rule = `relation-${said.meaning}-for-${fact.meaning}`;
        add({ start: said.start, end: said.upTo, rule, fact, correction: correctionOf(said, fact) });
      }
      const ways = readExchanges(field, sentence);
      for (const said of ways) {
        const turned = exchanges.find((one) => isExchanged(said, one));
        if (!turned || isOpen(field, sentence, said.start, said.end)) continue;
        const correction = exchangedText(field, said);
        add({ start: said.start, end: said.end, rule: 'exchanged-arguments', fact: turned.fact, correction });
      }
      for (const { start, end, rule, fact, correction } of found) {
        const [from, to] = fact.source.normal.toOriginal(fact.sentence.start, fact.sentence.end);
        const contradicts = { source: fact.source.pointer, quote: fact.source.raw.slice(from, to) };
        const shown = { rule, contradicts, ...(correction === undefined ? {} : { correction }) };
        const message = 'The request says this the other way round';
        flags.push({ ...flagSpan(field, 'UNSOURCED_CLAIM', start, end, message), ...shown, rule: `relations/${rule}` });
        verdicts.push(verdictOn(field, start, end, { of: 'statement', verdict: 'CONTRADICTED', ...shown }));
      }
    }
  return { flags, verdicts };
}

/** The same words with the two things in each other's place. */
function exchangedText({ normal }: FieldReading, { start, end, first, second }: Exchange): string {
  const [left, right] = first.start < second.start ? [first, second] : [second, first];
  const { text } = normal;
  return (
    text.slice(start, left.start) +
    text.slice(right.start, right.end) +
    text.slice(left.end, right.start) +
    text.slice(left.start, left.end) +
    text.slice(right.end, end)
  );
}

/** A noun for a noun of the same number: "customers" for "suppliers". */
function correctionOf(said: Relation, fact: FactRelation): string | undefined {
  if (said.shape !== 'noun' || fact.shape !== 'noun' || said.end !== said.upTo) return undefined;
  const word = fact.source.normal.folded.slice(fact.start, fact.end);
  return word;
}
