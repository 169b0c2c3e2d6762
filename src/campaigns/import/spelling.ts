const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((first) => letters.map((second) => first + second));

/** Of Unicode's names: regions, languages and currencies, a few thousand words of nearly every language. */
function namesOf(language: string): string {
  const lists = { region: codes, language: codes, currency: Intl.supportedValuesOf('currency') };
  return Object.entries(lists)
    .flatMap(([type, items]) => {
      const names = new Intl.DisplayNames([language], { type: type as keyof typeof lists, fallback: 'none' });
      return items.map((item) => names.of(item));
    })
    .join(' ');
}

/** As it is counted: in small letters, and Romanian as code pages have it, with cedillas for commas. */
export const foldSpelling = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll('ș', 'ş').replaceAll('ț', 'ţ');

/** Letters that are not in the names at all are taken for one of so many. */
const unseenLetters = 120;
const unseenCount = 0.02;
/** How many sightings of a letter weigh as much as what is known of letters in general. */
const pairWeight = 5;

type Spelling = (word: string) => number;

function learn(language: string): Spelling {
  const singles = new Map<string, number>();
  const pairs = new Map<string, number>();
  const before = new Map<string, number>();
  let total = 0;
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const word of foldSpelling(namesOf(language)).match(/\p{L}+/gu) ?? []) {
    const marked = [...`^${word}$`];
    for (const [at, letter] of marked.entries()) {
      if (at === 0) continue;
      total += 1;
      count(singles, letter);
      count(pairs, marked[at - 1]! + letter);
      count(before, marked[at - 1]!);
    }
  }
  return (word) => {
    const marked = [...`^${word}$`];
    let log = 0;
    for (let at = 1; at < marked.length; at += 1) {
      const [previous, letter] = [marked[at - 1]!, marked[at]!];
      const alone = ((singles.get(letter) ?? 0) + unseenCount) / (total + unseenLetters * unseenCount);
      const seen = before.get(previous) ?? 0;
      log += Math.log(((pairs.get(previous + letter) ?? 0) + pairWeight * alone) / (seen + pairWeight));
    }
    return log;
  };
}

const learned = new Map<string, Spelling>();

/** Log of how likely a folded word is in a language, by its pairs of letters. A language takes 5 ms to learn, once. */
export function spellingOf(language: string): Spelling {
  const known = learned.get(language) ?? learn(language);
  learned.set(language, known);
  return known;
}
