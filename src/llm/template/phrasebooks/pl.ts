import { everyTone, type LocalPhrasebook } from '../phrasebook.ts';

/** Impersonal throughout: Polish address depends on gender, which a request does not tell. */
export const polish: LocalPhrasebook = {
  and: 'i',
  yourCompany: 'Państwa firma',
  lowerAfterGreeting: true,
  topic: (keyword) => `„${keyword}”`,
  position: (title, company) => `${title} w firmie ${company}`,
  plainGreeting: 'Dzień dobry,',
  greetings: {
    PROFESSIONAL: ['Dzień dobry {name},', 'Witam {name},'],
    FRIENDLY: ['Dzień dobry {first},', 'Cześć {first},'],
    DIRECT: ['Dzień dobry {first},', 'Witam {first},'],
  },
  openers: {
    topic: everyTone([
      '[Przy lekturze|W trakcie lektury|Podczas czytania] na temat {topic} [moją uwagę zwróciła firma|trafiła mi się firma|pojawiła się firma] {company}.',
      'Firma {company} [zwróciła moją uwagę|pojawiła się|wyróżniła się] [przy okazji tematu|podczas lektury na temat|w kontekście tematu] {topic}.',
      'Temat {topic} [doprowadził mnie|przywiódł mnie|zaprowadził mnie] do firmy {company}.',
      '[Interesuje mnie|Zajmuje mnie|Ciekawi mnie] temat {topic} i [tak trafiła do mnie nazwa|stąd moje zainteresowanie firmą|stąd wiadomość do firmy] {company}.',
    ]),
    role: everyTone([
      'Na stanowisku {position} [zapewne|prawdopodobnie|pewnie] [często wraca|nieraz pojawia się|bywa ważny] temat {topic}.',
      '[Domyślam się|Przypuszczam|Wyobrażam sobie], że na stanowisku {position} temat {topic} [nie jest obcy|bywa bliski|pojawia się nieraz].',
      '[Piszę|Zwracam się z pytaniem|Kieruję tę wiadomość], bo na stanowisku {position} opinia na temat {topic} [jest dla mnie cenna|bardzo mnie interesuje].',
      'Kto lepiej opowie o temacie {topic} niż osoba na stanowisku {position}?',
    ]),
    question: everyTone([
      'Jak [wygląda|układa się|zorganizowany jest] w firmie {company} temat {topic}?',
      '[Czy mogę zapytać|Czy można zapytać|Czy wolno zapytać], jak w firmie {company} [wygląda|rozwiązany jest|prowadzony jest] temat {topic}?',
      'Co w firmie {company} warto byłoby [uprościć|ułatwić|zmienić] w temacie {topic}?',
      'Kto w firmie {company} zajmuje się tematem {topic}?',
    ]),
    tech: everyTone([
      'Firma {company} korzysta z {tech}. Jak wygląda przy tym temat {topic}?',
      '[Widzę|Wiem], że firma {company} korzysta z {tech}, i [ciekawi mnie|interesuje mnie], jak wygląda temat {topic}.',
    ]),
    plain: everyTone([
      'Firma {company} [zwróciła moją uwagę|pojawiła się w moich lekturach], więc [piszę, aby się przedstawić|pozwalam sobie napisać].',
      'Interesuje mnie firma {company} i [chcę się krótko przedstawić|pozwalam sobie napisać].',
      'Firmę {company} [warto lepiej poznać|chcę lepiej poznać], stąd ta wiadomość.',
    ]),
    plainRole: everyTone([
      '[Piszę|Zwracam się z pytaniem] do osoby na stanowisku {position}, bo [to może być właściwy adres|ten temat może być bliski].',
      'Stanowisko {position} [wskazuje|podpowiada], że to właściwy adres mojego pytania.',
    ]),
    plainQuestion: everyTone([
      'Czy to właściwy adres w firmie {company}, czy lepiej [napisać do kogoś innego|zwrócić się do innej osoby]?',
      'Czy mogę zapytać, kto w firmie {company} zajmuje się takimi sprawami?',
    ]),
  },
  bridges: {
    PROFESSIONAL: [
      'Bardzo interesuje mnie [opinia z praktyki|inne spojrzenie na tę sprawę|spojrzenie od środka].',
      'Mam pomysł, [o którym chętnie opowiem|na temat którego opinia byłaby cenna].',
      'Chętnie [wymienię się uwagami|posłucham opinii].',
    ],
    FRIENDLY: [
      'Chętnie [posłucham, jak to wygląda|wymienię się uwagami].',
      'Mam mały pomysł, którym chętnie się podzielę.',
      'Ciekawi mnie, [co się sprawdza|jak to wygląda na co dzień].',
    ],
    DIRECT: ['Interesuje mnie opinia z praktyki.', 'Mam pomysł.', 'Piszę krótko.'],
  },
  softeners: {
    PROFESSIONAL: [
      'Jeśli to temat dla innej osoby, proszę o nazwisko.',
      'Wystarczy krótka odpowiedź.',
      'Jeśli to nie jest dobry moment, proszę o znak.',
    ],
    FRIENDLY: [
      'Wystarczy krótkie tak lub nie.',
      'Jeśli to nie jest dobry moment, nic nie szkodzi.',
      'Jeśli to temat dla kogoś innego, wystarczy nazwisko.',
    ],
    DIRECT: ['Wystarczy tak lub nie.', 'Jeśli nie, kto jest właściwą osobą?', 'Wystarczy jedno zdanie.'],
  },
  closings: {
    PROFESSIONAL: ['Z poważaniem', 'Z wyrazami szacunku', 'Łączę pozdrowienia'],
    FRIENDLY: ['Pozdrawiam serdecznie', 'Pozdrawiam', 'Miłego dnia'],
    DIRECT: ['Pozdrawiam', 'Z pozdrowieniami', 'Dziękuję'],
  },
  shortOpeners: {
    topic: ['piszę w temacie {topic} w firmie {company}.', 'interesuje mnie temat {topic} w firmie {company}.'],
    role: ['piszę do osoby na stanowisku {position}.', 'na stanowisku {position} temat {topic} bywa pewnie ważny.'],
    question: ['jak w firmie {company} wygląda temat {topic}?', 'kto w firmie {company} zajmuje się tematem {topic}?'],
    tech: ['jak wygląda temat {topic} przy {tech} w firmie {company}?'],
    plain: ['piszę w sprawie firmy {company}.', 'interesuje mnie firma {company}.'],
    plainRole: ['piszę do osoby na stanowisku {position}.'],
    plainQuestion: ['czy to właściwy adres w firmie {company}?'],
  },
  offers: {
    thing: ['Nasza propozycja: {offer}.'],
    action: ['Nasza propozycja: {offer}.'],
    other: ['Nasza propozycja: {offer}.'],
  },
  subjects: {
    topic: ['{company} i temat {topic}', 'Pomysł w temacie {topic}', 'W temacie {topic}'],
    role: ['Opinia na temat {topic}', 'Pytanie do osoby na stanowisku {title}', '{first}, jedno pytanie'],
    question: ['Pytanie na temat {topic}', 'Jak wygląda temat {topic}?'],
    tech: ['{tech} w firmie {company}', 'Pytanie o {tech}'],
    plain: ['Krótka wiadomość do {company}', 'Krótkie przedstawienie dla {company}'],
    plainRole: ['Pytanie do osoby na stanowisku {title}', '{first}, jedno pytanie'],
    plainQuestion: ['Właściwy adres w {company}?', 'Pytanie do {company}'],
  },
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
      'Czy w przyszłym tygodniu byłaby możliwość umówienia się na {ask}?',
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
};
