import type { Pair } from './pair.ts';

export const it: readonly Pair[] = [
  [
    'di (?:vostra |sua |tua )?proprieta|vi appart\\p{L}+|di cui siete proprietari|propri[eoa]?',
    'in concessione|concessione|in affitto|affitt\\p{L}+|locazione|noleggi\\p{L}+|a noleggio|leasing',
  ],
  [
    'internamente|in casa|da soli|in proprio|voi stessi',
    'in appalto|appalt\\p{L}+|estern[oaie]|esternalizz\\p{L}+|terzisti|subappalt\\p{L}+|affidat[oaie] a',
  ],
  ['automatic\\p{L}+|automatizz\\p{L}+|robot\\p{L}*', 'a mano|manual\\p{L}+'],
  [
    "tutto l'anno|dodici mesi su dodici|l'anno intero|in ogni stagione",
    "stagional\\p{L}+|da (?:marzo|aprile|maggio|giugno) a (?:settembre|ottobre|novembre)|solo d'(?:estate|inverno)",
  ],
  ['usat[oaie]|di seconda mano|ricondizionat\\p{L}+', 'nuov[oaie] di fabbrica|nuov[oaie] di zecca'],
  ['elettric[oahei]+', 'diesel|gasolio|benzina|a gas|metano'],
  ['biologic[oahei]+|bio', 'convenzional\\p{L}+'],
  ['su carta|cartace[oaie]|a penna|quadern\\p{L}+', 'senza carta|digital\\p{L}+|tablet'],
  [
    'aument\\p{L}+|cresciut\\p{L}+|salit[oaie]|raddoppi\\p{L}+',
    'calat[oaie]|scesi?|sces[oaie]|diminuit[oaie]|ridott[oaie]|crollat\\p{L}+',
  ],
  ["grossist[ai]|all'ingrosso|grande distribuzione", 'al dettaglio|privati|vendita diretta|dettaglianti'],
  ['pubblic[oahei]+|comunal[ei]|statal[ei]|municipal[ei]', 'privat[oaie]'],
  ['surgelat[oaie]|congelat[oaie]', 'fresc[oahei]+'],
  ['a tempo indeterminato|fiss[oaie]', 'stagional[ei]|a termine|a tempo determinato|interinal[ei]'],
  ['a tempo pieno', 'part-time|part time|a mezza giornata'],
  ['gratis|gratuit\\p{L}+', 'a pagamento|vend(?:e|ono|ete)|non convenzionat\\p{L}+'],
  ['volontari\\p{L}*', 'obbligator\\p{L}+|dipendenti|stipendiat\\p{L}+'],
  [
    'approvat[oaie]|deliberat[oaie]|firmat[oaie]|autorizzat[oaie]',
    'allo studio|in attesa|richiest[oaie]|in valutazione|niente di firmato',
  ],
  [
    'di nuovo (?:apert|acces|attiv|in funzione|operativ)\\p{L}*|riapert[oaie]|ripartit[oaie]|riattivat[oaie]|tornat[oaie] (?:in funzione|operativ\\p{L}+)',
    'chius[oaie]|fermat[oaie]|ferm[oaie]|spent[oaie]|sospes[oaie]|dismess[oaie]',
  ],
  ['di giorno|diurn\\p{L}+', 'di notte|nottur\\p{L}+'],
  ["ventiquattr'ore|24 ore su 24|sette giorni su sette", 'solo (?:il|di) (?:sabato|domenica)|dal lunedi al venerdi'],
];
