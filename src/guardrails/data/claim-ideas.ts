/**
 * Words of one idea in the eight languages, parted by a bar: beginnings of folded words, whole ones where "$" ends them.
 * What a cue of `claims` states is told by the request where it has any word of that cue's idea.
 */
export const ideasOfCues: Readonly<Record<string, string>> = {
  bond:
    'subsidiar|parent|sharehold|partner|branch|franchis|group|grupp|grupo|joint|holding|filial|niederlass|zweig|' +
    'tochter|dochter|agenc|succursal|sucursal|oddzial|auftrag|opdracht|conto d|cuenta de|encargo|exclu|esclus|' +
    'wylaczn|spol|genossen|mitglied|member|socio|socii|socia|socie|associ|leden|udzial',
  founder:
    'found|grund|fond|fund|oprich|gesticht|zaloz|famil|rodzin|generat|generac|generaz|geracao|pokolen|sohn|' +
    'tochter|son of|daughter|pere|padre|pai |vater|vader|ojc|inherit|erb|eredit|hered|success|nachfolg|opvolg',
  strain:
    'delay|problem|late|short|lack|wait|error|manual|overload|fehl|wart|verspat|verzog|retard|attente|manque|' +
    'perte|retras|espera|falta|demora|ritard|attesa|manca|vertrag|wacht|tekort|achterst|atras|opozn|czeka|brak|' +
    'klacht|reklam|complain|kosten|cost|veral|obsol|old$|alt$|alte$|alten$|alter$|altes$|spoil|' +
    'loss|verlor|verlust|damage|danos|schaden|kaputt',
  site:
    'near|next to|beside|neben|an der|am |nahe|pres d|a cote|junto|al lado|ao lado|cerca de|centro|centre|center|' +
    'puerto|port|hafen|haven|vicin|accanto|naast|bij |dicht|perto|obok|przy|blisko|industri|station|bahnhof|' +
    'stazione|estacion|estacao|dworc',
  certified:
    'certif|zertif|accredit|akkredit|iso|siegel|keurmerk|label|selo|znak|patent|own|eigen|propri|propio|wlasn|' +
    'tailor|mass|mesure|misura|medida|maat',
  demand:
    'wait|demand|sold out|fully booked|nachfrage|ausgebucht|wart|attente|complet|espera|agotad|esaurit|attesa|' +
    'vraag|uitverkocht|wacht|procura|esgotad|popyt|oczek|popular|belie|succes',
  press:
    'press|interview|podcast|newspaper|zeitung|journal|prensa|stampa|krant|imprensa|prasa|article|artikel|talk|' +
    'vortrag|speech|confer',
  'change-at-the-top':
    'new head|new director|new manager|new ceo|new owner|appoint|promot|retire|joined|neu|nouve|nuev|nuov|nieuw|' +
    'novo|nova|nowy|nowa|seit|depuis|desde|dal |sinds|od 20|ernannt|nomm|nombrad|nominat|benoem|nomead|ruhestand|' +
    'retrait|jubil|pension|emeryt|nachfolg',
};

/** Verbs and nouns of one event, a prize or a branch: a cue is told where the request has any word of the idea that the cue has. */
export const ideasOfEvents: Readonly<Record<string, string>> = {
  takeover:
    'acquir|acquis|acquiz|akqui|takeover|took over|taken over|bought|purchas|ubern|gekauft|zugekauft|rachat|' +
    'rachet|repris|reprend|compro|compra|adquir|adquis|rileva|overgen|overnam|gekocht|przeje|przeja|kupi|nabyl',
  opening: 'opened|opening|opens|eroffn|ouvr|ouvert|inaugur|abri|abert|apert|aprir|apre|geopend|otwar|otworz|otwier',
  launch: 'launch|introduc|eingefuhrt|einfuhr|lanc|lanz|gelanceerd|wprowadz|uruchom|wdroz',
  merger: 'merg|fusi|zusammenschl|polacz',
  move:
    'move|moving|relocat|umzug|umgezog|verlegt|demenag|trasfer|trasloc|traslad|mudan|mudou|verhui|przenios|' +
    'przeprow',
  hiring:
    'hire|hiring|recruit|vacanc|einstell|stellenan|sucht|recrut|embauch|contratan|contratac|contratar|busca|' +
    'assum|cercasi|werving|zoekt|vacature|rekrut|zatrudni|szuka',
  award:
    'award|prize|winner|won$|gewonnen|ausgezeich|preisgek|laureat|premio|premia|gano$|ganaron$|vinto$|vinta$|' +
    'vinti$|vinte$|bekroond|nagrod|wygra|ganador|vencedor|vencitor|zwyci|bekron|premie|prijs$|prijzen|' +
    'preis$|prix$|trophy|trofe|trophe|medal|medail|title$|champion|campeon|campea|campio|mistrz|meister$|cup$|' +
    'copa$|coppa|coupe$|pucar|pokal|beker$|puchar|ganaron|gagn|remport|honour|selo de|galardon',
  funding: 'invest|funding|funded|raise|subven|sovvenz|subsid|gefordert|forderung|dotac|dofinans|grant$',
  branch:
    'branch|shop$|shops$|store$|stores$|outlet|office$|offices$|site$|sites$|location|winkel|vestiging|filialen$|' +
    'filie$|filii$|tienda|sucursal|delegacion|sede$|sedes$|laden$|laden |geschaft$|geschafte$|niederlass|standort|' +
    'magasin|boutique|agence|agenzi|succursal|negozi|punti vendita|punto vendita|sedi$|loja|agenci|oddzial|sklep|' +
    'placow|zweigstell|markt$|markte$|kantoor|kantoren|buro$|bureau|oficina|ufficio|uffici$|escritorio|biur',
};
