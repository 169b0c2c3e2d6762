import { placeToInsert } from './bases.ts';
import { isThing } from './change-numbers.ts';
import type { Maker } from './mutant.ts';
import { grouped } from './number-words.ts';
import { pick } from './random.ts';
import { isExact } from './stated-numbers.ts';

/** Things of one kind: their counts may be added up. */
const classes = [
  'employees drivers nurses engineers partners associates carers doctors teachers vets mechanics technicians analysts pickers testers recruiters reporters journalists volunteers officers lawyers attorneys paralegals developers cleaners guides agents brokers pilots guards bakers cooks waiters pharmacists dentists',
  'vans trucks lorries buses bikes cars trams tractors trailers forklifts minibuses motorcycles ambulances helicopters scooters coaches',
  'boats ferries tugs ships vessels freighters barges catamarans trawlers yachts',
  'stores shops clinics branches warehouses plants factories hotels schools restaurants offices depots sites labs laboratories kitchens workshops studios bakeries cafés pharmacies libraries museums hospitals campuses yards stations terminals halls theatres',
  'cows goats sheep horses pigs hens hives bulls',
  'presses lathes cranes lines kilns ovens machines looms mills robots turbines pumps',
].map((one) => new Set(one.split(' ')));

const lastWord = (noun: string): string => noun.split(' ').at(-1)!;

/** Two counts of the request, of one kind of thing, added up and said to be. */
export const sumWithCue: Maker = (base, random) => {
  const at = placeToInsert(base);
  const counts = base.facts.numbers.filter(
    (one) => isThing(one) && one.stems.length <= 2 && isExact({ said: one, fact: one }),
  );
  const pairs = counts.flatMap((one, place) =>
    counts
      .slice(place + 1)
      .filter(
        ({ noun }) =>
          lastWord(noun) !== lastWord(one.noun) &&
          classes.some((set) => set.has(lastWord(one.noun)) && set.has(lastWord(noun))),
      )
      .map((other) => [one, other] as const),
  );
  const pair = pick(pairs, random);
  if (at === null || pair === undefined) return [];
  const [one, other] = pair;
  const sum = grouped(one.value + other.value);
  const text = pick(
    [
      ` Your ${one.noun} and ${other.noun} together make ${sum}.`,
      ` That is ${sum} ${one.noun} and ${other.noun} in all.`,
      ` In all you have ${sum} ${one.noun} and ${other.noun}.`,
    ],
    random,
  )!;
  return [{ kind: 'sum with cue', start: at, end: at, text }];
};
