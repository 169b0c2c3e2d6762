import type { Pair } from './pair.ts';

export const pl: readonly Pair[] = [
  [
    'na wlasnosc|wlasn\\p{L}+|nalez\\p{L}+ do panstwa',
    'dzierzaw\\p{L}+|wynajm\\p{L}+|wynajet\\p{L}+|najem|najmu|leasing\\p{L}*',
  ],
  [
    'we wlasnym zakresie|wlasnymi silami|na miejscu|sami|wlasn\\p{L}+',
    'na zewnatrz|zewnetrzn\\p{L}+|podwykonawc\\p{L}+|zleca\\p{L}*|zlecan\\p{L}+',
  ],
  ['automatyczn\\p{L}+|zautomatyzowan\\p{L}+|robot\\p{L}*', 'recznie|reczn\\p{L}+'],
  [
    'caly rok|przez okragly rok|caloroczn\\p{L}+',
    'sezonow\\p{L}+|od (?:marca|kwietnia|maja|czerwca) do (?:wrzesnia|pazdziernika|listopada)|tylko (?:latem|zima)',
  ],
  ['uzywan\\p{L}+|z drugiej reki', 'fabrycznie now\\p{L}+'],
  ['elektryczn\\p{L}+', 'diesl\\p{L}+|benzynow\\p{L}+|spalinow\\p{L}+|gazow\\p{L}+'],
  ['ekologiczn\\p{L}+|bio', 'konwencjonaln\\p{L}+'],
  [
    'na papierze|papierow\\p{L}+|zeszy\\p{L}+|kartk\\p{L}+',
    'bez papieru|cyfrow\\p{L}+|tablet\\p{L}*|elektroniczn\\p{L}+',
  ],
  [
    'wzros\\p{L}+|urosl\\p{L}+|zwiekszyl\\p{L}+|podwoil\\p{L}+',
    'spad\\p{L}+|zmala\\p{L}+|zmniejszyl\\p{L}+|skurczyl\\p{L}+',
  ],
  ['hurt\\p{L}*', 'detal\\p{L}*|klienci indywidualni|sprzedaz bezposredni\\p{L}+'],
  ['publiczn\\p{L}+|miejsk\\p{L}+|gminn\\p{L}+|panstwow\\p{L}+|komunaln\\p{L}+', 'prywatn\\p{L}+'],
  ['mrozon\\p{L}+|zamrozon\\p{L}+', 'swiez\\p{L}+'],
  ['na stale|etatow\\p{L}+', 'sezonow\\p{L}+|tymczasow\\p{L}+|dorywcz\\p{L}+'],
  ['na pelny etat|pelnoetatow\\p{L}+', 'na pol etatu|na czesc etatu'],
  ['za darmo|bezplatn\\p{L}+|darmow\\p{L}+', 'odplatn\\p{L}+|platn\\p{L}+|sprzedaj\\p{L}+'],
  ['wolontari\\p{L}+|dobrowoln\\p{L}+', 'obowiazkow\\p{L}+|etatow\\p{L}+|zatrudnion\\p{L}+'],
  [
    'zatwierdzon\\p{L}+|podpisan\\p{L}+|przyznan\\p{L}+|uchwalon\\p{L}+',
    'rozwaza\\p{L}*|czeka na|nic nie podpisano|zlozyl\\p{L}* wniosek|wniosk\\p{L}+|jeszcze nie',
  ],
  [
    'znow\\p{L}* (?:dziala|czynn|otwart|ruszyl)\\p{L}*|ponownie (?:otwart|uruchomion|czynn)\\p{L}*|wznowi\\p{L}+',
    'zamkn\\p{L}+|wylaczon\\p{L}+|wstrzyman\\p{L}+|zawieszon\\p{L}+|nieczynn\\p{L}+',
  ],
  ['w dzien|za dnia|dzienn\\p{L}+', 'noca|w nocy|nocn\\p{L}+'],
  ['cala dobe|calodobow\\p{L}+|siedem dni w tygodniu', 'tylko w (?:soboty|niedziele)|od poniedzialku do piatku'],
];
