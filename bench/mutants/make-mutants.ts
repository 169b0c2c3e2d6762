import type { CorpusRow } from '../guardrails/read-corpus.ts';
import { addGuess, addPerson, addSender, transplant } from './add-sentences.ts';
import { baseOf, negatedBase, restatedBases } from './bases.ts';
import { changeNames } from './change-names.ts';
import { changeNumbers, rewordNumbers } from './change-numbers.ts';
import { changeRoles } from './change-roles.ts';
import { changeUnits, changeYears } from './change-units.ts';
import { changeDegrees, changePolarity, changeRelations } from './change-words.ts';
import { removeHedge } from './hedges.ts';
import { applyChange, type Base, type Maker, type Mutant, type World } from './mutant.ts';
import { createRandom, pick, shuffle } from './random.ts';
import { restatements } from './second-person.ts';
import { sumWithCue } from './sum-with-cue.ts';

const makers: readonly Maker[] = [
  changeNumbers,
  rewordNumbers,
  changeUnits,
  changeYears,
  changeNames,
  changeRoles,
  changeRelations,
  changeDegrees,
  changePolarity,
  removeHedge,
];
/** These put a sentence in, and need no sentence of the summary told before. */
const adders: readonly Maker[] = [sumWithCue, transplant, addGuess, addPerson, addSender];

const worldOf = (rows: readonly Pick<CorpusRow, 'request'>[]): World => ({
  companies: [...new Set(rows.map(({ request }) => request.lead.company_name))],
  titles: [...new Set(rows.map(({ request }) => request.lead.title))],
  clauses: [...new Set(rows.flatMap(({ request }) => restatements(request).map(({ told }) => told)))],
});

/** At most one of a kind from a message, drawn; then at most `cap` of a kind. */
export function makeMutants(
  rows: readonly Pick<CorpusRow, 'id' | 'request' | 'variant'>[],
  cap: number,
  seed = 7,
): Mutant[] {
  const random = createRandom(seed);
  const world = worldOf(rows);
  const byKind = new Map<string, Mutant[]>();
  const put = (mutant: Mutant): void => {
    byKind.set(mutant.kind, [...(byKind.get(mutant.kind) ?? []), mutant]);
  };
  const add = (base: Base, from: readonly Maker[]): void => {
    const { restated } = base;
    const changes = Map.groupBy(
      from
        .flatMap((maker) => maker(base, random, world))
        // The other sentences had their turn in the message as it was.
        .filter(({ start, end }) => restated === undefined || (start < restated.end && end >= restated.start)),
      ({ kind }) => kind,
    );
    for (const made of changes.values()) put(applyChange(base, pick(made, random)!));
  };
  for (const row of rows) {
    const base = baseOf(row);
    add(base, [...makers, ...adders]);
    const negated = negatedBase(base, random);
    if (negated !== null) {
      const { start, text } = negated.restated!;
      const verb = start + 'You '.length;
      put(applyChange(negated, { kind: 'negation removed', start: verb, end: verb + 'no longer '.length, text: '' }));
      const kept = { ...base, request: negated.request, facts: negated.facts };
      put(applyChange(kept, { kind: 'negation kept', start: start - 1, end: start - 1, text: ` ${text}` }));
    }
    for (const restated of restatedBases(base, random)) {
      add(restated, makers);
      const at = restated.restated!.start - 1;
      const text = restated.variant.message.slice(at, restated.restated!.end);
      put(applyChange(base, { kind: 'restated', start: at, end: at, text }));
    }
  }
  return [...byKind.values()].flatMap((made) => shuffle(made, random).slice(0, cap));
}
