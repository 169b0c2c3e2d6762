import type { LocalPhrasebook, PlacedCompany } from '../phrasebook.ts';
import { interestGoals } from './interest-goals.ts';
import { whetherReader } from './whether-reader.ts';

const institution =
  /^(?:Szpital|Muzeum|Urząd|Gmina|Miasto|Szkoła|Uniwersytet|Fundacja|Przychodnia|Przychodnie|Biblioteka|Teatr)$/u;

/** A name keeps its form behind the noun for what it is. */
function placed(company: string): PlacedCompany {
  if (institution.test(company.split(' ')[0]!))
    return { at: `w placówce ${company}`, of: `placówki ${company}`, to: `do placówki ${company}` };
  // "Firma Kos": the noun is there already.
  const name = company.replace(/^(?:Firma|Grupa)\s/u, (noun) => (noun === 'Firma ' ? '' : noun));
  return { at: `w firmie ${name}`, of: `firmy ${name}`, to: `do firmy ${name}` };
}

/** No form depends on the gender of reader or writer; names and keywords stand where they keep their form. */
export const polish: LocalPhrasebook = {
  yourCompany: '(Państwa|Twoja) firma',
  yourCompanyPlaced: { at: 'w (Państwa|Twojej) firmie', of: '(Państwa|Twojej) firmy', to: 'do (Państwa|Twojej) firmy' },
  lowerAfterGreeting: true,
  capitals: /^(?:Państwa|Państwo|Panu|Pani|Pan|Twój|Twoj\p{L}+|Ty|Ci|Cię)(?!\p{L})/u,
  topic: (keyword) => `„${keyword}”`,
  placed,
  title: (title) => title,
  position: (title, { at }) => `„${title}”< ${at}>`,
  plainGreeting: '(Dzień dobry|Cześć),',
  greetings: {
    PROFESSIONAL: ['(Dzień dobry {name}|Cześć {first}),', 'Dzień dobry {first},'],
    FRIENDLY: ['(Dzień dobry|Cześć) {first},', '(Dzień dobry|Hej) {first},'],
    DIRECT: ['(Dzień dobry|Cześć) {first},', 'Dzień dobry ({name}|{first}),'],
  },
  firm: /^()(firma|spółka|przedsiębiorstwo|grupa|spółdzielnia|placówka|szpital|młyn|drukarnia|piekarnia|hotel)\s/iu,
  ownFirm: (_, noun) => `(Państwa|${/a$/u.test(noun) ? 'Twoja' : /o$/u.test(noun) ? 'Twoje' : 'Twój'}) ${noun}`,
  reference: /(?<!\p{L})(?:on|ona|oni|one|pierwsz\p{L}+|drug\p{L}+|trzeci\p{L}*|czwart\p{L}+)(?!\p{L})/iu,
  things: /^\p{L}+\s.*(?<!\p{L})(?:jest|są|ma|mają|odbywa się|trwa|trwają|trafia|trafiają)(?!\p{L})/iu,
  verbs:
    /^(?:produkuje|sprzedaje|prowadzi|zarządza|przewozi|ubezpiecza|projektuje|oferuje|dostarcza|wynajmuje|serwisuje|naprawia|montuje|buduje|zatrudnia|rozwija|importuje|eksportuje|uprawia|obsługuje|organizuje|drukuje|szkoli|kupuje|ma|odlewa|tworzy|uczy|zbiera|wytwarza|piecze|hoduje|odbiera|recyklinguje|przetwarza|leczy|utrzymuje|remontuje)\s/iu,
  toSecondPerson: (sentence) => {
    const owned = /^(Nasz|Nasza|Nasze)\s/u.exec(sentence)?.[1];
    if (owned)
      return sentence.replace(/^\S+/u, `(Państwa|${owned.replace('Nasz', 'Twoj').replace(/^Twoj$/u, 'Twój')})`);
    const verb = /^(\p{L}+[aeiy]my)\s/u.exec(sentence)?.[1];
    if (verb === undefined || /^(?:Jesteśmy|Możemy|Chcemy|Bierzemy|Pieczemy|Idziemy)$/u.test(verb)) return null;
    return `(Państwa|Twoja) firma ${verb.toLowerCase().replace(/my$/u, '')}${sentence.slice(verb.length)}`;
  },
  statements: [
    '{Hook}.',
    '[O ile dobrze rozumiem|Jeśli się nie mylę|O ile wiem], {hook}.',
    '[Krótko o firmie|Najpierw o firmie] {company}: {hook}.',
  ],
  checks: [
    'Czy dobrze rozumiem: {hook}?',
    'Czy to się zgadza: {hook}?',
    'Czy to prawda, że {hook}?',
    'Czy to nadal aktualne: {hook}?',
  ],
  fragmentChecks: [
    'Czy to nadal aktualne< {at}>: {hook}?',
    '{Hook}: czy to dobry opis {of}?',
    'Czy mogę się upewnić, że ten opis jest nadal aktualny: {hook}?',
  ],
  howQuestions: [
    'Jak [wygląda|zorganizowany jest]< {at}> temat {topic}?',
    '[Czy mogę zapytać|Czy można zapytać], jak< {at}> [wygląda|rozwiązany jest|prowadzony jest] temat {topic}?',
    'Co< {at}> warto byłoby [uprościć|ułatwić|zmienić] w temacie {topic}?',
    'Kto< {at}> zajmuje się tematem {topic}?',
  ],
  roles: [
    'Na stanowisku {position} [zapewne|prawdopodobnie|pewnie] [często wraca|nieraz pojawia się|bywa ważny] temat {topic}.',
    '[Domyślam się|Przypuszczam], że na stanowisku {position} temat {topic} [nie jest obcy|pojawia się nieraz].',
    '[Piszę|Zwracam się z pytaniem], bo na stanowisku {position} opinia na temat {topic} [jest dla mnie cenna|bardzo mnie interesuje].',
    'Kto lepiej opowie o temacie {topic} niż osoba na stanowisku {position}?',
  ],
  plainRoles: [
    '[Piszę|Zwracam się z pytaniem] do osoby na stanowisku {position}, bo [to może być właściwy adres|ten temat może być bliski].',
    'Stanowisko {position} [wskazuje|podpowiada], że to właściwy adres mojego pytania.',
  ],
  plainQuestions: [
    'Czy to właściwy adres< {at}>, czy lepiej [napisać do kogoś innego|zwrócić się do innej osoby]?',
    'Czy mogę zapytać, kto< {at}> zajmuje się takimi sprawami?',
  ],
  offers: ['Nasza propozycja: {offer}.', 'Co oferujemy: {offer}.', 'Chcę (Państwu|Ci) przedstawić: {offer}.'],
  answers: ['Jeśli tak, to może się przydać: {offer}.', 'Jeśli tak, może to (Państwa|Cię) zainteresuje: {offer}.'],
  senderFacts: ['Jeszcze jedno: {fact}.', 'Dodam krótko: {fact}.'],
  reasons: ['(Państwa|Twoja) opinia bardzo by mi pomogła.', 'Chętnie poznam (Państwa|Twoje) zdanie.'],
  admissions: [
    'Nie wiem, jak wygląda to dziś w (Państwa|Twojej) firmie, dlatego wolę zapytać, niż zakładać.',
    'Nie znam (Państwa|Twojego) sposobu pracy, stąd pytanie, zanim cokolwiek zaproponuję.',
    'Nie wiem, czy to (u Państwa|dla Ciebie) teraz ważny temat; jedno zdanie odpowiedzi w zupełności wystarczy.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Jeśli to temat dla innej osoby, proszę o nazwisko.',
      'Wystarczy krótka odpowiedź.',
      'Jeśli to nie jest dobry moment, (proszę o krótką informację|daj mi znać).',
    ],
    FRIENDLY: [
      'Wystarczy jedno słowo.',
      'Jeśli to nie jest dobry moment, nic nie szkodzi.',
      'Jeśli to temat dla kogoś innego, wystarczy nazwisko.',
    ],
    DIRECT: [
      'Wystarczy jedno słowo.',
      'Jeśli nie (Państwo|Ty), kto jest właściwą osobą?',
      'Jeśli to nie jest dobry moment, nic nie szkodzi.',
    ],
  },
  closings: {
    PROFESSIONAL: ['(Z poważaniem|Pozdrawiam serdecznie)', '(Z wyrazami szacunku|Pozdrawiam)', 'Łączę pozdrowienia'],
    FRIENDLY: ['Pozdrawiam serdecznie', 'Pozdrawiam', 'Miłego dnia'],
    DIRECT: ['Pozdrawiam', 'Z pozdrowieniami', '(Z poważaniem|Dzięki)'],
  },
  shortOpeners: [
    'pytanie na temat {topic}.',
    'piszę do osoby na stanowisku „{title}”.',
    'czy to właściwy adres {at}?',
    'krótka wiadomość {to}.',
  ],
  subjects: ['{company}: {keyword}', '{Keyword}: pytanie', 'Temat: {keyword}'],
  plainSubjects: ['Pytanie {to}', 'Krótka wiadomość {to}', 'Jedno krótkie pytanie'],
  meetings: {
    call: { plain: 'krótką rozmowę', timed: '{minutes}-minutową rozmowę' },
    chat: { plain: 'krótką rozmowę', timed: '{minutes}-minutową rozmowę' },
    meeting: { plain: 'krótkie spotkanie', timed: '{minutes}-minutowe spotkanie' },
    demo: { plain: 'krótką prezentację', timed: '{minutes}-minutową prezentację' },
    walkthrough: { plain: 'krótką prezentację', timed: '{minutes}-minutową prezentację' },
    event: { plain: 'nasze wydarzenie', timed: 'nasze wydarzenie' },
    feedback: { plain: 'krótką rozmowę z prośbą o opinię', timed: '{minutes}-minutową rozmowę z prośbą o opinię' },
    trial: { plain: 'krótką próbę', timed: '{minutes}-minutową rozmowę' },
    partnership: { plain: 'rozmowę o współpracy', timed: '{minutes}-minutową rozmowę o współpracy' },
  },
  calls: {
    PROFESSIONAL: [
      'Czy (znajdą Państwo|znajdziesz) czas na {ask} w przyszłym tygodniu?',
      'Czy możemy umówić się na {ask} w przyszłym tygodniu?',
      'Czy mogę zaproponować (Państwu|Ci) {ask} w najbliższych dniach?',
      'Czy możemy zaplanować {ask} w przyszłym tygodniu?',
    ],
    FRIENDLY: [
      'Czy umówimy się na {ask} w przyszłym tygodniu?',
      'Czy (znajdą Państwo|znajdziesz) chwilę na {ask} w najbliższych dniach?',
      'Czy pasuje (Państwu|Ci) termin na {ask} w przyszłym tygodniu?',
    ],
    DIRECT: [
      '(Czy mają Państwo|Masz) czas na {ask} w tym tygodniu?',
      '(Czy możemy|Możemy) umówić się na {ask} w przyszłym tygodniu?',
      'Czy {ask} można zaplanować na przyszły tydzień?',
    ],
  },
  invitations: [
    'Czy mogę zaprosić (Państwa|Cię) na nasze wydarzenie?',
    'Czy udział w naszym wydarzeniu byłby (dla Państwa|dla Ciebie) ciekawy?',
    'Czy nasze wydarzenie jest warte (Państwa|Twojej) uwagi?',
  ],
  shortCalls: [
    '(Czy jest|Masz) czas na {ask}?',
    '(Czy znajdzie się|Znajdziesz) czas na {ask}?',
    '(Czy możemy|Możemy) umówić się na {ask}?',
  ],
  referrals: [
    'Czy mogę prosić o wskazanie właściwej osoby ({whom})?',
    'Czy mogę zapytać, do kogo się z tym zwrócić ({whom})?',
    'Czy mogę zapytać, kto jest w tej sprawie właściwą osobą ({whom})?',
  ],
  about: 'na temat „{about}”',
  aboutTail: /\s((?:o|na temat|w sprawie|dotycząc\p{L}+)\s(?!\d)(?!opini)[^,;]{3,60})$/iu,
  ofTail: /(?:prezentacj\p{L}|pokaz\p{L}{0,2}|demo)\s((?:nasz\p{L}+|\p{L}+(?:u|a|i|y|ej|ego))\s?[^,;()]{0,55})$/iu,
  on: '{date}',
  goalForms: [
    ...interestGoals.pl,
    {
      form: /^zaprosić\s(?:(?:ją|go|ich|firmę|zespół)\s)?(?<rest>(?:do|na)\s.+)$/iu,
      asks: [
        'Czy mogę zaprosić (Państwa|Cię) {rest}?',
        'Czy (przyjmą Państwo|przyjmiesz) zaproszenie {rest}?',
        'Czy zaproszenie {rest} byłoby dla (Państwa|Ciebie) ciekawe?',
      ],
      isWhole: true,
    },
    {
      form: /^(?:dowiedzieć się|zapytać|sprawdzić|ustalić),?\s(?<clause>(?:kto|jak|czy|kiedy|gdzie|co|dlaczego)\s.+)$/iu,
      asks: [
        'Czy mogę zapytać, {clause}?',
        '(Czy mogą Państwo|Możesz) mi powiedzieć, {clause}?',
        '(Czy wiedzą Państwo|Wiesz), {clause}?',
      ],
      isWhole: true,
    },
    {
      form: /^(?<verb>zaproponować|pokazać|przedstawić|zaprezentować|wysłać|przesłać|wyjaśnić)\s(?:(?:im|jej|mu)\s)?(?<rest>.+)$/iu,
      asks: [
        'Czy mogę (Państwu {verb}|{verb} Ci) {rest}?',
        'Czy mogę w przyszłym tygodniu {verb} (Państwu|Ci) {rest}?',
        'Kiedy mogę (Państwu {verb}|{verb} Ci) {rest}?',
      ],
    },
    {
      form: /^(?<goal>(?:umówić|spotkać się|porozmawiać|zorganizować|zaplanować|ustalić)\s.+)$/iu,
      asks: ['Czy możemy {goal}?', 'Czy moglibyśmy {goal}?', 'Kiedy możemy {goal}?'],
    },
    {
      form: /^(?<goal>\p{L}+ć\s.+)$/iu,
      asks: [
        'Czy możemy porozmawiać o tym, jak {goal}?',
        'Czy warto byłoby {goal}?',
        'Czy (znajdą Państwo|znajdziesz) chwilę na rozmowę o tym, jak {goal}?',
      ],
    },
  ],
  ofReader: (goal) => whetherReader.pl(goal).replace(/(?<!\p{L})(ich|jej|jego)(?= \p{L})/gu, '(Państwa|$1)'),
  quotedGoals: [
    'Cel mojej wiadomości: {goal}. Czy możemy o tym porozmawiać w przyszłym tygodniu?',
    'O co chodzi: {goal}. Czy (znajdą Państwo|znajdziesz) czas na rozmowę o tym w najbliższych dniach?',
    'Krótko mówiąc: {goal}. Czy możemy umówić się na krótką rozmowę o tym?',
  ],
};
