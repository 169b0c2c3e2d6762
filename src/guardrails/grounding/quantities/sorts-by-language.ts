import { sharesStem, stemByLanguage } from '../../document/stem-by-language.ts';
import { stemWord } from '../../document/stem-word.ts';

/** What can be counted and is not the same thing as another sort: staff, places, vehicles, rooms, beds, lands, languages. */
export type Sort = 'staff' | 'places' | 'vehicles' | 'rooms' | 'beds' | 'lands' | 'languages';

/** Nouns of a sort by language; stems are compared, and in German and Dutch the ends of compounds. */
const nouns: Readonly<Record<Sort, Readonly<Record<string, string>>>> = {
  staff: {
    de: 'mitarbeiter mitarbeiterinnen mitarbeitende beschaftigte angestellte kollegen kolleginnen fachkrafte leute monteure techniker fahrer fahrerinnen ingenieure entwickler berater verkaufer pfleger pflegekrafte lehrer arzte mechaniker agenten vertreter piloten kuriere handwerker gesellen azubis anwalte juristen berater kanzlisten redakteure hebammen ingenieurinnen trainer',
    fr: 'employes salaries collaborateurs collaboratrices personnes techniciens chauffeurs conducteurs ingenieurs developpeurs conseillers vendeurs vendeuses infirmiers infirmieres enseignants medecins mecaniciens agents commerciaux pilotes livreurs ouvriers apprentis avocats juristes notaires redacteurs praticiens kinesitherapeutes formateurs',
    es: 'empleados empleadas trabajadores trabajadoras personas tecnicos conductores ingenieros desarrolladores asesores vendedores enfermeros enfermeras profesores medicos mecanicos agentes comerciales pilotos repartidores operarios aprendices abogados juristas notarios redactores operadores odontologos formadores',
    it: 'dipendenti collaboratori addetti persone tecnici autisti ingegneri sviluppatori consulenti venditori infermieri insegnanti medici meccanici agenti piloti rider fattorini operai apprendisti avvocati notai redattori maestri educatori',
    nl: "medewerkers werknemers collega's mensen monteurs technici chauffeurs ingenieurs ontwikkelaars adviseurs verkopers verpleegkundigen leraren artsen agenten piloten koeriers vakmensen leerlingen advocaten juristen notarissen redacteuren trainers loodsen begeleiders",
    pt: 'funcionarios colaboradores trabalhadores empregados pessoas tecnicos motoristas engenheiros programadores consultores vendedores enfermeiros professores medicos mecanicos agentes pilotos estafetas operarios aprendizes advogados juristas notarios redatores atendentes formadores',
    pl: 'pracownikow pracownicy osob ludzi technikow kierowcow inzynierow programistow doradcow sprzedawcow pielegniarek nauczycieli lekarzy mechanikow agentow pilotow kurierow robotnikow monterow prawnikow notariuszy redaktorow trenerow handlowcow',
    en: 'employees staff people workers fitters technicians drivers engineers developers advisers consultants nurses teachers doctors mechanics agents pilots couriers riders operators',
  },
  places: {
    de: 'filialen standorte laden werke lager niederlassungen supermarkte geschafte fabriken kliniken hotels apotheken restaurants markte depots buros zweigstellen praxen schulen kanzleien hauser werkstatten kitas betriebe',
    fr: 'boutiques magasins usines sites agences succursales supermarches entrepots cliniques hotels pharmacies restaurants depots bureaux ateliers ecoles points-de-vente cabinets etudes garages creches theatres',
    es: 'tiendas fabricas sedes sucursales delegaciones supermercados almacenes clinicas hoteles farmacias restaurantes depositos oficinas talleres escuelas plantas locales despachos bufetes academias hospitales',
    it: 'negozi stabilimenti sedi filiali supermercati magazzini cliniche alberghi hotel farmacie ristoranti depositi uffici officine scuole sportelli agenzie studi botteghe scuole teatri ospedali',
    nl: 'winkels fabrieken locaties vestigingen filialen supermarkten magazijnen klinieken hotels apotheken restaurants depots kantoren werkplaatsen scholen kantoren zaken praktijken scholen ziekenhuizen',
    pt: 'lojas fabricas sedes filiais sucursais supermercados armazens clinicas hoteis farmacias restaurantes depositos escritorios oficinas escolas delegacoes franquias escritorios clinicas armazens hospitais',
    pl: 'sklepow fabryk oddzialow filii supermarketow magazynow klinik hoteli aptek restauracji biur warsztatow szkol placowek zakladow kancelarii zajezdni szpitali teatrow',
    en: 'branches shops stores plants sites warehouses supermarkets clinics hotels pharmacies restaurants depots offices factories schools',
  },
  vehicles: {
    de: 'fahrzeuge kuhlfahrzeuge lastwagen lkw busse wagen schiffe rader lastenrader fahrrader zuge flugzeuge transporter',
    fr: 'vehicules camions bus navires velos trains avions camionnettes bateaux',
    es: 'vehiculos camiones autobuses barcos bicicletas trenes aviones furgonetas buques',
    it: 'veicoli furgoni camion autobus navi biciclette treni aerei',
    nl: 'voertuigen vrachtwagens bussen schepen fietsen treinen vliegtuigen bestelwagens coasters',
    pt: 'veiculos caminhoes camioes autocarros navios bicicletas comboios avioes carrinhas onibus',
    pl: 'pojazdow ciezarowek ciagnikow autobusow statkow rowerow pociagow samolotow',
    en: 'vehicles trucks lorries buses ships bicycles trains aircraft vans coasters vessels coaches',
  },
  rooms: {
    de: 'zimmer wohnungen',
    fr: 'chambres logements appartements',
    es: 'habitaciones viviendas',
    it: 'camere appartamenti',
    nl: 'kamers woningen',
    pt: 'quartos apartamentos',
    pl: 'pokoi pokojami pokojow mieszkan',
    en: 'rooms flats apartments dwellings',
  },
  beds: {
    de: 'betten',
    fr: 'lits',
    es: 'camas',
    it: 'letti',
    nl: 'bedden',
    pt: 'camas',
    pl: 'lozek lozkami',
    en: 'beds',
  },
  lands: {
    de: 'lander landern staaten',
    fr: 'pays',
    es: 'paises',
    it: 'paesi',
    nl: 'landen',
    pt: 'paises',
    pl: 'krajow krajach',
    en: 'countries',
  },
  languages: {
    de: 'sprachen',
    fr: 'langues',
    es: 'idiomas lenguas',
    it: 'lingue',
    nl: 'talen',
    pt: 'linguas idiomas',
    pl: 'jezykow jezykach',
    en: 'languages',
  },
};

