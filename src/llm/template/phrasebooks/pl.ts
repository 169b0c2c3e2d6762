import type { LocalPhrasebook } from '../phrasebook.ts';

/** No form that depends on the gender of reader or writer; names and keywords stand where they keep their form. */
export const polish: LocalPhrasebook = {
  yourCompany: 'Państwa firma',
  lowerAfterGreeting: true,
  topic: (keyword) => `„${keyword}”`,
  position: (title, company) => `„${title}” w firmie ${company}`,
  plainGreeting: 'Dzień dobry,',
  greetings: {
    PROFESSIONAL: ['Dzień dobry {name},', 'Dzień dobry {first},'],
    FRIENDLY: ['Dzień dobry {first},'],
    DIRECT: ['Dzień dobry {first},', 'Dzień dobry {name},'],
  },
  firm: /^(?:firma|spółka|przedsiębiorstwo|grupa|spółdzielnia)\s/iu,
  reference: /(?<!\p{L})(?:on|ona|oni|one|pierwsz\p{L}+|drug\p{L}+|trzeci\p{L}*|czwart\p{L}+)(?!\p{L})/iu,
  things: /^\p{L}+\s.*(?<!\p{L})(?:jest|są|ma|mają|odbywa się|trwa|trwają|trafia|trafiają)(?!\p{L})/iu,
  verbs:
    /^(?:produkuje|sprzedaje|prowadzi|zarządza|przewozi|ubezpiecza|projektuje|oferuje|dostarcza|wynajmuje|serwisuje|naprawia|montuje|buduje|zatrudnia|rozwija|importuje|eksportuje|uprawia|obsługuje|organizuje|drukuje|szkoli)\s/iu,
  checks: [
    'Czy dobrze rozumiem: {hook}?',
    'Czy to się zgadza: {hook}?',
    'Czy to prawda, że {hook}?',
    'Czy to nadal aktualne: {hook}?',
  ],
  fragmentChecks: [
    'Czy ten opis firmy {company} jest nadal aktualny: {hook}?',
    'Czy opis „{Hook}” nadal pasuje do firmy {company}?',
    'Czy firmę {company} dobrze opisują słowa „{Hook}”?',
  ],
  howQuestions: [
    'Jak [wygląda|układa się|zorganizowany jest] w firmie {company} temat {topic}?',
    '[Czy mogę zapytać|Czy można zapytać|Czy wolno zapytać], jak w firmie {company} [wygląda|rozwiązany jest|prowadzony jest] temat {topic}?',
    'Co w firmie {company} warto byłoby [uprościć|ułatwić|zmienić] w temacie {topic}?',
    'Kto w firmie {company} zajmuje się tematem {topic}?',
  ],
  roles: [
    'Na stanowisku {position} [zapewne|prawdopodobnie|pewnie] [często wraca|nieraz pojawia się|bywa ważny] temat {topic}.',
    '[Domyślam się|Przypuszczam|Wyobrażam sobie], że na stanowisku {position} temat {topic} [nie jest obcy|bywa bliski|pojawia się nieraz].',
    '[Piszę|Zwracam się z pytaniem|Kieruję tę wiadomość], bo na stanowisku {position} opinia na temat {topic} [jest dla mnie cenna|bardzo mnie interesuje].',
    'Kto lepiej opowie o temacie {topic} niż osoba na stanowisku {position}?',
  ],
  plainRoles: [
    '[Piszę|Zwracam się z pytaniem] do osoby na stanowisku {position}, bo [to może być właściwy adres|ten temat może być bliski].',
    'Stanowisko {position} [wskazuje|podpowiada], że to właściwy adres mojego pytania.',
  ],
  plainQuestions: [
    'Czy to właściwy adres w firmie {company}, czy lepiej [napisać do kogoś innego|zwrócić się do innej osoby]?',
    'Czy mogę zapytać, kto w firmie {company} zajmuje się takimi sprawami?',
  ],
  offers: ['Nasza propozycja: {offer}.', 'Co oferujemy: {offer}.', 'To chcę przedstawić: {offer}.'],
  answers: ['Jeśli tak, to może się przydać: {offer}.', 'Jeśli tak, może to Państwa zainteresuje: {offer}.'],
  reasons: ['Państwa opinia bardzo by mi pomogła.', 'Chętnie poznam Państwa zdanie.'],
  admissions: [
    'Nie wiem, jak wygląda to dziś w Państwa firmie, dlatego wolę zapytać, niż zakładać.',
    'Nie znam Państwa sposobu pracy, stąd pytanie, zanim cokolwiek zaproponuję.',
    'Nie wiem, czy to u Państwa teraz ważny temat; jedno zdanie odpowiedzi w zupełności wystarczy.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Jeśli to temat dla innej osoby, proszę o nazwisko.',
      'Wystarczy krótka odpowiedź.',
      'Jeśli to nie jest dobry moment, proszę o znak.',
    ],
    FRIENDLY: [
      'Wystarczy jedno słowo.',
      'Jeśli to nie jest dobry moment, nic nie szkodzi.',
      'Jeśli to temat dla kogoś innego, wystarczy nazwisko.',
    ],
    DIRECT: ['Wystarczy jedno słowo.', 'Jeśli nie, kto jest właściwą osobą?', 'Wystarczy jedno zdanie.'],
  },
  closings: {
    PROFESSIONAL: ['Z poważaniem', 'Z wyrazami szacunku', 'Łączę pozdrowienia'],
    FRIENDLY: ['Pozdrawiam serdecznie', 'Pozdrawiam', 'Miłego dnia'],
    DIRECT: ['Pozdrawiam', 'Z pozdrowieniami', 'Dziękuję'],
  },
  shortOpeners: [
    'pytanie na temat {topic}.',
    'piszę do osoby na stanowisku „{title}”.',
    'czy to właściwy adres w firmie {company}?',
    'krótka wiadomość do {company}.',
  ],
  subjects: ['{company}: {topic}', '{Topic}: pytanie', 'Pytanie na temat {topic}'],
  plainSubjects: ['Pytanie do {company}', 'Krótka wiadomość do {company}', '{first}, jedno pytanie'],
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
      'Czy znajdzie się czas na {ask} w przyszłym tygodniu?',
      'Czy możemy umówić się na {ask} w przyszłym tygodniu?',
      'Czy mogę zaproponować {ask} w najbliższych dniach?',
      'Czy możemy zaplanować {ask} w przyszłym tygodniu?',
    ],
    FRIENDLY: [
      'Czy umówimy się na {ask} w przyszłym tygodniu?',
      'Czy znajdzie się chwila na {ask} w najbliższych dniach?',
      'Czy pasuje termin na {ask} w przyszłym tygodniu?',
    ],
    DIRECT: [
      'Czy jest czas na {ask} w tym tygodniu?',
      'Czy możemy umówić się na {ask} w przyszłym tygodniu?',
      'Czy {ask} można zaplanować na przyszły tydzień?',
    ],
  },
  invitations: [
    'Czy mogę zaprosić na nasze wydarzenie?',
    'Czy udział w naszym wydarzeniu byłby ciekawy?',
    'Czy nasze wydarzenie jest warte uwagi?',
  ],
  shortCalls: ['Czy jest czas na {ask}?', 'Czy znajdzie się czas na {ask}?', 'Czy możemy umówić się na {ask}?'],
  about: 'na temat „{about}”',
  aboutTail: /\s((?:o|na temat|w sprawie|dotycząc\p{L}+)\s[^,;]{3,60})$/iu,
  on: '{date}',
  goalForms: [
    {
      form: /^zaprosić\s(?:(?:ją|go|ich|firmę|zespół)\s)?(?<rest>(?:do|na)\s.+)$/iu,
      asks: [
        'Czy mogę zaprosić Państwa {rest}?',
        'Czy przyjmą Państwo zaproszenie {rest}?',
        'Czy zaproszenie {rest} byłoby dla Państwa ciekawe?',
      ],
    },
    {
      form: /^(?<verb>zaproponować|pokazać|przedstawić|zaprezentować|wysłać|przesłać|wyjaśnić)\s(?:(?:im|jej|mu)\s)?(?<rest>.+)$/iu,
      asks: [
        'Czy mogę Państwu {verb} {rest}?',
        'Czy mogę w przyszłym tygodniu {verb} Państwu {rest}?',
        'Kiedy mogę Państwu {verb} {rest}?',
      ],
    },
    {
      form: /^(?<goal>\p{L}+ć\s.+)$/iu,
      asks: [
        'Czy możemy porozmawiać o tym, jak {goal}?',
        'Czy warto byłoby {goal}?',
        'Czy znajdzie się chwila na rozmowę o tym, jak {goal}?',
      ],
    },
  ],
  ofReader: (goal) => goal.replace(/(?<!\p{L})ich(?= \p{L})/gu, 'Państwa'),
  quotedGoals: [
    'Cel mojej wiadomości: {goal}. Czy możemy o tym porozmawiać w przyszłym tygodniu?',
    'O co chodzi: {goal}. Czy znajdzie się czas na rozmowę o tym w najbliższych dniach?',
    'Krótko mówiąc: {goal}. Czy możemy umówić się na krótką rozmowę o tym?',
  ],
};
