import type { Quantity } from '../../document/quantities/quantity.ts';

/** How far behind a number the words are looked for that say how many more there are. */
const reach = 24;
const added = /^ (?:or so )?(?:more|additional|further|extra|added|others?)\b/;
const toCome = /^ new\b[^.;!?]{0,60}\b(?:planned|due|ordered|to come|under construction|will)\b/;
const alone =
  /^ more(?:[.,;:!?)]|$| (?:to|in|on|by|from|this|next|are|is|will|planned|due|coming|under|before|after|at)\b)/;

/** "Two more", "two additional satellites": what is added is no number of what is there. */
export const isIncrement = (folded: string, { end }: Quantity): boolean => added.test(folded.slice(end, end + reach));

/** Whether a number of the request tells how many more there will be: "two more pumps", "two new pumps are planned". */
export const isOfMore = (folded: string, quantity: Quantity): boolean =>
  isIncrement(folded, quantity) || toCome.test(folded.slice(quantity.end, quantity.end + 80));

/** Behind "more" no noun, but what becomes of them. */
export const isMoreAlone = (folded: string, { end }: Quantity): boolean => alone.test(folded.slice(end, end + reach));