const stemIn = (language: string) => (word: string) =>
  language === 'en' ? `en ${stemWord(word)}` : stemByLanguage(word, language);

const stems = new Map(
  Object.entries(nouns).flatMap(([sort, byLanguage]) =>
    Object.entries(byLanguage).map(([language, words]): [string, string[]] => [
      `${sort} ${language}`,
      words.split(' ').map(stemIn(language)),
    ]),
  ),
);

/** The sort of the nearest of some nouns, given as stems; empty where none is known. */
export function sortOf(of: readonly string[], language: string): Sort | '' {
  for (const noun of of)
    for (const sort of Object.keys(nouns) as Sort[]) {
      const known = stems.get(`${sort} ${language}`) ?? [];
      if (known.some((stem) => (language === 'en' ? stem === noun : sharesStem(noun, stem, language)))) return sort;
    }
  return '';
}

const employed: Readonly<Record<string, string>> = {
  de: 'mitarbeiter mitarbeiterinnen mitarbeitende beschaftigte angestellte',
  fr: 'employes salaries collaborateurs collaboratrices',
  es: 'empleados empleadas trabajadores trabajadoras',
  it: 'dipendenti addetti',
  nl: 'medewerkers werknemers',
  pt: 'funcionarios colaboradores trabalhadores empregados',
  pl: 'pracownikow pracownicy pracownikami pracownikom',
};

/** Whether the first of some nouns is what a firm calls those it employs, whoever they are. */
export const isEmployed = ([noun]: readonly string[], language: string): boolean =>
  noun !== undefined &&
  (employed[language] ?? '').split(' ').some((word) => sharesStem(noun, stemByLanguage(word, language), language));

/** Endings of those who do something, on a stem. */
const agents: Readonly<Record<string, RegExp>> = {
  de: /(?:er|erin|innen|kraft|leut|arzt|gesell|ist|ant|ent|ling|kund|partn)$/,
  fr: /(?:eur|rice|ier|iere|ien|ienn|ist|ant|ent)$/,
  es: /(?:ador|edor|dor|tor|sor|er|ist|ant|ent|ari|soci)$/,
  it: /(?:tor|sor|ier|ist|ant|ent|ai|soc)$/,
  nl: /(?:er|aar|eur|ist|ant|ent|ling|led|lid)$/,
  pt: /(?:ador|edor|dor|tor|sor|eir|ist|ant|ent|ari|soci)$/,
  pl: /(?:arzy|arz|ow|nik|nikow|nikami|istow|ista|isci|owca|owcow|telow?)$/,
  en: /(?:er|or|ist|ee|man|men|people|staff|person|crew|team|hand|member|client|partner|agent|student|nurs|child)s?$/,
};

/** Whether some nouns may be people: then they may be those whom the firm employs. */
export const isPerson = (of: readonly string[], language: string): boolean =>
  of.some((noun) => agents[language]?.test(noun)) || sortOf(of, language) === 'staff';
