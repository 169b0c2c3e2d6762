import type { Draft } from './draft.ts';

/** Subject and body as one text, the way they are pasted. */
export const wholeText = ({ subject, message }: Draft): string =>
  subject === undefined ? message : `${subject}\n\n${message}`;
