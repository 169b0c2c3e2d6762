import { isOwnSide } from '../../ledger/is-own-side.ts';
import { isSupposed } from './asserts-of-lead.ts';
import { compareWithLedger } from './find-support.ts';
import { contradicted, findConflict, isOfGoal, isOfMagnitude, type NumberVerdict } from './judge-number.ts';
import { beforeOf, isPartOf, type NumberInText } from './number-context.ts';
import { withoutOtherSide } from './of-other-side.ts';

/** "When a two-chair office hits a snag": no one case is meant. */
const anyCase = /\b(?:when|whenever|once|until) (?:an?|one|some|any)\b/;

/** Of what the request counts with another number, though no word says whose it is: "Ten lines and one sheet of paper". */
function findCounted(number: NumberInText): NumberVerdict | null {
  const { said, field, reading } = number;
  if (said.kind !== 'count' || said.values[0] === 1 || isPartOf(field.normal.folded, said)) return null;
  if (isSupposed(beforeOf(number)) || anyCase.test(beforeOf(number))) return null;
  const conflict = findConflict(number, withoutOtherSide(number, compareWithLedger(said, reading.ledger)));
  if (conflict?.rule !== 'other-value' || conflict.against.kinship !== 'same') return null;
  return isOwnSide(conflict.against.source) || !isOfMagnitude(number, conflict.against)
    ? null
    : contradicted(number, conflict.against, conflict.rule);
}

/** "Those two weeks", "which part of the sixteen weeks": that it lasts so long is taken as known. */
const definite = /\b(?:the|those|these|its|their|your|same|full|whole) $/;
/** What is shorter is a meeting's, or a manner of speaking. */
const shortest = 3600;

/** A length of time that is taken as known, where the request has another in the same unit alone. */
function findDefinite(number: NumberInText): NumberVerdict | null {
  const { said, field, reading } = number;
  if (said.kind !== 'duration' || said.per > 0 || !definite.test(beforeOf(number)) || isOfGoal(number)) return null;
  if (said.unit !== 'month' && said.values[0]! < shortest) return null;
  const unitOf = (text: string): string => /(\p{L}+?)s?$/u.exec(text)?.[1] ?? '';
  const unit = unitOf(field.normal.folded.slice(said.start, said.end));
  const lasting = compareWithLedger(said, reading.ledger).filter(
    ({ source, quantity }) =>
      quantity.kind === 'duration' &&
      source.pointer !== '/goal' &&
      !isOwnSide(source) &&
      unitOf(source.normal.folded.slice(quantity.start, quantity.end)) === unit,
  );
  const [against] = lasting;
  return against && lasting.every(({ value }) => value === 'differs')
    ? contradicted(number, against, 'other-value')
    : null;
}

/** What a number that nothing asserts of the lead takes for granted and the request tells otherwise; null where nothing is. */
export const findPresupposed = (number: NumberInText): NumberVerdict | null =>
  findDefinite(number) ?? findCounted(number);
