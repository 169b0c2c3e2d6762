import { secondPerson } from './second-person.ts';

/** Words of a language by which a few words turn out to be no name of a thing. */
interface Address {
  /** Right behind the first word they are the object of a verb: no noun has an article behind it. */
  readonly objects: string;
  /** With which a noun phrase begins all the same: "on the move", "dans les Alpes". */
  readonly openers: string;
  /** Whose something is, said to the reader, and when something is to be done: in no name of a thing. */
  readonly address: string;
  /** Of those, what no statement about a firm has either. */
  readonly spoken: string;
  /** Days, of which a short statement about a firm says nothing. */
  readonly days: string;
  /** One who reads and one text that is read, with their articles: a statement about a firm has many of them. */
  readonly reader: RegExp;
}

/** Articles, pronouns, prepositions and adverbs of time: closed classes. */
const byLanguage: Readonly<Record<string, Address>> = {
  en: {
    objects: 'the your this these that those all every each it them him her us me',
    openers: 'in on at by for from of to with over under across all behind beyond off around about into through the a',
    address: 'your you today tomorrow tonight now immediately please',
    spoken: 'your yours yourself you please',
    days: 'today tomorrow tonight',
    reader: /(?<!\p{L})(?:the (?:reader|recipient)|(?:the|this|every|each) (?:message|prompt))(?!\p{L})/iu,
  },
  de: {
    objects: 'die das dem den ein eine einen einem alle jede jeden jeder es ihn ihm ihr uns mir dein deine deinen',
    openers: 'in im an am auf aus bei für mit nach über um unter von vor zu zur zum durch gegen ohne rund alle',
    address: 'dein deine deinen deinem deiner heute jetzt sofort bitte',
    spoken: 'dein deine deinen deinem deiner deines du dich dir euch euer eure euren eurem eurer bitte',
    days: 'heute',
    reader:
      /(?<!\p{L})(?:(?:der|den|dem|des) (?:lesers?|empfängers?)|(?:die|der|diese|dieser|jede|jeder) nachricht)(?!\p{L})/iu,
  },
  fr: {
    objects: 'le la les un une vos votre ton ta tes ce cet cette ces chaque tout toute toutes lui leur',
    openers: 'à dans sur sous pour par avec sans entre chez vers contre en tout toute tous toutes',
    address: 'vos votre ton ta tes aujourd maintenant immédiatement',
    spoken: 'votre vos vous vôtre ton ta tes tu toi te',
    days: 'aujourd',
    reader: /(?<!\p{L})(?:(?:le|au|du) (?:lecteur|destinataire)|(?:le|au|du|ce|chaque) message)(?!\p{L})/iu,
  },
  es: {
    objects: 'el la los las un una unos unas su sus tu tus este esta cada todo toda todos todas',
    openers: 'a en con por para sin sobre entre de desde hasta contra todo toda todos todas',
    address: 'tu tus hoy ahora inmediatamente',
    spoken: 'tu tus tú te ti contigo usted ustedes vuestro vuestra vuestros vuestras vosotros',
    days: 'hoy',
    reader: /(?<!\p{L})(?:(?:el|al|del) (?:lector|destinatario)|(?:el|al|del|este|cada) mensaje)(?!\p{L})/iu,
  },
  it: {
    objects: 'il lo la gli le un uno una questo questa ogni tutto tutti tutte tuo tua tuoi tue',
    openers: 'a in con per su tra fra di da sotto senza tutto tutta tutti tutte',
    address: 'tuo tua tuoi tue oggi adesso ora subito',
    spoken: 'tuo tua tuoi tue tu ti voi hai vostro vostra vostri vostre',
    days: 'oggi',
    reader: /(?<!\p{L})(?:(?:il|al|del) (?:lettore|destinatario)|(?:il|al|del|nel|questo|ogni) messaggio)(?!\p{L})/iu,
  },
  nl: {
    objects: 'de het een deze dit die elke elk alle je uw hem haar hen ons mij',
    openers: 'in op aan bij met voor van naar over onder door uit tegen zonder tussen om alle',
    address: 'je jouw uw vandaag nu onmiddellijk alstublieft',
    spoken: 'je jij jou jouw u uw jullie alstublieft alsjeblieft',
    days: 'vandaag',
    reader: /(?<!\p{L})(?:de (?:lezer|ontvanger)|(?:het|dit|elk) bericht)(?!\p{L})/iu,
  },
  pt: {
    objects: 'o os as um uma este esta cada todo toda todos todas seu sua seus suas teu tua',
    openers: 'a em com por para sem sobre entre de desde até contra no na nos nas todo toda todos todas',
    address: 'teu tua teus tuas hoje agora imediatamente',
    spoken: 'teu tua teus tuas tu te ti contigo você vocês',
    days: 'hoje',
    reader: /(?<!\p{L})(?:(?:o|ao|do) (?:leitor|destinatário)|(?:a|à|da|na|esta|cada) mensagem)(?!\p{L})/iu,
  },
  pl: {
    objects: 'ten tę tego każdy każdą każdego wszystkie swój swoje swoją swoich',
    openers: 'w we na do od z ze za po przy dla przez pod nad bez między',
    address: 'swój swoje swoją swoich swojego swojej twój twoje twoją twoich dziś dzisiaj teraz natychmiast proszę',
    spoken: 'twój twoja twoje twoją twojego twojej twoich ty ciebie cię tobie wasz wasza wasze wam proszę',
    days: 'dziś dzisiaj',
    reader: /(?<!\p{L})(?:czytelnik(?:owi|a|iem)?|odbiorc(?:y|ę|a|ą)|(?:w |każdej |tej )wiadomości)(?!\p{L})/iu,
  },
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const sets = new Map(
  Object.entries(byLanguage).map(([language, { objects, openers, address, spoken, days, reader }]) => [
    language,
    {
      objects: setOf(objects),
      openers: setOf(openers),
      address: setOf(address),
      spoken: setOf(spoken),
      days: setOf(days),
      reader,
    },
  ]),
);

/** Of all languages: no name of a thing has them in any. */
const allDays = new Set([...sets.values()].flatMap(({ days }) => [...days]));

/** The words of a text in lower case; what is all in capitals is read as if it were not. */
const wordsOf = (text: string): string[] =>
  (/\p{Ll}/u.test(text) ? text : text.toLowerCase())
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}\p{M}].*$/gu, ''));

