import { stemWord } from '../stem-word.ts';

/** What kind of thing a counted noun names. Two nouns of one kind may count the same number. */
const lists: Record<string, string> = {
  staff:
    'employee staff pilot tech worker people engineer developer nurse doctor driver technician teacher journalist consultant agent analyst designer colleague head crew member person workforce headcount team recruiter operator planner carer lawyer solicitor adviser advisor chef cook clinician surgeon researcher scientist farmer hand seller rep salesperson mechanic electrician plumber builder volunteer artisan executive manager officer clerk associate assistant apprentice trainee intern specialist coordinator supervisor inspector dispatcher rider courier picker packer baker brewer tailor weaver welder fitter guard guide instructor tutor lecturer professor dentist vet pharmacist therapist midwife paralegal attorney auditor accountant adjuster underwriter broker trader banker teller buyer librarian curator keeper',
  clients:
    'rider customer client user subscriber member people patient guest student learner tenant resident buyer shopper visitor account donor passenger traveller traveler reader listener viewer player pupil merchant household family policyholder borrower owner retailer partner supplier person smallholder grower breeder farmer',
  places:
    'site office location branch store shop outlet hotel property clinic hospital warehouse plant factory depot school campus centre center restaurant cafe facility building home house studio gym salon venue hub yard mill farm practice pharmacy supermarket grocer station room bed door kitchen lab laboratory dealership showroom church library park terminal port nursery gallery museum theatre theater bakery garage brewery winery hospice stadium shipyard bank home surgery outlet kiosk boutique bureau chapel cinema hostel inn lodge resort workshop foundry quarry mine refinery greenhouse orchard vineyard estate stall stand showroom court nurseri dairy creamery roastery gallery hall market plant bay berth platform ward theatre classroom bar pub tavern diner eatery canteen cafeteria',
  homes: 'home house flat apartment unit dwelling room bed household villa cabin',
  public: 'rider resident people person patient guest student pupil child inhabitant citizen passenger visitor',
  regions: 'country city town market region state province nation continent county village territory',
  time: 'day week month year hour minute decade quarter season shift',
  machines:
    'machine vehicle van truck lorry car bus bike turbine sensor device robot server mast tower drone ship vessel boat aircraft plane train panel pump camera meter printer unit reefer tractor trailer tanker forklift tram wagon locomotive ferry barge boat coach minibus excavator crane lift elevator kiln oven press loom mill boiler tank silo container crate pallet keg battery charger locker',
  works:
    'newspaper magazine publication paper show podcast product title episode game model book course project programme program brand app feature service line sku item article series range recipe collection release bottling',
  papers:
    'application form invoice order ticket claim document contract report request email call booking transaction payment delivery shipment parcel appointment test sample case file query listing review survey',
  languages: 'language currency',
  animals: 'dog cat greyhound cow horse sheep animal pet pig hive bee bird fish hen',
};

const classes = new Map<string, Set<string>>();
for (const [name, words] of Object.entries(lists))
  for (const word of words.split(' ')) {
    const stem = stemWord(word);
    classes.set(stem, (classes.get(stem) ?? new Set()).add(name));
  }

export const nounClasses = (stem: string): ReadonlySet<string> | undefined => classes.get(stem);
