import { months } from '../document/quantities/calendar.ts';

/** Words for when something was, folded, in the languages of the lexicons. What is another word elsewhere stands alone. */
export const timeWords = {
  today:
    "earlier today|this morning|today|heute|ce matin|aujourd'hui|esta manana|hoy|stamattina|oggi|vanochtend|vandaag|esta manha|hoje|dzis(?:iaj)? rano|dzisiaj|dzis",
  yesterday: 'yesterday|gestern|ayer|ieri|gisteren|ontem|wczoraj',
  dayBefore: "the day before yesterday|vorgestern|avant-hier|anteayer|l'altro ieri|eergisteren|anteontem|przedwczoraj",
  lastWeek:
    'last week|(?:letzte|vorige|vergangene)[nr]? woche|la semaine (?:derniere|passee)|la semana pasada|(?:la )?settimana scorsa|(?:vorige|afgelopen) week|(?:na |a )?semana passada|(?:w )?(?:zeszlym|ubieglym|poprzednim) tygodniu|(?:z )?(?:zeszlego|ubieglego) tygodnia',
  thisWeek:
    'this week|diese[rn]? woche|cette semaine|esta semana|questa settimana|deze week|(?:w )?tym tygodniu|earlier in the week',
  lastMonth:
    'last month|(?:letzten|vorigen|vergangenen) monat|le mois (?:dernier|passe)|el mes pasado|(?:il )?mese scorso|(?:vorige|afgelopen) maand|(?:no )?mes passado|(?:w )?(?:zeszlym|ubieglym) miesiacu|(?:z )?zeszlego miesiaca',
  lastYear:
    "last year|letztes jahr|voriges jahr|l'annee derniere|l'an dernier|el ano pasado|(?:l')?anno scorso|vorig jaar|(?:no )?ano passado|(?:w )?zeszlym roku",
  otherDay:
    "the other day|recently|neulich|kurzlich|l'autre jour|recemment|el otro dia|recientemente|recente|l'altro giorno|di recente|onlangs|laatst|outro dia|ha pouco|niedawno|ostatnio",
} as const;

/** Of one language only: "hier" is "here" in German. */
export const frenchYesterday = 'hier';

const units: Readonly<Record<'day' | 'week' | 'month' | 'year', string>> = {
  day: 'days?|tag(?:e|en)?|jours?|dias?|giorn[oi]|dag(?:en)?|dzien|dni',
  week: 'weeks?|wochen?|semaines?|semanas?|settiman[ae]|week|weken|tydzien|tygodni(?:e|a)?',
  month: 'months?|monat(?:e|en)?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|miesiac(?:e)?|miesiecy',
  year: 'years?|jahr(?:e|en)?|ans?|annees?|anos?|ann[oi]|jaar|rok|lata',
};

type Unit = keyof typeof units;
export const unitOf = (word: string): Unit | undefined =>
  (Object.keys(units) as Unit[]).find((unit) => new RegExp(`^(?:${units[unit]})$`).test(word));

const numbers = [
  'one a an ein einem einer eine une un uno una een um uma jeden',
  'two zwei deux dos due twee dois duas dwa dwie',
  'three drei trois tres tre drie trzy',
  'four vier quatre cuatro quattro quatro cztery',
  'five funf cinq cinco cinque vijf piec',
  'six sechs seis sei zes szesc',
  'seven sieben sept siete sette zeven sete siedem',
  'eight acht huit ocho otto oito osiem',
  'nine neun neuf nueve nove negen dziewiec',
  'ten zehn dix diez dieci tien dez dziesiec',
];
const numberOf = new Map(numbers.flatMap((words, at) => words.split(' ').map((word) => [word, at + 1] as const)));
const few =
  'a few|some|several|einigen|ein paar|quelques|unos(?: pocos)?|unas(?: pocas)?|pocos|pocas|alcuni|alcune|qualche|enkele|een paar|alguns|algumas|kilka';

/** How many, least and most; undefined: no number. */
export function countOf(text: string): [number, number] | undefined {
  if (new RegExp(`^(?:${few})$`).test(text)) return [2, 6];
  if (/^(?:a couple of|un par de|un paio di)$/.test(text)) return [2, 3];
  const value = /^\d{1,3}$/.test(text) ? Number(text) : numberOf.get(text);
  return value === undefined ? undefined : [value, value];
}

const count = `${few}|a couple of|un par de|un paio di|${[...numberOf.keys()].join('|')}|\\d{1,3}`;
const unit = Object.values(units).join('|');

/** "two days ago", "vor zwei Tagen", "il y a deux jours": groups 1, 3 the number, 2, 4 the unit. */
export const ago = new RegExp(
  `(?<!\\p{L})(?:(?:vor|il y a|hace|ha) (${count}) (${unit})|(?:(${count}) )?(${unit}) (?:ago|fa|geleden|atras|temu))(?!\\p{L})`,
  'gu',
);

const weekdayNames = [
  'sunday sonntag dimanche domingo domenica zondag niedziela niedziele niedzieli',
  'monday montag lundi lunes lunedi maandag segunda poniedzialek poniedzialku',
  'tuesday dienstag mardi martes martedi dinsdag terca wtorek wtorku',
  'wednesday mittwoch mercredi miercoles mercoledi woensdag quarta sroda srode srody',
  'thursday donnerstag jeudi jueves giovedi donderdag quinta czwartek czwartku',
  'friday freitag vendredi viernes venerdi vrijdag sexta piatek piatku',
  'saturday samstag sonnabend samedi sabado sabato zaterdag sobota sobote soboty',
];
export const weekdayOf = new Map(
  weekdayNames.flatMap((names, day) => names.split(' ').map((name) => [name, day] as const)),
);
export const weekday = new RegExp(`(?<!\\p{L})(${[...weekdayOf.keys()].join('|')})(?:-feira)?(?!\\p{L})`, 'gu');

const locatives =
  'styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrzesniu pazdzierniku listopadzie grudniu'.split(' ');
export const monthOf: ReadonlyMap<string, number> = new Map([
  ...months,
  ...locatives.map((name, at) => [name, at + 1] as const),
]);
const month = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');
export const monthAlone = new RegExp(
  `(?<!\\p{L})(?:in|im|en|em|a|w|we|z|ze|di|de|du|van|from|of|last|back in|vom|since|early|late) (?:early |late |mid-?)?(${month})(?: (?:de |of )?(\\d{4}))?(?!\\p{L}|\\d| \\d)`,
  'gu',
);
export const dayOfMonth = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|\\.|er|o|º)?(?: of| de)? (${month})(?!\\p{L})(?:,? (?:de |of )?(\\d{4}))?`,
  'gu',
);
export const monthAndDay = new RegExp(
  `(?<!\\p{L})(${month}) (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:, (\\d{4}))?`,
  'gu',
);
