import type { RecordValue } from './record-field.ts';

const yes = /^(?:yes|y|true|available|included|offered|✓|✔)$/;
const no = /^(?:no|n|false|none|never|closed|unavailable|not (?:available|offered|included|allowed|accepted))$/;
const open = /^(?:|null|nil|unknown|undefined|not (?:known|specified|given|stated)|n\/a|na|tbd|tba|[-–—?]+)$/;
const number = /^(?:[$€£]\s?)?(-?\d[\d,]*(?:\.\d+)?)(?:\s?%)?$/;
/** A value that ends sentences, or one that is longer than a list of names is. */
const sentence = /[.!?]\s+\S/;
const longestWords = 12;

/** The value of a field, without the marks around it. `word` is folded. */
export function readValue(folded: string): RecordValue {
  const word = folded.replace(/^["'\s]+|["'\s.,;]+$/g, '');
  if (yes.test(word)) return { kind: 'affirmed' };
  if (no.test(word)) return { kind: 'denied' };
  if (open.test(word)) return { kind: 'unknown' };
  const digits = number.exec(word)?.[1];
  if (digits !== undefined) return { kind: 'number', value: Number(digits.replaceAll(',', '')) };
  const isList = /, /.test(word) && word.split(/, /).every((one) => one.split(' ').length <= 5);
  const isProse = sentence.test(word) || (!isList && word.split(/\s+/).length > longestWords);
  return { kind: isProse ? 'prose' : 'words' };
}
