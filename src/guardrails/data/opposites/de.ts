import type { Pair } from './pair.ts';

export const de: readonly Pair[] = [
  [
    'eigene[nrms]?|eigentum|gehort ihnen|gehoren ihnen|in ihrem besitz',
    '(?:an|ge|ange|ver)?pachtet\\p{L}*|(?:ge|ange)mietet\\p{L}*|geleast\\p{L}*|pacht\\p{L}*|miet\\p{L}*|leasing|leasen|zur miete',
  ],
  [
    'im haus|inhouse|selbst \\p{L}+t|eigene[nrms]? \\p{L}+|hausintern\\p{L}*',
    'extern\\p{L}*|fremdvergeben|ausgelagert\\p{L}*|dienstleister\\p{L}*|subunternehm\\p{L}+|auswarts|vergeben an',
  ],
  [
    'automatisch\\p{L}*|vollautomat\\p{L}*|automatisiert\\p{L}*|roboter\\p{L}*',
    'von hand|manuell\\p{L}*|handisch\\p{L}*|handarbeit|per hand',
  ],
  [
    'ganzjahrig\\p{L}*|das ganze jahr|rund ums jahr|jahraus',
    'saisonal\\p{L}*|nur im (?:sommer|winter)|von (?:marz|april|mai) bis (?:september|oktober|november)|wintersperre',
  ],
  ['gebraucht\\p{L}*|secondhand|aus zweiter hand', 'fabrikneu\\p{L}*|neuware|nagelneu\\p{L}*'],
  ['elektrisch\\p{L}*|elektroantrieb|akku\\p{L}*|e-\\p{L}+', 'diesel\\p{L}*|benzin\\p{L}*|gasbetrieben\\p{L}*'],
  ['biologisch\\p{L}*|bio(?:-\\p{L}+)?', 'konventionell\\p{L}*'],
  [
    'auf papier|papierform|papierlisten?|zettel\\p{L}*|handschriftlich\\p{L}*',
    'papierlos\\p{L}*|digital\\p{L}*|tablets?|per app',
  ],
  [
    'gestiegen|gewachsen|zugenommen|verdoppelt|zugelegt',
    'gesunken|gefallen|zuruckgegangen|abgenommen|geschrumpft|halbiert',
  ],
  ['grosshandel|grosshandler\\p{L}*', 'einzelhandel|endkund\\p{L}+|privatkund\\p{L}+|direktverkauf|ab hof'],
  [
    'stadtisch\\p{L}*|kommunal\\p{L}*|staatlich\\p{L}*|offentlich\\p{L}*',
    'privat\\p{L}*|inhabergefuhrt\\p{L}*|familiengefuhrt\\p{L}*',
  ],
  ['tiefgekuhlt\\p{L}*|gefroren\\p{L}*|tiefkuhl\\p{L}*', 'frisch\\p{L}*|ungekuhlt\\p{L}*'],
  [
    'unbefristet\\p{L}*|festangestellt\\p{L}*|fest angestellt\\p{L}*',
    'befristet\\p{L}*|saisonkraft\\p{L}*|leiharbeit\\p{L}*|zeitarbeit\\p{L}*|aushilf\\p{L}+',
  ],
  ['vollzeit\\p{L}*', 'teilzeit\\p{L}*'],
  [
    'kostenlos\\p{L}*|gratis|unentgeltlich\\p{L}*|umsonst',
    'kostenpflichtig\\p{L}*|gegen gebuhr|verkauft\\p{L}*|zahlen',
  ],
  [
    'freiwillig\\p{L}*|ehrenamtlich\\p{L}*',
    'verpflichtend\\p{L}*|vorgeschrieben\\p{L}*|hauptamtlich\\p{L}*|angestellt\\p{L}*',
  ],
  [
    'genehmigt\\p{L}*|bewilligt\\p{L}*|beschlossen\\p{L}*|unterschrieben\\p{L}*',
    'beantragt\\p{L}*|gepruft\\p{L}*|in prufung|noch nicht beschlossen|keine entscheidung',
  ],
  [
    'wieder (?:in betrieb|geoffnet|angelaufen|hochgefahren|aktiv)|wieder (?:lauft|laufen)|wiedereroffnet\\p{L}*',
    'stillgelegt\\p{L}*|steht still|gestoppt\\p{L}*|ausser betrieb|eingestellt\\p{L}*|geschlossen\\p{L}*',
  ],
  ['tagsuber|am tag|tagschicht', 'nachts|in der nacht|nachtschicht\\p{L}*|nachtlich\\p{L}*'],
  [
    'rund um die uhr|24 stunden|sieben tage die woche',
    'nur (?:samstags|sonntags|werktags|vormittags)|nur an (?:samstagen|sonntagen|werktagen)|montag bis freitag',
  ],
];
