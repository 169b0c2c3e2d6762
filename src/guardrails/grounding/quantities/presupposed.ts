import { clauseAround } from '../../document/clause-around.ts';
import { numeralsOf } from '../../document/quantities/numerals-of.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { isOwnSide } from '../../ledger/is-own-side.ts';
import { isSupposed } from './asserts-of-lead.ts';
import { type Comparison, compareWithLedger } from './find-support.ts';
import { contradicted, findConflict, isOfGoal, isOfMagnitude, type NumberVerdict } from './judge-number.ts';
import { beforeOf, isPartOf, type NumberInText } from './number-context.ts';
import { withoutOtherSide } from './of-other-side.ts';

/** "When a two-chair office hits a snag": no one case is meant. */
const anyCase = /\b(?:when|whenever|once|until) (?:(?:an?|one)(?! (?:dozen|hundred|thousand|million)\b)|some|any)\b/;
/** More than these "when twenty owners call" are no example. */
const most = 12;

/** Of what the request counts with another number, though no word says whose it is: "Ten lines and one sheet of paper". */
function findCounted(number: NumberInText): NumberVerdict | null {
  const { said, field, reading } = number;
  if (said.kind !== 'count' || said.values[0] === 1 || isPartOf(field.normal.folded, said)) return null;
  const before = beforeOf(number);
  if (anyCase.test(before) || (said.values[0]! <= most && /\b(?:when|whenever|once|until) $/.test(before))) return null;
  const compared = withoutOtherSide(number, compareWithLedger(said, reading.ledger));
  const conflict = findConflict(number, compared);
  if (conflict?.rule !== 'other-value' || conflict.against.kinship !== 'same') return findShortened(number, compared);
  // "If you pay in as many as 120 parts" of up to 60: with its bound the number is the request's own.
  if (isSupposed(before) && (said.limit === '' || said.limit !== conflict.against.quantity.limit)) return null;
  return isOwnSide(conflict.against.source) || !isOfMagnitude(number, conflict.against)
    ? null
    : contradicted(number, conflict.against, conflict.rule);
}

/** "Any of the five flagships" of four flagship stores: named by the word before what is counted. */
function findShortened(number: NumberInText, compared: readonly Comparison[]): NumberVerdict | null {
  const { head } = number.said;
  if (head === '' || !/\b(?:the|these|those|all|same) $/.test(beforeOf(number))) return null;
  const named = compared.filter(
    ({ source, quantity }) => quantity.kind === 'count' && quantity.nouns.includes(head) && !isOwnSide(source),
  );
  const [against] = named;
  return against && named.every(({ value }) => value === 'differs') && isOfMagnitude(number, against)
    ? contradicted(number, against, 'other-value')
    : null;
}

/** "Those two weeks", "which part of the sixteen weeks": that it lasts so long is taken as known. */
const definite = /\b(?:the|those|these|its|their|your|same|full|whole) (?:\p{L}+ to )?$/u;
/** Of the writer, of a time to come or a meeting, or of what is left: nothing that the request tells. */
const ofWriter = /\b(?:i|i'm|i'll|i'd|i've|my|me|we|we're|we'll|we'd|our|us|let|other|another|rest|left|remaining)\b/;
const toCome =
  /\b(?:next|coming|following|ago|from now|ahead|notice|could|can|would|shall|should|may|might|will|if|free|suits?|call|chat|demo|meeting|visit)\b/;
/** What is shorter is a meeting's, or a manner of speaking. */
const shortest = 3600;

/** "Two weeks of rain" are a manner of speaking. */
const few = 2;

/** Whether a length of time is told in plain words of what goes on, and not of the writer, a meeting or a time to come. */
function isTold({ field, sentence, said }: NumberInText): boolean {
  if ((numeralsOf(field.normal.folded.slice(said.start, said.end))[0] ?? few + 1) <= few) return false;
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  const clause = text.slice(...clauseAround(text, said.start - sentence.start, said.end - sentence.start));
  return said.limit === '' && !ofWriter.test(clause.replace(reported, '')) && !toCome.test(clause);
}
/** "I read that it was cut to five days": what the writer has read is the lead's. */
const reported = /\bi (?:read|see|saw|hear|heard|gather|noticed|noted|understand|know)\b/;

/** A length of time that is taken as known or told, where the request has another in the same unit alone. */
function findDuration(number: NumberInText): NumberVerdict | null {
  const { said, field, reading } = number;
  if (said.kind !== 'duration' || said.per > 0 || isOfGoal(number)) return null;
  if (!definite.test(beforeOf(number)) && !isTold(number)) return null;
  if (said.unit !== 'month' && said.values[0]! < shortest) return null;
  const unitOf = (text: string): string => /(\p{L}{1,24}?)s?$/u.exec(text)?.[1] ?? '';
  const unit = unitOf(field.normal.folded.slice(said.start, said.end));
  const lasting = compareWithLedger(said, reading.ledger).filter(
    ({ source, quantity }) =>
      quantity.kind === 'duration' &&
      source.pointer !== '/goal' &&
      !isOwnSide(source) &&
      unitOf(source.normal.folded.slice(quantity.start, quantity.end)) === unit,
  );
  const [against] = lasting;
  return against && lasting.every((one) => one.value === 'differs' && !isApart(number, one))
    ? contradicted(number, against, 'other-value')
    : null;
}

/** "Six days between the good case and the bad one" of 18 to 24 days. */
function isApart({ field, said }: NumberInText, { source, quantity }: Comparison): boolean {
  const numeralOf = (folded: string, { start, end }: Quantity) => numeralsOf(folded.slice(start, end))[0] ?? 0;
  const { folded } = source.normal;
  const least = source.quantities.findLast(({ end }) => end < quantity.start);
  if (least === undefined || !/^ ?(?:to|-|and|or) ?$/.test(folded.slice(least.end, quantity.start))) return false;
  return numeralOf(folded, quantity) - numeralOf(folded, least) === numeralOf(field.normal.folded, said);
}

/** "Four Creeks" to a company called Three Creeks. */
function findMisnamed(number: NumberInText): NumberVerdict | null {
  const { said, field, reading } = number;
  const noun = field.tokens.slice(said.token + 1, said.token + 6).find(({ stem }) => stem === said.head);
  if (said.kind !== 'count' || noun === undefined || noun.shape === 'lower') return null;
  const named = compareWithLedger(said, reading.ledger).filter(
    ({ source, quantity }) => source.pointer === '/lead/company_name' && quantity.head === said.head,
  );
  const [against] = named;
  return against && named.every(({ value }) => value === 'differs')
    ? contradicted(number, against, 'other-value')
    : null;
}

/** What a number that nothing asserts of the lead takes for granted and the request tells otherwise; null where nothing is. */
export const findPresupposed = (number: NumberInText): NumberVerdict | null =>
  findMisnamed(number) ?? findDuration(number) ?? findCounted(number);
