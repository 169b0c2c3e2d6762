import type { Footer } from '../../src/contract/compliance.ts';
import type { Draft } from './draft.ts';

/** Subject, body and footer as one text, the way they are pasted. */
export function wholeText({ subject, message }: Draft, footer?: Footer): string {
  const body = footer ? message + footer.separator + footer.text : message;
  return subject === undefined ? body : `${subject}\n\n${body}`;
}
