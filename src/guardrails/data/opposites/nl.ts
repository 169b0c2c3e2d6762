import type { Pair } from './pair.ts';

export const nl: readonly Pair[] = [
  [
    'in eigendom|eigen|van uzelf|uw eigendom',
    'gehuurd\\p{L}*|huur\\p{L}*|gepacht\\p{L}*|pacht\\p{L}*|geleased?\\p{L}*|lease\\p{L}*',
  ],
  [
    'in huis|zelf|intern|interne|zelfgebouwd\\p{L}*',
    'uitbesteed\\p{L}*|extern\\p{L}*|onderaannemer\\p{L}*|buitenshuis',
  ],
  ['automatisch\\p{L}*|geautomatiseerd\\p{L}*|robot\\p{L}*', 'met de hand|manueel|manuele|handmatig\\p{L}*|handwerk'],
  [
    'het hele jaar|jaarrond|heel het jaar|twaalf maanden',
    'seizoensgebonden|seizoens\\p{L}+|van (?:maart|april|mei|juni) tot (?:september|oktober|november)|alleen in de (?:zomer|winter)',
  ],
  ['tweedehands\\p{L}*|gebruikte', 'gloednieuwe?|fabrieksnieuwe?'],
  ['elektrische?|op stroom|accu\\p{L}*', 'diesel\\p{L}*|benzine|op gas'],
  ['biologische?|bio', 'gangbare?|conventionele?'],
  ['op papier|papieren|briefjes|schrift', 'papierloos|papierloze|digita\\p{L}+|tablets?'],
  [
    'gestegen|toegenomen|gegroeid|verdubbeld\\p{L}*',
    'gedaald\\p{L}*|afgenomen|teruggelopen|gekrompen|gehalveerd\\p{L}*',
  ],
  ['groothandel\\p{L}*', 'particulier\\p{L}*|detailhandel|rechtstreeks|winkelverkoop'],
  ['openbare?|gemeentelijke?|publieke?|van de overheid', 'private|particuliere?|prive'],
  ['diepgevroren|ingevroren|bevroren', 'verse?'],
  ['vaste|in vaste dienst', 'tijdelijke?|seizoenskracht\\p{L}*|uitzendkracht\\p{L}*|flexwerker\\p{L}*'],
  ['voltijds\\p{L}*|fulltime', 'deeltijds\\p{L}*|parttime'],
  ['gratis|kosteloos|kosteloze', 'betalend\\p{L}*|tegen betaling|verkoopt|verkoopt'],
  ['vrijwillig\\p{L}*', 'verplichte?|loondienst|betaalde krachten'],
  [
    'goedgekeurde?|getekende?|beslist|vergunde?|toegekende?',
    'nog niets getekend|nog niet (?:beslist|getekend)|aangevraagde?|overweegt|in onderzoek|wacht op',
  ],
  [
    'weer (?:open|in gebruik|aan de gang|actief)|heropend\\p{L}*|opnieuw (?:open|opgestart)\\p{L}*',
    'stilgelegd\\p{L}*|gesloten|gestopt\\p{L}*|buiten gebruik|stil',
  ],
  ['overdag', "'s nachts|nachtelijke?|nacht\\p{L}*"],
  [
    'dag en nacht|24 uur per dag|zeven dagen op zeven|24/7',
    'alleen op (?:zaterdag|zondag)|maandag tot (?:en met )?vrijdag',
  ],
];
