import type { Ratings } from '../../records/ratings.ts';
import type { RecordField } from '../../records/record-field.ts';

/** A rating of a text against that of the record. Offsets are of the text. */
export interface RatingVerdict {
  readonly start: number;
  readonly end: number;
  readonly verdict: 'SUPPORTED' | 'CONTRADICTED' | 'UNSOURCED';
  readonly field: RecordField;
  /** The number that would be right. */
  readonly correction?: string;
}

const rating =
  /(?<!out of |[\d.])\b(\d(?:\.\d+)?)(?=(?: out of (?:\d+(?:\.0)?|five|ten))?[ -]stars?\b|[ -](?:out of|rating))|\brat(?:ing|ed) (?:of |at |as )?(\d(?:\.\d+)?)(?![\d%-])/g;
/** Who rates alone: "one reviewer gave it", "a 5-star review". */
const ofOne = /\b(?:one|another|third|second|first|reviewers?|customers?|patrons?|who|gave|giving|given|awarded)\b/;
/** What gives the rating to the lead itself. */
const ofLead = /\b(?:overall|average|business|rating of|rated|(?:has|holds|boasts|with|maintains|earned) an?)\b/;
/** Several ratings, or who gave one. */
const ofMany = /\bratings\b|\brang(?:es?|ing)\b|\bbetween\b|\b(?:to|and) $/;
const givenBy =
  /^[^.]{0,20}\b(?:from|by) (?:a|an|one|two|three|several|some|many|most|reviewers?|customers?|patrons?)\b/;
const review = /^[\w. -]{0,24}\breviews?\b/;
const basis =
  /\b(?:based on|from|across) (?:only )?(\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?(?:reviews|ratings|reviewers|customers)\b/g;
const numerals = 'zero one two three four five six seven eight nine ten'.split(' ');
const tolerance = 0.051;

/** Ratings that a sentence, folded, gives the lead itself; those of single reviewers are left to the numbers. */
export function judgeRatings(text: string, { own, listed }: Ratings): RatingVerdict[] {
  if (own === null) return [];
  const found: RatingVerdict[] = [];
  for (const match of text.matchAll(rating)) {
    const said = match[1] ?? match[2]!;
    const start = match.index + match[0].lastIndexOf(said);
    const end = start + said.length;
    const before = text.slice(0, start);
    if (!ofLead.test(text.slice(0, end)) || ofMany.test(before) || givenBy.test(text.slice(end))) continue;
    if (ofOne.test(before) || (review.test(text.slice(end)) && !/\bbased on\b/.test(text.slice(end)))) continue;
    const isSame = Number(said) === own.value;
    found.push({
      start,
      end,
      verdict: isSame ? 'SUPPORTED' : 'CONTRADICTED',
      field: own.field,
      ...(!isSame && { correction: own.field.text }),
    });
  }
  if (!/\brat(?:ed|ings?)\b|\bstars?\b/.test(text)) return found;
  for (const match of text.matchAll(basis)) {
    const count = Number(match[1]) || numerals.indexOf(match[1]!);
    const mean = listed.reduce((sum, one) => sum + one, 0) / listed.length;
    // What a record lists is a sample; it is what the rating rests on only where the rating is its mean.
    if (listed.length === count && Math.abs(mean - own.value) > tolerance)
      found.push({ start: match.index, end: match.index + match[0].length, verdict: 'UNSOURCED', field: own.field });
  }
  return found;
}
