import type { Token } from '../document/tokenise.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Codes of Italian provinces and Brazilian states, which stand behind a town: "38121 Trento (TN)", "Campinas/SP". ISO 3166-2. */
const partCodes = new Set(
  'AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT CZ EN FC FE FG FI FM FR GE GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT PU PV PZ RA RC RE RG RI RM RN RO SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VT VV AC AM BA CE DF ES GO MA MG MS MT PB PI RJ RN RO RR RS SC SE'.split(
    ' ',
  ),
);
/** A country's letters before a postal code, "CH-8610". */
const countryBefore = /^(?:A|B|CH|CZ|D|DE|DK|E|ES|F|FR|FL|I|IT|L|LU|LT|NL|P|PL|PT|S|SE|SK|SLO|AT|BE)$/;

/** A part of an address of the request: the country before its postal code, the province behind its town. */
export function isOfAddress(
  { ledger }: Reading,
  { tokens, normal }: FieldReading,
  { index, text, start, end }: Token,
): boolean {
  const isKnown = (token: Token | undefined): boolean => token !== undefined && ledger.words.has(token.folded);
  const next = tokens[index + 1];
  if (countryBefore.test(text) && next?.gap === '-' && /^\d{4,5}$/.test(next.folded)) return isKnown(next);
  const isBracketed = normal.text[start - 1] === '(' && normal.text[end] === ')';
  const isBehind = /^\/$|^ [-–/] $|^-$/.test(tokens[index]!.gap);
  return partCodes.has(text) && (isBracketed || isBehind) && isKnown(tokens[index - 1]);
}
