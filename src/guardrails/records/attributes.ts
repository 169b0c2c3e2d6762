import { attributeNames } from '../data/attribute-names.ts';
import { stemWord } from '../document/stem-word.ts';
import { isOfHours } from './opening-week.ts';
import type { RecordField } from './record-field.ts';
import { keyOf } from './record-sentences.ts';

/** Something that a record says there is, is not, or leaves open. */
export interface Attribute {
  readonly said: 'affirmed' | 'denied' | 'unknown';
  readonly field: RecordField;
  /** What it is called, each the stems of its words run together: "takeout". */
  readonly forms: readonly string[];
  /** What a text must speak of beside it, as "parking" of "street"; none where its own words are enough. */
  readonly of: readonly string[];
  /** Whether it says how something is, as "casual" of an ambience. */
  readonly isQuality: boolean;
  /** Whether it stands for several, as "parking" for a garage and a street. */
  readonly isWhole: boolean;
}

/** The stems of words, run together: "Wi-Fi" and "wifi", "take out" and "takeout" are one. */
const runTogether = (words: readonly string[]): string => words.map(stemWord).join('');

/** Words of keys that say that something is there, not what. */
const telling = new Set(
  'good suitable has have is are does accepts accept takes allows allow offers offer with for'.split(' '),
);
/** What holds keys and is nothing by itself. */
const containers = new Set(
  'attribute attributes property properties detail details feature features amenity amenities info information data field fields option options custom metadata record company business account services service facilities'.split(
    ' ',
  ),
);

const ambience = runTogether(['ambience']);

/** Marks the form of a verb: the noun of the same stem is another thing. */
export const verbMark = '~';
const formOf = (name: string): string =>
  name.startsWith('to ') ? verbMark + runTogether(name.split(' ').slice(1)) : runTogether(name.split(' '));

const names: ReadonlyMap<string, readonly string[]> = new Map(
  attributeNames.flatMap((group) => {
    const forms = [...new Set(group.map(formOf))];
    return forms.map((form): [string, readonly string[]] => [form, forms]);
  }),
);

const formsOf = (words: readonly string[]): string[] => {
  const from = words.findIndex((word) => !telling.has(word));
  const own = words.slice(Math.max(0, from));
  const form = runTogether(own);
  return [...new Set([form, ...(names.get(form) ?? [])])];
};

/** The first word that several keys beside one another share is of what they belong to: "RestaurantsTakeOut". */
function sharedPrefixes(fields: readonly RecordField[]): ReadonlySet<string> {
  const keys = new Set(fields.flatMap(({ path }) => (path.at(-1)!.length > 1 ? [path.at(-1)!.join(' ')] : [])));
  const counts = new Map<string, number>();
  for (const key of keys) {
    const first = key.split(' ')[0]!;
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return new Set([...counts].filter(([word, count]) => count > 1 && !telling.has(word)).map(([word]) => word));
}

const isPolar = ({ value }: RecordField): boolean => /^(?:affirmed|denied|unknown)$/.test(value.kind);
const parentOf = ({ path }: RecordField): string => path.slice(0, -1).flat().join(' ');
const isInContainer = ({ path }: RecordField): boolean => containers.has(path.at(-2)?.at(-1) ?? '');
/** Words of a value that stands where others have yes or no: "WiFi: free". */
const mostWords = 2;

/** The attributes of a record: its keys with yes, no or nothing, and those beside them that say how. */
export function readAttributes(fields: readonly RecordField[]): Attribute[] {
  const prefixes = sharedPrefixes(fields);
  const counts = new Map<string, number>();
  for (const field of fields) counts.set(keyOf(field), (counts.get(keyOf(field)) ?? 0) + 1);
  // What is told again and again is of what the record lists, not of its subject.
  const own = fields.filter((field) => !isOfHours(field) && counts.get(keyOf(field)) === 1);
  const answered = new Set(own.filter(({ value: { kind } }) => kind === 'affirmed' || kind === 'denied').map(parentOf));
  const polar = new Map<string, number>();
  for (const field of own) if (isPolar(field)) polar.set(parentOf(field), (polar.get(parentOf(field)) ?? 0) + 1);
  const groups = new Map<string, Attribute[]>();
  const attributes = own.flatMap((field): Attribute[] => {
    const isBeside = (polar.get(parentOf(field)) ?? 0) >= 2;
    const isWord = field.value.kind === 'words' && field.text.split(/\s+/).length <= mostWords;
    if (!isPolar(field) && !(isBeside && isWord && field.path.length > 1)) return [];
    // A key without a value may be of anything; beside others with yes or no it is one of them.
    if (field.value.kind === 'unknown' && !answered.has(parentOf(field)) && !isInContainer(field)) return [];
    const last = field.path.at(-1)!;
    const words = last.length > 1 && prefixes.has(last[0]!) ? last.slice(1) : last;
    const before = field.path.at(-2);
    const isSplitName =
      before !== undefined && (polar.get(parentOf(field)) ?? 0) < 2 && !containers.has(before.at(-1)!);
    const parent = before === undefined || containers.has(before.at(-1)!) || isSplitName ? [] : before;
    const said = field.value.kind === 'words' ? 'affirmed' : (field.value.kind as Attribute['said']);
    const of = parent.length === 0 ? [] : formsOf(parent.slice(-1));
    const one: Attribute = {
      said,
      field,
      forms: formsOf(isSplitName && before ? [...before, ...words] : words),
      of,
      isQuality: of.includes(ambience),
      isWhole: false,
    };
    if (of.length > 0) groups.set(of[0]!, [...(groups.get(of[0]!) ?? []), one]);
    // Something always has an ambience: what a record leaves open of it is how it is.
    return one.forms[0] === '' || one.forms.includes(ambience) ? [] : [one];
  });
  return [...attributes, ...[...groups].flatMap(([, members]) => wholeOf(members))];
}

/** "Parking" of a garage and a street: there where one of its kinds is, not there where none is. Of qualities there is no whole. */
function wholeOf(members: readonly Attribute[]): Attribute[] {
  const [first] = members;
  if (!first || first.isQuality) return [];
  const affirmed = members.find(({ said }) => said === 'affirmed');
  const denied = members.every(({ said }) => said === 'denied') ? first : undefined;
  const field = (affirmed ?? denied ?? first).field;
  return [
    {
      said: affirmed ? 'affirmed' : denied ? 'denied' : 'unknown',
      field,
      forms: first.of,
      of: [],
      isQuality: false,
      isWhole: true,
    },
  ];
}
