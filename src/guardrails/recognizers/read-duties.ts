import { functionWords } from '../document/function-words.ts';
import { hedge } from '../document/modality.ts';
import type { Sentence } from '../document/sentences.ts';
import { stemWord } from '../document/stem-word.ts';
import { relationsOf } from '../document/word-relations.ts';
import { relatedness, vectorOfWord } from '../document/word-vectors.ts';
import { reaches } from '../grounding/roles/areas.ts';
import type { FieldReading } from '../reading.ts';
import { parseRole, type Role } from './parse-role.ts';

/** What a message says that the lead itself is in charge of. Token indexes, one past the last. */
export interface Duty {
  readonly from: number;
  readonly to: number;
  readonly role: Role;
}

const word = "\\p{L}[\\p{L}'’-]{0,24}";
const thing = `(?<thing>${word}(?: ${word}){0,3})`;
const owned = '(?:the|your|its|all|those) ';

/** Ways to say it of a person, which a company cannot be meant by; English, on folded text. */
const said: readonly (readonly [pattern: RegExp, mayBeAsked: boolean])[] = [
  [
    `\\b(?:leading|running|managing|heading(?: up)?|chairing|overseeing|looking after|supervising) (?:${owned})?${thing},? as you do\\b`,
    true,
  ],
  [`\\bas (?:the )?(?:head|chair|boss|leader|captain) of (?:${owned})?${thing}(?= you\\b|,)`, true],
  [`\\b(?:since |as |with )?(?:${owned})?${thing} (?:is|are|being) yours to (?:run|lead|manage|plan|head)\\b`, false],
  [`\\b${owned}${thing} (?:report|answer)s? to you\\b`, false],
  [`\\b(?:since |as )?(?:${owned})?${thing} (?:is|are) your (?:department|remit|brief|patch)\\b`, false],
  [`\\bwith ${owned}${thing} in your (?:care|charge|hands|remit)\\b`, true],
  [`\\byou (?:lead|head(?: up)?|supervise) (?:${owned})?${thing}(?=[,.;]| of\\b| and\\b| as well\\b| at\\b|$)`, false],
].map(([pattern, mayBeAsked]) => [new RegExp(pattern as string, 'gu'), mayBeAsked as boolean]);

/** Each of them in a sentence that is told and not asked or guessed. */
export function readDuties({ normal, tokens }: FieldReading, sentence: Sentence): Duty[] {
  const text = normal.folded.slice(sentence.start, sentence.end);
  return said.flatMap(([pattern, mayBeAsked]) =>
    sentence.isQuestion && !mayBeAsked
      ? []
      : [...text.matchAll(pattern)].flatMap((match): Duty[] => {
          if (hedge.test(text.slice(0, match.index))) return [];
          const start = sentence.start + match.index + match[0].indexOf(match.groups!.thing!);
          const end = start + match.groups!.thing!.length;
          const from = tokens.findIndex((token) => token.start >= start);
          const to = tokens.findLastIndex((token) => token.end <= end) + 1;
          const role = parseRole(tokens, from, to);
          return role.stems.size === 0 ? [] : [{ from, to, role }];
        }),
  );
}

/** Words of rank and of bodies of people, near to all of their kind. */
const general =
  /^(?:heads?|managers?|directors?|officers?|chief|leads?|leader|deputy|assistant|senior|junior|team|teams|department|side|work|whole|people|staff|group|desk|unit|coordinator|specialist|partner|controller|supervisor)$/;

/** From here on two words are of one field: grants and funding, cows and herds. */
const related = 0.45;
const top = /^(?:top|owner|founder|partner|chief)$/;

/** Places whose head has all of them in charge. Stems. */
const places = new Set(
  'plant site store shop branch hotel restaurant inn farm estate park vineyard practice clinic club centre center museum school college nursery depot yard works workshop factory mill brewery bakery country region regional area'
    .split(' ')
    .map(stemWord),
);
const leading = new Set('manager director head lead supervisor principal keeper'.split(' ').map(stemWord));

/** A plain "Director", a "Plant Manager": no field is named that others could lie outside of. */
const isOfWhole = ({ isLesser, stems }: Role): boolean =>
  !isLesser &&
  [...stems].some((stem) => leading.has(stem)) &&
  [...stems].every((stem) => leading.has(stem) || places.has(stem));

/** Whether whoever has the title may have that duty: it is named there, of a kindred area or word, or all is theirs. */
export function isDutyOf(
  { tokens }: FieldReading,
  { from, to, role }: Duty,
  title: readonly Role[],
  titleTokens: FieldReading['tokens'],
): boolean {
  const held = new Set(title.flatMap(({ stems }) => [...stems]));
  if (title.some(({ ranks, areas }) => areas.size === 0 && [...ranks].some((rank) => top.test(rank)))) return true;
  if (title.some(isOfWhole)) return true;
  const areas = title.flatMap((one) => [...one.areas]);
  if (areas.includes('operations')) return true;
  if ([...role.areas].some((area) => areas.some((own) => reaches(area, own)))) return true;
  const words = titleTokens.filter(({ folded }) => !functionWords.has(folded) && !general.test(folded));
  return tokens.slice(from, to).some((token) => {
    if (functionWords.has(token.folded) || general.test(token.folded)) return false;
    const { synonyms, broader, derived } = relationsOf(token.stem);
    if ([token.stem, ...synonyms, ...broader, ...derived].some((stem) => held.has(stem))) return true;
    const vector = vectorOfWord(token.word);
    const others = words.flatMap(({ word }) => vectorOfWord(word) ?? []);
    return vector !== undefined && relatedness(vector, others) >= related;
  });
}
