import { normaliseText } from '../document/normalise-text.ts';
import type { FieldReading, Reading } from '../reading.ts';

const prefix = /^(?:\s*(?:re|fw|fwd|aw|wg|sv|rv|tr|odp|antw|enc|r|i)\s?:\s*)+/u;

const bare = (subject: string): string => normaliseText(subject).folded.replace(prefix, '').trim();

interface QuotedSubject {
  readonly field: FieldReading;
  readonly told: { readonly source: string; readonly quote: string };
}

/** The subject of a variant, where it answers under the subject of an earlier message: "Re: Field crews". */
export function quotedSubject({ fields, request }: Reading): QuotedSubject | undefined {
  const field = fields.find(({ name }) => name === 'subject');
  if (!field || !prefix.test(field.normal.folded)) return undefined;
  const said = bare(field.raw);
  const at = request.thread?.findLastIndex(({ subject }) => subject !== undefined && bare(subject) === said) ?? -1;
  const quote = request.thread?.[at]?.subject;
  return quote === undefined || said === '' ? undefined : { field, told: { source: `/thread/${at}/subject`, quote } };
}
