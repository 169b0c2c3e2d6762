/** Word -> canonical unit and factor. Durations from second to week are in seconds, from month on in months. */
export interface Unit {
  readonly kind: 'duration' | 'measure' | 'money';
  readonly unit: string;
  readonly factor: number;
}

const groups: [Unit['kind'], string, number, string][] = [
  [
    'duration',
    's',
    900,
    'kwadrans kwadranse kwadransow kwadransa kwadransik viertelstunde viertelstunden viertelstundchen kwartier kwartiertje',
  ],
  ['duration', 's', 0.001, 'ms millisecond milliseconds'],
  ['duration', 's', 1, 'second seconds sec secs sekunde sekunden seconde secondes segundo segundos secondo secondi'],
  [
    'duration',
    's',
    60,
    'minute minutes min mins minuten minuut minuto minutos minuti minutter minut minuty minuta minutig minutige minutiges minutigen minutiger minutowa minutowe minutowy minutowego minutowej minutchen minutito minutitos minutillo minutillos minutino minutini minutje minuutje minuutjes minutinho minutinhos minutka minutke minutki minutek minutkami',
  ],
  [
    'duration',
    's',
    3600,
    'h hour hours hr hrs stunde stunden heure heures hora horas ora ore uur uren godzina godziny godzin stundchen horita horitas oretta uurtje uurtjes horinha horinhas godzinka godzinke godzinki',
  ],
  [
    'duration',
    's',
    86400,
    'day days tag tage tagen jour jours dia dias giorno giorni dag dagen dzien dni workday workdays',
  ],
  [
    'duration',
    's',
    604800,
    'week weeks wk wks woche wochen semaine semaines semana semanas settimana settimane weken tydzien tygodnie tygodni weekje weekjes semanita semanitas',
  ],
  ['duration', 's', 1_209_600, 'fortnight fortnights'],
  [
    'duration',
    'month',
    1,
    'month months monat monate monaten mois mes meses mese mesi maand maanden miesiac miesiace miesiecy',
  ],
  ['duration', 'month', 3, 'quarter quarters'],
  [
    'duration',
    'month',
    12,
    'year years yr yrs jahr jahre jahren an ans annee annees ano anos anni anno jaar jaren rok lata lat',
  ],
  [
    'duration',
    'month',
    120,
    'decade decades jahrzehnt jahrzehnte jahrzehnten decennie decennies decada decadas decennio decenni decennium decennia dekada dekady dekad dekade dziesieciolecia dziesiecioleci',
  ],
  ['duration', 'month', 1200, 'century centuries'],
  ['measure', 'byte', 1e3, 'kb kilobyte kilobytes'],
  ['measure', 'byte', 1e6, 'mb megabyte megabytes'],
  ['measure', 'byte', 1e9, 'gb gigabyte gigabytes'],
  ['measure', 'byte', 1e12, 'tb terabyte terabytes'],
  ['measure', 'byte', 1e15, 'pb petabyte petabytes'],
  ['measure', 'bit', 1e6, 'megabit megabits mbit'],
  ['measure', 'bit', 1e9, 'gigabit gigabits gbit'],
  ['measure', 'bit', 1e12, 'terabit terabits tbit'],
  ['measure', 'watt', 1e3, 'kw kilowatt kilowatts'],
  ['measure', 'watt', 1e6, 'mw megawatt megawatts'],
  ['measure', 'watt', 1e9, 'gw gigawatt gigawatts'],
  ['measure', 'wh', 1e3, 'kwh'],
  ['measure', 'wh', 1e6, 'mwh'],
  ['measure', 'wh', 1e9, 'gwh'],
  ['measure', 'metre', 0.001, 'mm millimetre millimetres millimeter millimeters'],
  [
    'measure',
    'metre',
    0.01,
    'cm centimetre centimetres centimeter centimeters zentimeter zentimetern centimetros centimetro centimetri centymetrow',
  ],
  ['measure', 'metre', 1, 'm metre metres meters metern metro metros metri metry metrow'],
  [
    'measure',
    'metre',
    1000,
    'km kilometre kilometres kilometer kilometers kms kilometern kilometro kilometros quilometro quilometros chilometro chilometri kilometr kilometry kilometrow',
  ],
  ['measure', 'mile', 1, 'mile miles'],
  ['measure', 'foot', 1, 'ft foot feet'],
  ['measure', 'm2', 1, 'sqm m2'],
  ['measure', 'sqft', 1, 'sqft'],
  [
    'measure',
    'hectare',
    1,
    'ha hectare hectares hektar hektare hektaren hectarea hectareas ettaro ettari hectaren hektary hektarow',
  ],
  ['measure', 'acre', 1, 'acre acres'],
  ['measure', 'gram', 1, 'g gram grams gramme grammes'],
  [
    'measure',
    'gram',
    1e3,
    'kg kilo kilos kilogram kilograms kilogramm quilo quilos chilo chili kilogramo kilogramos quilograma quilogramas kilogramy kilogramow',
  ],
  ['measure', 'gram', 1e6, 't tonne tonnes ton tons tonnen tonelada toneladas tonnellata tonnellate tony'],
  ['measure', 'pound', 1, 'lb lbs'],
  ['measure', 'litre', 0.001, 'ml millilitre millilitres milliliter milliliters'],
  ['measure', 'litre', 1, 'l litre litres liter liters litern litro litros litri litry litrow'],
  [
    'measure',
    'litre',
    100,
    'hl hectolitre hectolitres hektoliter hektolitern hectolitro hectolitros ettolitri hectoliter hektolitrow',
  ],
  ['measure', 'gallon', 1, 'gallon gallons'],
  ['money', 'EUR', 0.01, 'centimes centime centimos centimo centesimi centesimo eurocent eurocents'],
  ['measure', 'degree', 1, 'degree degrees'],
];

