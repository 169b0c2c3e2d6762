import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet takes for the start of a formula, whatever it skips before: blanks, marks that show nothing. */
const startsFormula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u207a\u208a\ufe62\ufe63\ufe66\ufe6b]|^[\t\r]/u;
/** Readers end a record at either, whatever ends ours; some split at semicolons and tabs, or drop blanks at the ends. */
const needsQuotes = /[\r\n\u2028\u2029\v\f;\t]|^[\s']|\s$/;

const withoutFormula = (cell: string): string => (startsFormula.test(cell) ? `'${cell}` : cell);

/** A record of CSV (RFC 4180). No cell of it starts a formula when a spreadsheet opens the file: those get a "'" before. */
export const csvLine = (cells: string[]): string =>
  stringify([cells.map(withoutFormula)], { record_delimiter: 'windows', quoted_match: [needsQuotes] });
