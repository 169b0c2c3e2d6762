import { functionWords } from '../document/function-words.ts';
import type { NormalText } from '../document/normalise-text.ts';
import { keyWords } from './key-words.ts';
import { readBraces } from './read-braces.ts';
import { readValue } from './read-value.ts';
import { isTyped, type RecordField } from './record-field.ts';

/** A key with its colon, where a line, a sentence or an item begins: "attributes WiFi:", "- Good for groups =", "| Size |". */
const keyPattern =
  /(?:^|[\n;]|[.!?,]\s)[\s*•-]*(["']?)([\p{L}_][\p{L}\p{N}_&/-]*(?: [\p{L}\p{N}_(][\p{L}\p{N}_&/()-]*){0,5})\1\s?[:=](?=[\s{["']|$)/gu;
/** Small words that keys have: "date of birth", "good for groups". */
const ofKeys = new Set('of for per and by to in on no not'.split(' '));
const isIdentifier = (part: string): boolean => /_|\p{Ll}\p{Lu}/u.test(part);

/** "Moral of the story: here we are" is speech. */
const isKey = (key: string): boolean => {
  const parts = key.split(' ');
  return parts.some(isIdentifier) || parts.every((part) => !functionWords.has(part.toLowerCase()) || ofKeys.has(part));
};

/** Of how many fields a record is, unless it is one whole text of one. */
const leastFields = 3;
/** Share of its fields that must be typed: prose with headings is prose. */
const leastTyped = 0.5;
/** Share of its fields with yes, no, nothing or a number: a list of headings with words is no record. */
const leastAnswered = 0.1;
/** Share of different keys, below which they are who speaks: "Ann: yes. Tom: no. Ann: good." */
const leastDifferent = 0.5;

const isDialogue = (fields: readonly RecordField[]): boolean =>
  new Set(fields.map(({ path }) => path.flat().join(' '))).size < leastDifferent * fields.length;

/** Keys of JSON, or such as no person begins a line with. */
const hasMachineKeys = (fields: readonly RecordField[], text: string): boolean =>
  /^\s*[{[]/.test(text) ||
  fields.filter(({ start }) => /^[\p{Ll}_]/u.test(text.slice(start))).length >= mostlyMachine * fields.length;

/** Fields that are read of one text. */
const mostFields = 2_000;

const segments = (key: string): string[] => key.split(' ').filter((part) => part !== '');

/**
 * The fields of a structured text: lines or sentences of "key: value", JSON, or both within another. Empty where the
 * text is prose. Whether text is prose is decided of all of it: a sentence with a colon makes no record.
 */
export function readRecord({ text, folded }: NormalText): RecordField[] {
  const fields = readFields(text, folded).slice(0, mostFields);
  const typed = fields.filter(isTyped).length;
  const answered = fields.filter(({ value }) => value.kind !== 'words' && value.kind !== 'prose').length;
  const isTold = hasMachineKeys(fields, text) || (answered >= leastAnswered * fields.length && !isDialogue(fields));
  if (fields.length >= leastFields && typed >= leastTyped * fields.length && isTold) return fields;
  const isOne = fields.length > 0 && fields.length < leastFields && fields[0]!.start <= 2;
  return isOne && fields.every(({ value }) => isTyped({ value } as RecordField) && value.kind !== 'words')
    ? fields
    : [];
}

/** "It was worth it. Tip: go early": amid sentences a word with a colon is a key only if it looks like one of a machine. */
function isSpeech(match: RegExpExecArray, before: string, text: string): boolean {
  const key = match[2]!;
  if (/^[\n;]/.test(match[0]) || key.split(' ').some(isIdentifier) || !/^\p{Lu}/u.test(key)) return false;
  const value = text.slice(match.index + match[0].length, match.index + match[0].length + mostPeek);
  const first = value.trim().split(/[.\n]/)[0]!.toLowerCase();
  const isTold = readValue(first).kind !== 'words' && readValue(first).kind !== 'prose';
  return readValue(before.toLowerCase()).kind === 'prose' && !isTold;
}

/** Share of keys that must look like those of a machine for others to be none: "Potato: never had it before" amid them. */
const mostlyMachine = 0.7;
const isOfMachine = ([, , key]: RegExpExecArray): boolean =>
  /^[\p{Ll}_]/u.test(key!) || key!.split(' ').some(isIdentifier);

function ofOneKind(keys: RegExpExecArray[]): RegExpExecArray[] {
  const own = keys.filter(isOfMachine);
  return own.length >= mostlyMachine * keys.length ? own : keys;
}

/** Characters of a value that tell whether it is typed. */
const mostPeek = 60;

function readFields(text: string, folded: string): RecordField[] {
  const fields: RecordField[] = [];
  const addBraces = (from: number, before: readonly string[]): number => {
    const { fields: found, end } = readBraces(text, from);
    for (const one of found) {
      const path = [...before, ...one.keys].map(keyWords).filter((words) => words.length > 0);
      if (path.length === 0) continue;
      const value = readValue(folded.slice(one.valueStart, one.end));
      fields.push({ path, value, text: one.value, start: one.start, valueStart: one.valueStart, end: one.end });
    }
    return end;
  };
  if (/^\s*[{[]/.test(text)) {
    addBraces(0, []);
    return fields;
  }
  const keys: RegExpExecArray[] = [];
  for (const match of ofOneKind([...text.matchAll(keyPattern)].filter((one) => isKey(one[2]!)))) {
    const last = keys.at(-1);
    if (last && isSpeech(match, text.slice(last.index + last[0].length, match.index), text)) continue;
    keys.push(match);
  }
  let until = 0;
  for (const [at, match] of keys.entries()) {
    if (match.index < until) continue;
    const start = match.index + match[0].indexOf(match[2]!);
    const next = keys[at + 1]?.index ?? text.length;
    let valueStart = match.index + match[0].length;
    while (valueStart < next && /\s/.test(text[valueStart]!)) valueStart += 1;
    if (/[{[]/.test(text[valueStart] ?? '')) {
      until = addBraces(valueStart, segments(match[2]!));
      continue;
    }
    let end = next;
    while (end > valueStart && /[\s.;,]/.test(text[end - 1]!)) end -= 1;
    const path = segments(match[2]!).map(keyWords);
    fields.push({
      path,
      value: readValue(folded.slice(valueStart, end)),
      text: text.slice(valueStart, end),
      start,
      valueStart,
      end: Math.max(end, valueStart),
    });
  }
  return fields;
}
