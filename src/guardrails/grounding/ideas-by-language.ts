import { isOfContext } from '../ledger/kinds-of-source.ts';
import type { Reading } from '../reading.ts';

const prose = ({ ledger }: Reading, idea: RegExp): boolean =>
  ledger.sources.some((source) => isOfContext(source) && idea.test(source.normal.folded));
/** What the request tells of the same idea in other words, in whatever language it is. */
export const settledBy: ReadonlyMap<string, (reading: Reading) => boolean> = new Map(
  (
    [
      [
        'bond',
        /subsidiar|parent|sharehold|partner|branch|franchis|group|grupp|grupo|gruppo|joint|holding|filial|niederlass|zweig|tochter|dochter|agenc|agence|succursal|sucursal|oddzial|auftrag|opdracht|conto d|cuenta de|encargo|exclu|esclus|wylaczn|spol|genossen|mitglied|member|soci[oiae]|associ|leden|udzial/,
      ],
      [
        'founder',
        /found|grund|fond|fund|oprich|gesticht|zaloz|famil|rodzin|generat|generac|generaz|geracao|pokolen|sohn|tochter|son of|daughter|pere|padre|pai |vater|vader|ojc|inherit|erb|eredit|hered|success|nachfolg|opvolg/,
      ],
      [
        'strain',
        /delay|problem|late|short|lack|wait|error|manual|overload|fehl|wart|verspat|verzog|retard|attente|manque|perte|retras|espera|falta|demora|ritard|attesa|manca|vertrag|wacht|tekort|achterst|atras|opozn|czeka|brak|klacht|reklam|complain|kosten|cost|veral|obsol|old(?!\p{L})|alte?[nrs]?(?!\p{L})|spoil|loss|verlor|verlust|damage|danos|schaden|kaputt/u,
      ],
      [
        'site',
        /near|next to|beside|neben|an der|am |nahe|pres d|a cote|junto|al lado|ao lado|cerca de|centro|centre|center|porto|puerto|port|hafen|haven|vicin|accanto|naast|bij |dicht|perto|obok|przy|blisko|industri|station|bahnhof|stazione|estacion|estacao|dworc/,
      ],
      [
        'certified',
        /certif|zertif|accredit|akkredit|iso|siegel|keurmerk|label|selo|znak|patent|own|eigen|eigene|propri|propio|wlasn|tailor|mass|mesure|misura|medida|maat|own-built/,
      ],
      [
        'demand',
        /wait|demand|sold out|fully booked|nachfrage|ausgebucht|wart|attente|complet|espera|agotad|esaurit|attesa|vraag|uitverkocht|wacht|procura|esgotad|popyt|oczek|popular|belie|success|succes/,
      ],
      [
        'press',
        /press|interview|podcast|newspaper|zeitung|journal|prensa|stampa|krant|imprensa|prasa|article|artikel|talk|vortrag|speech|confer/,
      ],
      [
        'change-at-the-top',
        /new (?:head|director|manager|ceo|owner)|appoint|promot|retire|joined|neu|nouve|nuev|nuov|nieuw|nov[oa]|now[ya]|seit|depuis|desde|dal |sinds|od 20|ernannt|nomm|nombrad|nominat|benoem|nomead|ruhestand|retrait|jubil|pension|emeryt|nachfolg/,
      ],
    ] as const
  ).map(([name, { source }]) => {
    const idea = new RegExp(`(?<!\\p{L})(?:${source})`, 'u');
    return [name, (reading: Reading) => prose(reading, idea)];
  }),
);

/** Verbs and nouns of one event, in any of the languages: "l'acquisizione di aprile" of a firm that "ha rilevato" another. */
const ideas = [
  /acqui(?:r|s|z)|akqui|takeover|took over|taken over|bought|purchas|ubern|gekauft|zugekauft|rachat|rachet|repris|reprend|compr(?:o|ou|a)|adquir|adquis|rileva|comprato|overgen|overnam|gekocht|przej[ea]|kupi|nabyl/,
  /open(?:ed|ing|s)|eroffn|ouvr|ouvert|inaugur|abri|abert|apert|aprir|apre|geopend|otwar|otworz|otwier/,
  /launch|introduc|eingefuhrt|einfuhr|lanc|lanz|gelanceerd|wprowadz|uruchom|wdroz/,
  /merg|fusi|zusammenschl|polacz/,
  /mov(?:e|ed|ing)|relocat|umzug|umgezog|verlegt|demenag|trasfer|trasloc|traslad|mudan|mudou|verhui|przenios|przeprow/,
  /hir(?:e|ing)|recruit|vacanc|einstell|stellenan|sucht|recrut|embauch|contrata(?:n|c|r)|busca|assum|cercasi|werving|zoekt|vacature|rekrut|zatrudni|szuka/,
  /award|prize|winner|won(?!\p{L})|gewonnen|ausgezeich|preisgek|laureat|premi[oa]|gan(?:o|aron)(?!\p{L})|vint[oaie](?!\p{L})|bekroond|nagrod|wygra/u,
  /invest|fund(?:ing|ed)|raise|subven|sovvenz|subsid|gefordert|forderung|dotac|dofinans|grant(?!\p{L})/u,
].map(({ source }) => new RegExp(`(?<!\\p{L})(?:${source})`, 'u'));

export const ofEvents = new Set(['launch', 'takeover', 'event', 'hiring', 'award', 'funding']);
export const isSameIdea = (reading: Reading, cue: string): boolean =>
  ideas.some((idea) => idea.test(cue) && prose(reading, idea));
