import type { CorpusRow } from '../guardrails/read-corpus.ts';
import { addSender, transplant } from './add-sentences.ts';
import { baseOf, restatedBase } from './bases.ts';
import { changeNames } from './change-names.ts';
import { changeNumbers, rewordNumbers, sumWithCue } from './change-numbers.ts';
import { changeRoles } from './change-roles.ts';
import { changeUnits, changeYears } from './change-units.ts';
import { changeDegrees, changePolarity, changeRelations } from './change-words.ts';
import { removeHedge } from './hedges.ts';
import { applyChange, type Base, type Maker, type Mutant, type World } from './mutant.ts';
import { createRandom, pick, shuffle } from './random.ts';
import { restatements } from './second-person.ts';

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
const adders: readonly Maker[] = [sumWithCue, transplant, addSender];

const worldOf = (rows: readonly Pick<CorpusRow, 'request'>[]): World => ({
  companies: [...new Set(rows.map(({ request }) => request.lead.company_name))],
  titles: [...new Set(rows.map(({ request }) => request.lead.title))],
  clauses: [...new Set(rows.flatMap(({ request }) => restatements(request)))],
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
  const add = (base: Base, from: readonly Maker[]): void => {
    const changes = Map.groupBy(
      from.flatMap((maker) => maker(base, random, world)),
      ({ kind }) => kind,
    );
    for (const [kind, made] of changes)
      byKind.set(kind, [...(byKind.get(kind) ?? []), applyChange(base, pick(made, random)!)]);
  };
  for (const row of rows) {
    const base = baseOf(row);
    add(base, [...makers, ...adders]);
    const restated = restatedBase(base, random);
    if (restated === null) continue;
    add(restated, makers);
    const { start, end, text } = restated.restated!;
    const at = start - 1;
    const made = applyChange(base, {
      kind: 'restated',
      start: at,
      end: at,
      text: restated.variant.message.slice(at, end),
    });
    byKind.set('restated', [...(byKind.get('restated') ?? []), made]);
    void text;
  }
  return [...byKind.values()].flatMap((made) => shuffle(made, random).slice(0, cap));
}
