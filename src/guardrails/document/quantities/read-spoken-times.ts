/** A time of day in words. Offsets are of the text. */
export interface SpokenTime {
  /** Hour * 100 + minute, of the 24 hours that the words can mean. */
  readonly values: number[];
  readonly start: number;
  readonly end: number;
}

const hours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const hourNames = hours.split('|');
const ends = `${hours}|noon|midday|midnight|1[0-2]|[1-9]`;
const partOfDay = String.raw`(?:(?:,| sharp)? (?<part>in the (?:morning|afternoon|evening)|at night|[ap]\.?m\b\.?))?`;
/** What follows is no thing that is counted: "half six, in the rain", and not "half ten people's work". */
const apart = String.raw`(?= ?(?:[?.,;:!)–-]|$)| (?:in|on|at|and|or|to|until|till|every|each|sharp|as|when|with|before|after|for|but|most)\b)`;

/** "A quarter past four", "ten to midnight", "half past six in the morning". "Five to ten" alone is a range. */
const clockPhrase = new RegExp(
  String.raw`\b(?:(?<lead>at|from|until|till|by|before|after|around|about|since|nearly|almost|it's|is|starts?|ends?) )?(?:a )?(?<minutes>quarter|half|twenty[- ]five|twenty|ten|five)(?<whole> minutes)? (?<side>past|after|to|before) (?<hour>${ends})(?![\w%:/]|[.,]\d)${partOfDay}`,
  'g',
);
/** "Half six" for half past six. */
const halfHour = new RegExp(
  String.raw`\b(?<lead>at|from|until|till|by|before|after|around|about|since|to) half (?<hour>${hours})\b${partOfDay}${apart}`,
  'g',
);

const minutesOf: Readonly<Record<string, number>> = { quarter: 15, half: 30, five: 5, ten: 10, twenty: 20 };
const dayMinutes = 24 * 60;
const halfDay = 12 * 60;

/** Minutes after midnight of the morning's reading; noon and midnight have one reading alone. */
function hourAt(name: string): { at: number; isSure: boolean } {
  if (name === 'noon' || name === 'midday') return { at: halfDay, isSure: true };
  if (name === 'midnight') return { at: 0, isSure: true };
  const hour = /^\d/.test(name) ? Number(name) : hourNames.indexOf(name) + 1;
  return { at: (hour % 12) * 60, isSure: false };
}

/** Nights have hours of both halves: "at ten past two at night". */
function valuesOf(hour: string, offset: number, part = ''): number[] {
  const { at, isSure } = hourAt(hour);
  const early = (at + offset + dayMinutes) % dayMinutes;
  const late = (early + halfDay) % dayMinutes;
  const isEarly = isSure || /morning|^ ?a/.test(part);
  const isLate = /noon|evening|^ ?p/.test(part);
  const readings = isEarly ? [early] : isLate ? [late] : [early, late];
  return readings.map((minutes) => Math.floor(minutes / 60) * 100 + (minutes % 60));
}

/** Times of day in words, in English. `folded` is the text as it is compared. */
export function readSpokenTimes(folded: string): SpokenTime[] {
  const found: SpokenTime[] = [];
  const add = (match: RegExpExecArray, offset: number): void => {
    const { lead, hour, part } = match.groups!;
    const start = match.index + (lead === undefined ? 0 : lead.length + 1);
    found.push({ values: valuesOf(hour!, offset, part), start, end: match.index + match[0].length });
  };
  for (const match of folded.matchAll(clockPhrase)) {
    const { lead, minutes, whole, side, hour } = match.groups!;
    const isNamed = minutes === 'quarter' || /^(?:noon|midday|midnight)$/.test(hour!);
    if (minutes === 'half' && side !== 'past') continue;
    // "Five to ten" is a range as well.
    if (side !== 'past' && !isNamed && whole === undefined && (side !== 'to' || lead === undefined)) continue;
    const size = minutesOf[minutes!] ?? 25;
    add(match, side === 'past' || side === 'after' ? size : -size);
  }
  for (const match of folded.matchAll(halfHour)) add(match, minutesOf.half!);
  return found;
}
