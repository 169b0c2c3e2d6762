import type { Limit } from './quantity.ts';

/** Words before a number that make it a bound; the languages of the engine side by side, none has another's sense. */
const before: Record<Exclude<Limit, ''>, string> = {
  over: 'over|pass|exceed|exceeds|exceeded|passes|tops|more than|above|north of|past|older than|longer than|heavier than|taller than|larger than|bigger than|higher than|wider than|deeper than|better than|in excess of|exceeding|beyond|upwards of|upward of|mehr als|uber|plus de|mas de|piu di|oltre|meer dan|mais de|ponad|wiecej niz',
  'at-least':
    'at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|from|mindestens|au moins|al menos|almeno|minstens|ten minste|pelo menos|co najmniej',
  under:
    'under|below|less than|fewer than|younger than|shorter than|lighter than|smaller than|lower than|cheaper than|short of|weniger als|unter|moins de|menos de|meno di|minder dan|mniej niz|ponizej',
  nearly:
    'nearly|almost|close to|just under|just below|just shy of|just short of|shy of|getting on for|coming up to|approaching|nudging|pushing|a little under|not quite|knapp|fast|presque|casi|quasi|bijna|quase|prawie',
  'up-to':
    "up to|at most|never more than|never over|never exceed|never exceeds|not exceed|no more than|not more than|as many as|as much as|a maximum of|maximum of|hochstens|bis zu|maximal|jusqu'a|au plus|hasta|fino a|al massimo|hoogstens|no maximo|co najwyzej|maksymalnie",
  about:
    'about|around|roughly|approximately|approx|approx.|some|circa|ca|ca.|c.|in the region of|something like|or so|~|etwa|rund|ungefahr|environ|unos|unas|ongeveer|cerca de|okolo',
  exactly: 'exactly|precisely|genau|exactement|exactamente|esattamente|precies|exatamente|dokladnie',
};

const phrases: readonly (readonly [string, Limit])[] = Object.entries(before)
  .flatMap(([limit, words]) => words.split('|').map((words): [string, Limit] => [words, limit as Limit]))
  .sort(([a], [b]) => b.length - a.length);
/** By the last letter of the phrase, so that few are tried. */
const phrasesEnding = Map.groupBy(phrases, ([words]) => words.at(-1));

const moreAfter = /^\s?(?:\+|or more\b|and counting\b|and up\b|upwards\b)/;
const someAfter = /^(?: \p{L}+)? and (?:change|a bit|then some|some(?! \p{L}|\s?\d))\b/u;
const lessAfter = /^(?:\s\p{L}+)?\s(?:or (?:fewer|less)|at (?:the )?most|at (?:the )?maximum|max|maximum|tops)\b/u;
const aboutAfter =
  /^\s?(?:or so|or thereabouts|-?odd|-?ish)\b|^[^.;!?]{0,40}\b(?:give or take|more or less|near enough|or thereabouts|or so)\b/;
const article = /\b(?:an?|the)$/;
/** After these "over" compares: "with over 300 vans". After a noun it is a place: "300 vans over two depots". */
const comparing = new Set(
  (
    'something anything somewhat of with across for from in to at by on has have had a an the your its or is are was well just little slightly now already some those these all ' +
    'run runs operate operates employ employs serve serves make makes sell sells take takes keep keeps own owns cover covers list lists you get gets reaches reach supply supplies supplying serving running making averaging'
  ).split(' '),
);
const isComparing = (lead: string): boolean => {
  if (/[\d%)]\s*$/.test(lead)) return false;
  const word = /(\p{L}+)\s*$/u.exec(lead)?.[1];
  return word === undefined || comparing.has(word);
};

/** "Under 640 square metres of roof" is where something stands, not how much of it there is at most. */
const ofCover =
  /^(?: \p{L}+){0,2} (?:of )?(?:roof|roofing|glass|cover|canvas|polythene|plastic|netting|thatch)(?!\p{L})/u;

/** "None of them above 15 kilos", "no van over 5 tonnes": denied, a bound turns round. "No longer" denies what it says. */
const denied =
  /\b(?:none|neither|nothing|nobody|never|no(?! longer\b| more\b| fewer\b| less\b) \p{L}+)\b[^.,;:!?]{0,28}$/u;

/** "Applications over 5,000 pounds": an amount is no place that something lies over. */
const isAmount = (folded: string, start: number, end: number, lead: string): boolean =>
  !/[\d%)]\s*$/.test(lead) &&
  /[$€£]|\b(?:pounds?|euros?|dollars?|kg|kilos?|kilograms?|tonnes?|tons)\b/.test(folded.slice(start, end));

export interface ReadLimit {
  readonly limit: Limit;
  readonly limitStart: number;
}

/** The bound that words before or after a number make of it. */
export function readLimit(folded: string, start: number, end: number): ReadLimit {
  let lead = folded.slice(Math.max(0, start - 30), start).trimEnd();
  const from = start - folded.slice(Math.max(0, start - 30), start).length;
  const isGlued = folded[start - 1] !== ' ' && folded[start - 1] !== '\n';
  // "Under an 8(a) certification" bounds the certificate, not the eight.
  if (article.test(lead) && /\d/.test(folded[start] ?? '') && !/\bthe$/.test(lead))
    return { limit: '', limitStart: start };
  // "People beyond the 2,300 who subscribe": those are known, and others meant.
  if (/\b(?:beyond|past|over|above|outside) the$/.test(lead)) return { limit: '', limitStart: start };
  if (article.test(lead)) lead = lead.replace(article, '').trimEnd();
  for (const [words, limit] of phrasesEnding.get(lead.at(-1)) ?? []) {
    if (!lead.endsWith(words) || (isGlued && words !== '~')) continue;
    const at = lead.length - words.length;
    if (at > 0 && /[\p{L}\p{N}]/u.test(lead[at - 1]!)) continue;
    if (words === 'over' && !isComparing(lead.slice(0, at)) && !isAmount(folded, start, end, lead.slice(0, at)))
      continue;
    if (words === 'from' && !/^[^.,;!?\n]{0,12}\b(?:to|up|upwards)\b/.test(folded.slice(end, end + 20))) continue;
    if (words === 'under' && ofCover.test(folded.slice(end, end + 40))) continue;
    const isDenied =
      (limit === 'over' || limit === 'under') && denied.test(folded.slice(Math.max(0, from + at - 48), from + at));
    return { limit: isDenied ? (limit === 'over' ? 'up-to' : 'at-least') : limit, limitStart: from + at };
  }
  const after = folded.slice(end, end + 60);
  if (/[\s-]odd$/.test(folded.slice(start, end))) return { limit: 'about', limitStart: start };
  if (folded[end - 1] === '+' || moreAfter.test(after)) return { limit: 'at-least', limitStart: start };
  if (someAfter.test(after)) return { limit: 'over', limitStart: start };
  if (lessAfter.test(after)) return { limit: 'up-to', limitStart: start };
  return { limit: aboutAfter.test(after) ? 'about' : '', limitStart: start };
}
