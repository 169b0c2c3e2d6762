import type { Quantity } from '../../document/quantities/quantity.ts';
import type { Token } from '../../document/tokenise.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';

const distributive =
  /(?<!\p{L})(?:every|each|per|apiece|jede[nrsm]?|je|pro|chaque|chacun|cada|ogni|ciascun\p{L}?|elke?|iedere?|kazd\p{L}{1,3})(?: (?!day|morning|evening|night|week|month|quarter|year|time|tag|morgen|abend|woche|monat|jahr|jour|matin|soir|semaine|mois|annee|dia|manana|noche|mes|ano|giorno|mattina|sera|settimana|mese|anno|dag|ochtend|avond|maand|jaar|manha|dzien|tydzien|miesiac|rok)\p{L}|$)/u;
const single =
  /(?<!\p{L})(?:an?|one|its|their|own|every|each|per|eine?[nmr]?|jede[nrsm]?|pro|une?|chaque|una?|cada|uno|ogni|een|elke?|iedere?|uma?|kazd\p{L}{1,3})(?: \p{L}+)? $/u;

/** Whether the request has one of a thing to each of what a number counts: "38 tanks, with a sheet on every door". */
export function isOneToEach(
  { normal, tokens }: LedgerSource,
  counted: Quantity,
  isThing: (token: Token) => boolean,
  isCounted: (token: Token) => boolean,
): boolean {
  return tokens.some((token) => {
    if (!isThing(token) || !single.test(normal.folded.slice(Math.max(0, token.start - 24), token.start))) return false;
    const [from, until] = sentenceAround(normal.folded, token.start);
    const clause = normal.folded.slice(from, until);
    if (!distributive.test(clause)) return false;
    const isInIt = counted.start >= from && counted.start < until;
    const isNext = from > counted.end && !/[.!?]\s.*[.!?]\s./su.test(normal.folded.slice(counted.end, from));
    return isInIt || (isNext && tokens.some((one) => one.start >= from && one.end <= until && isCounted(one)));
  });
}

function sentenceAround(folded: string, at: number): [from: number, until: number] {
  const before = /(?:^|[.!?]\s)(?:[^.!?]|[.!?](?!\s))*$/u.exec(folded.slice(0, at))?.index ?? 0;
  const after = folded.slice(at).search(/[.!?](?:\s|$)/u);
  return [before, after < 0 ? folded.length : at + after];
}
