import type { RiskFlag } from '../../contract/risk-flag.ts';
import { nearDuplicates } from '../near-duplicate.ts';
import { type CheckResult, flagMissing, type Reading, withLedger } from '../reading.ts';
import { sideWords } from '../thread/own-statements.ts';
import { checkNumbers } from './numbers.ts';
import { checkRelations } from './relations.ts';
import { checkRoles } from './roles.ts';
import { checkStatements } from './statements.ts';

const checks = [checkNumbers, checkRoles, checkStatements];

/** Whether the sentence of a flag speaks of the lead, of which earlier messages of the sender are no measure. */
function isOfLead({ fields, language, ledger }: Reading, { field: name, start }: RiskFlag): boolean {
  const field = fields.find((one) => one.name === name)!;
  const { you } = sideWords(language);
  const sentence = field.sentences.find(({ start: from, end: to }) => {
    const [first, last] = field.normal.toOriginal(from, to);
    return first <= start && start < last;
  });
  if (!sentence) return false;
  const isNamed = field.tokens.slice(sentence.from, sentence.to).some(({ folded }) => ledger.company.has(folded));
  return isNamed || you.test(field.normal.folded.slice(sentence.start, sentence.end));
}

/** What the sender says of itself is what it said before: another number, price, name or denial of the same is not. */
export function checkConsistency(reading: Reading): CheckResult {
  const { earlier } = reading.ledger;
  if (earlier === null) return {};
  const against = withLedger(reading, earlier);
  const found = [...checks, ...(reading.language === 'en' ? [checkRelations] : [])].flatMap(
    (check) => check(against).flags ?? [],
  );
  const flags = found
    .filter(({ contradicts }) => contradicts?.source.startsWith('/thread/'))
    .filter((flag) => !isOfLead(reading, flag))
    .map((flag) => ({
      ...flag,
      code: 'CONTRADICTS_THREAD' as const,
      message: `An earlier message says otherwise: "${flag.contradicts!.quote}"`,
    }));
  return { flags };
}

/** Sentences shorter than this are a courtesy or an ask, which may well be the same again. */
const leastWords = 6;
/** Share of the other sentences that say what an earlier message said, from which on it is no new message. */
const mostRepeated = 0.5;

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?…])\s+|\n+/u).filter((sentence) => sentence.split(/\s+/u).length >= leastWords);

const isRepeated = (text: string, earlier: readonly string[]): boolean => nearDuplicates([...earlier, text]).at(-1)!;

/** A follow-up that says what an earlier message of the sender's said is a warning. */
export function checkRepetition({ request, message }: Reading): CheckResult {
  const own = (request.thread ?? []).filter(({ from }) => from === 'sender').map((one) => one.message);
  if (own.length === 0) return {};
  const before = own.flatMap(sentencesOf);
  const said = sentencesOf(message.raw);
  const repeated = said.filter((sentence) => isRepeated(sentence, before)).length;
  const isSame = isRepeated(message.raw, own) || (said.length > 1 && repeated / said.length >= mostRepeated);
  if (!isSame) return {};
  const why = 'Says again what an earlier message of the thread said';
  return { flags: [{ ...flagMissing('NEAR_DUPLICATE', why, 'message', 'warning'), rule: 'thread/repeats' }] };
}
