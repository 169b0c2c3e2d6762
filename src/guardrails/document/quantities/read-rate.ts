export const secondsOfMonth = 2_629_800;
/** By one more than a quarter, so that the two are told apart. */
export const secondsOfSeason = 7_889_401;

const seconds: readonly (readonly [number, string])[] = [
  [1, 'second'],
  [60, 'minute'],
  [3600, 'hour hourly stunde heure hora ora uur godzine'],
  [28_800, 'shift'],
  [86_400, 'day night daily nightly tag taglich jour dia giorno dag dzien dziennie'],
  [604_800, 'week weekly woche wochentlich semaine semana settimana tydzien tygodniowo'],
  [1_209_600, 'fortnight'],
  [secondsOfMonth, 'month monthly monat monatlich mois mes mese maand miesiac miesiecznie'],
  [7_889_400, 'quarter quarterly'],
  [secondsOfSeason, 'season'],
  [31_557_600, 'year yearly annual annually annum jahr jahrlich an annee ano anno jaar rok rocznie'],
];
const periods = new Map(
  seconds.flatMap(([value, words]) => words.split(' ').map((word): [string, number] => [word, value])),
);

const words =
  /\b(?:(?:an?|one|per|each|every|the average|pro|im|am|par|al|por|na|in der) (\p{L}+)|(?:hour|dai|night|week|month|quarter|year)ly|annually|taglich|\p{L}+lich|rocznie|miesiecznie|tygodniowo|dziennie)(?!\p{L})/gu;
const before = /\b(daily|weekly|monthly|quarterly|yearly|annual|annually) (?:\p{L}+ ){0,3}$/u;
const opening = /^\s*(?:each|every) (day|week|month|quarter|year)[, ](?:\p{L}+ ){0,6}$/u;

export interface ReadRate {
  readonly per: number;
  readonly rate: readonly [start: number, end: number];
}

/** The period a number is given for, said after it before `until`, or before it; 0 where none is. */
export function readRate(folded: string, start: number, end: number, until: number): ReadRate {
  const rest = /^[^.,;:!?\n]{0,56}/.exec(folded.slice(end, until))![0];
  for (const match of rest.matchAll(words)) {
    const per = periods.get(match[1] ?? match[0]);
    if (per !== undefined) return { per, rate: [end + match.index, end + match.index + match[0].length] };
  }
  const lead = folded.slice(Math.max(0, start - 48), start);
  const said = before.exec(lead)?.[1] ?? opening.exec(lead)?.[1];
  return { per: said === undefined ? 0 : (periods.get(said) ?? 0), rate: [0, 0] };
}

const eachAfter =
  /^[^.,;:!?\n\d]{0,30}?\b(?:apiece|(?:per|(?:in|for|at|to|on) (?:each|every)|each) (?!of\b)(\p{L}+)|each(?= ?(?:[.,;:!?\n]|$)))/u;
const eachBefore = /\b(?:each|every|every one|per) (?:\p{L}+ ){1,4}$/u;
const totalAfter =
  /^[^.;:!?\n\d]{0,36}?\b(?:in all|in total|altogether|all told|all together|combined|together|between (?:them|you)|in the (?:whole )?group|(?:across|in|over|at) all(?: of)?)\b/u;
const totalBefore =
  /\b(?:in all|in total|altogether|all told|taken together|combined|a total of|together)\b[^.;:!?\n\d]{0,24}$/u;

/** Whether a number is said for each of several things or of all of them. */
export function readScope(folded: string, start: number, end: number, until: number): '' | 'each' | 'total' {
  const rest = folded.slice(end, Math.min(until, end + 64));
  const lead = folded.slice(Math.max(0, start - 48), start);
  const each = eachAfter.exec(rest);
  if (each !== null && !periods.has(each[1] ?? '') && each[1] !== 'cent') return 'each';
  if (eachBefore.test(lead) && !/\b(?:each|every) (?:day|week|month|year|night|season|quarter|hour)\b/.test(lead))
    return 'each';
  return totalAfter.test(rest) || totalBefore.test(lead) ? 'total' : '';
}