export const units: ReadonlyMap<string, Unit> = new Map(
  groups.flatMap(([kind, unit, factor, words]) =>
    words.split(' ').map((word): [string, Unit] => [word, { kind, unit, factor }]),
  ),
);

const money: [string, string][] = [
  ['USD', '$ usd dollar dollars us$ bucks'],
  ['EUR', '€ eur euro euros'],
  ['GBP', '£ gbp pound pounds quid'],
  ['JPY', '¥ jpy yen'],
  ['INR', '₹ inr rupee rupees'],
  ['CHF', 'chf francs'],
  ['PLN', 'pln zloty zlotys'],
  ['SEK', 'sek kronor'],
  ['NOK', 'nok'],
  ['DKK', 'dkk kroner'],
  ['CAD', 'cad c$'],
  ['AUD', 'aud a$'],
  ['NZD', 'nzd nz$'],
  ['BRL', 'brl r$ reais'],
  ['ZAR', 'zar rand'],
  ['KRW', '₩ krw won'],
  ['ILS', '₪ ils shekels'],
  ['NGN', '₦ ngn naira'],
  ['KES', 'kes ksh'],
  ['MXN', 'mxn pesos'],
  ['SGD', 'sgd s$'],
];

export const currencies: ReadonlyMap<string, string> = new Map(
  money.flatMap(([code, words]) => words.split(' ').map((word): [string, string] => [word, code])),
);

const named: Record<string, string> = {
  'egyptian pound': 'EGP',
  'cfa franc': 'XOF',
  'swiss franc': 'CHF',
  'us dollar': 'USD',
  'canadian dollar': 'CAD',
  'australian dollar': 'AUD',
  'hong kong dollar': 'HKD',
  'singapore dollar': 'SGD',
  'kenyan shilling': 'KES',
  'pakistani rupee': 'PKR',
  'indian rupee': 'INR',
  'mexican peso': 'MXN',
  'philippine peso': 'PHP',
  'colombian peso': 'COP',
  'chilean peso': 'CLP',
  'argentine peso': 'ARS',
  'turkish lira': 'TRY',
  'moroccan dirham': 'MAD',
  'saudi riyal': 'SAR',
};

/** A currency named by its country after a number, "99 Egyptian pounds": its code and how long its words are. */
export function namedCurrency(after: string): { unit: string; length: number } | null {
  const match = /^ ((?:\p{L}+ ){1,2}\p{L}+?)s?(?!\p{L})/u.exec(after);
  if (match === null) return null;
  const words = match[1]!.split(' ');
  for (const count of [2, 3]) {
    const name = words.slice(0, count).join(' ').replace(/s$/, '');
    const unit = named[name];
    if (unit !== undefined)
      return {
        unit,
        length:
          1 +
          words.slice(0, count).join(' ').length +
          (/^s(?!\p{L})/u.test(after.slice(1 + words.slice(0, count).join(' ').length)) ? 1 : 0),
      };
  }
  return null;
}

export const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['grand', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['tausend', 1e3],
  ['millionen', 1e6],
  ['milliarden', 1e9],
  ['mille', 1e3],
  ['mil', 1e3],
  ['mila', 1e3],
  ['millones', 1e6],
  ['milhoes', 1e6],
  ['milioni', 1e6],
  ['miljoen', 1e6],
  ['duizend', 1e3],
  ['tysiecy', 1e3],
  ['tysiace', 1e3],
  ['milionow', 1e6],
  ['tys', 1e3],
  ['tsd', 1e3],
  ['mln', 1e6],
  ['mrd', 1e9],
  ['miliony', 1e6],
]);

/** Words for percent. */
export const cents = /^(?:percent|pct|prozent|porcento|procent|percentage)$/;
