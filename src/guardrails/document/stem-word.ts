import { stemmer } from '@orama/stemmers/english';

const cache = new Map<string, string>();
const limit = 50_000;
/** A longer one is no word that has a stem. */
const longest = 40;

/** Forms the stemmer keeps apart though they are one word to a reader. */
const irregular: Record<string, string> = {
  people: 'peopl',
  person: 'peopl',
  children: 'child',
  men: 'man',
  women: 'woman',
  feet: 'foot',
  teeth: 'tooth',
  grew: 'grow',
  grown: 'grow',
  built: 'build',
  sold: 'sell',
  bought: 'buy',
  won: 'win',
  lost: 'lose',
  made: 'make',
  ran: 'run',
  kept: 'keep',
  brought: 'bring',
  taught: 'teach',
  wrote: 'write',
  written: 'write',
  spent: 'spend',
  sent: 'send',
  chose: 'choos',
  chosen: 'choos',
  led: 'lead',
  went: 'go',
  gone: 'go',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  held: 'hold',
  woven: 'weav',
  wove: 'weav',
  fell: 'fall',
  fallen: 'fall',
  rose: 'rise',
  risen: 'rise',
  began: 'begin',
  begun: 'begin',
  fed: 'feed',
  fought: 'fight',
  flew: 'fly',
  flown: 'fly',
  paid: 'pay',
  said: 'say',
  told: 'tell',
  thought: 'think',
  met: 'meet',
  analysis: 'analys',
  analyses: 'analys',
  logistics: 'logist',
  shelves: 'shelf',
  lives: 'life',
  wives: 'wife',
};

/** English stem of a folded word, with the endings -er, -or and -ment off too, so that estimator meets estimating. */
export function stemWord(word: string): string {
  if (word.length > longest) return word;
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size > limit) cache.clear();
  const stem = irregular[word] ?? reduce(stemmer(word));
  cache.set(word, stem);
  return stem;
}

function reduce(stem: string): string {
  if (stem.length >= 7) return stem.replace(/(?:ator|ation|at|ment|ist|er|or|al|ic)$/, '');
  return stem;
}
