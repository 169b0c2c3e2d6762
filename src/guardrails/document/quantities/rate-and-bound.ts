export const secondsOfMonth = 2_629_800;
/** By one more than a quarter, so that the two are told apart. */
export const secondsOfSeason = 7_889_401;

const periods: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  shift: 28_800,
  day: 86_400,
  night: 86_400,
  week: 604_800,
  fortnight: 1_209_600,
  month: secondsOfMonth,
  quarter: 7_889_400,
  season: secondsOfSeason,
  year: 31_557_600,
};

const after =
  /^[^.,;:!?\n]{0,40}?\b(?:(?:a|an|per|each|every|the average|on an average) (second|minute|hour|shift|day|night|week|fortnight|month|quarter|season|year)\b|(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually)\b)/u;
const before =
  /\b(?:(daily|weekly|monthly|quarterly|yearly|annual|annually) (?:\p{L}+ ){0,3}|^(?:each|every) (day|week|month|quarter|year)[, ](?:\p{L}+ ){0,6})$/u;

const adverbs: Record<string, string> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
};

/** Seconds of the period a number is given for, 0 when none is said beside it. */
export function readRate(folded: string, start: number, end: number): number {
  const next = after.exec(folded.slice(end, end + 64));
  const said = next ? (next[1] ?? adverbs[next[2]!]) : undefined;
  if (said) return periods[said] ?? 0;
  const last = before.exec(folded.slice(Math.max(0, start - 48), start));
  return last ? (periods[last[2] ?? adverbs[last[1]!]!] ?? 0) : 0;
}

const over =
  /\b(?:over|more than|above|upwards? of|at least|north of|well past|some way past|comfortably past|past|better than|in excess of|exceeding|beyond|mehr als|uber|plus de|mas de|piu di|meer dan|mais de|ponad)\s(?:a |an |the )?$/u;
const under =
  /\b(?:nearly|almost|close to|just under|just shy of|shy of|short of|getting on for|approaching|nudging|pushing|a little under|under|below|less than|fewer than|up to|not quite|knapp|fast|presque|casi|quasi|bijna|quase|prawie)\s(?:a |an |the )?$/u;
const about =
  /(?:\b(?:about|around|roughly|approximately|approx\.?|some|circa|ca\.?|or so|give or take|in the region of|etwa|rund|environ|unos|unas|circa|ongeveer|cerca de|okolo)\s|~\s?)(?:a |an |the )?$/u;

/** 1 for "over", -1 for "nearly", 0.5 for "about", 0 for a plain number. */
export function readBound(folded: string, start: number, end: number): number {
  const lead = folded.slice(Math.max(0, start - 24), start);
  if (/[\s-]odd$/.test(folded.slice(start, end))) return 0.5;
  if (over.test(lead) || folded[end - 1] === '+') return 1;
  if (under.test(lead)) return -1;
  if (
    about.test(lead) ||
    /^\s?(?:or so|or thereabouts|-?odd|-ish|ish)\b|^[^.;!?]{0,40}\b(?:give or take|more or less|near enough|or thereabouts|or so)\b/.test(
      folded.slice(end, end + 60),
    )
  )
    return 0.5;
  return 0;
}
