import { stemWord } from '../stem-word.ts';

/** Nouns that count the same things. */
const synonyms: readonly string[] = [
  'shop store outlet boutique merchant retailer',
  'employee staff worker workforce headcount colleague people person team crew hand',
  'people person resident inhabitant',
  'customer client account',
  'pupil student learner schoolchildren children child scholar schoolchild',
  'hotel property house',
  'lorry truck hgv',
  'boat vessel ship',
  'bike bicycle cycle',
  'flat apartment',
  'home household house residence dwelling',
  'factory plant works',
  'warehouse depot',
  'doctor physician clinician',
  'lawyer attorney solicitor',
  'grower farmer smallholder farm',
  'seafarer sailor',
  'cow cattle',
  'guest visitor',
  'aircraft plane airplane aeroplane jet',
  'car automobile',
  'clinic practice surgery',
  'rider courier',
  'trainee apprentice student',
  'site location place',
  'branch location office outlet',
  'harvest crop',
  'turbine windmill',
  'parcel package delivery shipment consignment',
  'invoice bill',
  'product item article sku line',
  'edition issue',
  'restaurant eatery',
  'chair seat',
  'room bedroom',
  'nation country',
  'town city municipality',
  'journalist reporter',
  'instructor teacher tutor',
  'meal lunch plate portion serving',
  'salesperson rep seller',
  'workshop shop garage',
  'trip journey run',
  'supplier vendor',
  'investor backer shareholder',
  'partner reseller dealer distributor',
];

/** Nouns that may stand for any of their class: 62 drivers are 62 people, 24 vans are 24 vehicles. */
const general =
  'people person employee staff worker colleague team crew hand member workforce headcount specialist expert soul pair ' +
  'customer client account business company firm organisation organization user partner buyer guest household family ' +
  'site location place branch office outlet facility property building venue premises address point stop door ' +
  'machine vehicle unit device asset fleet piece box ' +
  'product title item article instrument aircraft thing brand line kind sort type document record case entry animal head beast ' +
  'professional lot load job task order visit part';

/** What any of a kind may be called. */
const broader: Readonly<Record<string, string>> = {
  vehicle:
    'van truck lorry car bus minibus coach tractor trailer tanker tram bike ambulance scooter motorcycle taxi cab hgv pickup camper',
  animal: 'dog cat greyhound cow horse sheep pet pig bird hen goat cattle calf lamb pony',
  worker:
    'driver technician engineer nurse welder fitter baker cook cleaner carer picker packer mechanic electrician plumber builder operator weaver tailor guard',
  employee:
    'driver technician engineer nurse welder fitter baker cook cleaner carer picker packer mechanic electrician plumber builder operator weaver tailor guard',
};

const groupsOf = new Map<string, Set<number>>();
for (const [at, words] of synonyms.entries())
  for (const word of words.split(' ')) {
    const stem = stemWord(word);
    groupsOf.set(stem, (groupsOf.get(stem) ?? new Set()).add(at));
  }
const like = new Map(
  [...groupsOf].map(([stem, own]) => [
    stem,
    [...groupsOf].flatMap(([other, groups]) => (other !== stem && [...own].some((at) => groups.has(at)) ? other : [])),
  ]),
);
const wider = new Map<string, string[]>();
for (const [general, words] of Object.entries(broader))
  for (const word of words.split(' '))
    for (const stem of new Set([word, `${word}s`, `${word}es`].map(stemWord)))
      wider.set(stem, [...(wider.get(stem) ?? []), stemWord(general)]);
const generals = new Set(general.split(' ').map(stemWord));

/** Stems of the nouns that count the same things as one does, itself left out. */
export const nounsLike = (stem: string): readonly string[] => like.get(stem) ?? [];

/** Stems of what a thing of such a noun may be called in general: a bus is a vehicle. */
export const widerNouns = (stem: string): readonly string[] => wider.get(stem) ?? [];

export const isGeneralNoun = (stem: string): boolean => generals.has(stem);

/** Whether two nouns, by their stems, count the same things: shops and stores. */
export function areSynonyms(a: string, b: string): boolean {
  if (a === b) return true;
  const others = groupsOf.get(b);
  return others !== undefined && [...(groupsOf.get(a) ?? [])].some((group) => others.has(group));
}
