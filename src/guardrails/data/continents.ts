/** Continent names and adjectives, then the codes of its countries; folded. */
const rows: readonly string[] = [
  'europe european europeans eu continent continental|AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK TR UA',
  'africa african africans|AO BF BI BJ BW CD CI CM DZ EG ET GH GM GN KE LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SZ TD TG TN TZ UG ZA ZM ZW',
  'asia asian asians|AE AF AM AZ BD BH BN BT CN HK ID IL IN IQ IR JO JP KG KH KR KW KZ LA LB LK MM MN MV MY NP OM PH PK QA SA SG SY TH TJ TR TW UZ VN YE',
  'america american americas|AR BB BO BR BS BZ CA CL CO CR CU DO EC GT GY HN HT JM MX NI PA PE PR PY SR SV TT US UY VE',
  'oceania pacific|AU FJ NZ PG',
  'latin-america latin|AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE',
  'nordic nordics scandinavia scandinavian|DK FI FO GL IS NO SE',
  'baltic baltics|EE LT LV',
  'balkans balkan|AL BA BG HR ME MK RO RS SI',
  'gulf|AE BH KW OM QA SA',
  'benelux|BE LU NL',
  'iberia iberian|ES PT',
  'alpine alps|AT CH DE FR IT LI SI',
];

/** A continent or region -> all its names: "European" of what is told of Europe. */
export const namesOfContinent: ReadonlyMap<string, readonly string[]> = new Map(
  rows.flatMap((row) => {
    const names = row.split('|')[0]!.split(' ');
    return names.map((name): [string, string[]] => [name, names]);
  }),
);

export const continentsOf: ReadonlyMap<string, string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const row of rows) {
    const [names, codes] = row.split('|');
    for (const code of codes!.split(' ')) map.set(code, [...(map.get(code) ?? []), ...names!.split(' ')]);
  }
  return map;
})();