/**
 * Whether a few words that are to name a thing speak to somebody instead, in English or one of the languages: a verb and
 * its object ("pay the bill"), whose something is, or when it is to be done.
 */
export function speaksToReader(text: string, languages: readonly string[]): boolean {
  const words = wordsOf(text);
  const [first, second] = words;
  if (first === undefined || second === undefined) return false;
  if (words.some((word) => allDays.has(word))) return true;
  return ['en', ...languages].some((language) => {
    const set = sets.get(language);
    if (set === undefined) return false;
    return (
      set.reader.test(text) ||
      words.some((word) => set.address.has(word)) ||
      (set.objects.has(second) && !set.openers.has(first.toLowerCase()))
    );
  });
}

/** Whether a name says whose something is, who reads it, or when it is to be done, in any language of the writer. */
export const hasAddress = (text: string): boolean => {
  const words = wordsOf(text);
  return (
    words.length > 2 &&
    [...sets.values()].some(({ address, reader }) => reader.test(text) || words.some((word) => address.has(word)))
  );
};

/** Words of a short statement, at most. */
const shortStatement = 6;

/** Letters in capitals are short for something: "TU", "US". */
const isShort = (word: string): boolean => /^\p{Lu}{2,}(?!\p{L})/u.test(word);

/**
 * Whether a sentence in one of the languages speaks to its reader, of one who reads it, or of a day and of little else.
 * The first one of a text has nobody before it of whom "their" could be said.
 */
export function isSpoken(text: string, languages: readonly string[], isFirst = false): boolean {
  const raw = /\p{Ll}/u.test(text) ? text.split(/\s+/).filter((word) => !isShort(word)) : [text];
  const words = wordsOf(raw.join(' ').toLowerCase());
  const said = text.trim();
  return languages.some((language) => {
    const set = sets.get(language);
    return (
      set !== undefined &&
      (set.reader.test(text) ||
        words.some((word) => set.spoken.has(word)) ||
        secondPerson[language]?.anywhere?.test(said) === true ||
        (isFirst && secondPerson[language]?.first?.test(said) === true) ||
        (words.length <= shortStatement && words.some((word) => set.days.has(word))))
    );
  });
}
