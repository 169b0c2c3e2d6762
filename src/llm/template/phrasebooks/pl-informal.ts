import type { InformalPhrases } from '../phrasebook.ts';

/** "Ty", where the voice of the sender asks for it. */
export const informalPolish: InformalPhrases = {
  yourCompany: 'Twoja firma',
  greetings: {
    PROFESSIONAL: ['Cześć {first},', 'Dzień dobry {first},'],
    FRIENDLY: ['Cześć {first},', 'Hej {first},'],
    DIRECT: ['Cześć {first},', 'Dzień dobry {first},'],
  },
  answers: ['Jeśli tak, to może się przydać: {offer}.', 'Jeśli tak, może to Cię zainteresuje: {offer}.'],
  reasons: ['Twoja opinia bardzo by mi pomogła.', 'Chętnie poznam Twoje zdanie.'],
  admissions: [
    'Nie wiem, jak wygląda to dziś w Twojej firmie, dlatego wolę zapytać, niż zakładać.',
    'Nie znam Twojego sposobu pracy, stąd pytanie, zanim cokolwiek zaproponuję.',
    'Nie wiem, czy to dla Ciebie teraz ważny temat; jedno zdanie odpowiedzi w zupełności wystarczy.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Jeśli to temat dla innej osoby, proszę o nazwisko.',
      'Wystarczy krótka odpowiedź.',
      'Jeśli to nie jest dobry moment, daj proszę znać.',
    ],
    FRIENDLY: [
      'Wystarczy jedno słowo.',
      'Jeśli to nie jest dobry moment, nic nie szkodzi.',
      'Jeśli to temat dla kogoś innego, wystarczy nazwisko.',
    ],
    DIRECT: ['Wystarczy jedno słowo.', 'Jeśli nie Ty, kto jest właściwą osobą?', 'Wystarczy jedno zdanie.'],
  },
  closings: {
    PROFESSIONAL: ['Pozdrawiam serdecznie', 'Łączę pozdrowienia'],
    FRIENDLY: ['Pozdrawiam serdecznie', 'Pozdrawiam', 'Miłego dnia'],
    DIRECT: ['Pozdrawiam', 'Z pozdrowieniami', 'Dzięki'],
  },
  calls: {
    PROFESSIONAL: [
      'Czy znajdziesz czas na {ask} w przyszłym tygodniu?',
      'Czy możemy umówić się na {ask} w przyszłym tygodniu?',
      'Czy mogę zaproponować Ci {ask} w najbliższych dniach?',
      'Czy możemy zaplanować {ask} w przyszłym tygodniu?',
    ],
    FRIENDLY: [
      'Czy umówimy się na {ask} w przyszłym tygodniu?',
      'Czy znajdziesz chwilę na {ask} w najbliższych dniach?',
      'Czy pasuje Ci termin na {ask} w przyszłym tygodniu?',
    ],
    DIRECT: [
      'Masz czas na {ask} w tym tygodniu?',
      'Możemy umówić się na {ask} w przyszłym tygodniu?',
      'Czy {ask} można zaplanować na przyszły tydzień?',
    ],
  },
  invitations: [
    'Czy mogę zaprosić Cię na nasze wydarzenie?',
    'Czy udział w naszym wydarzeniu byłby dla Ciebie ciekawy?',
    'Czy nasze wydarzenie jest warte Twojej uwagi?',
  ],
  shortCalls: ['Masz czas na {ask}?', 'Znajdziesz czas na {ask}?', 'Możemy umówić się na {ask}?'],
  goalForms: [
    {
      form: /^zaprosić\s(?:(?:ją|go|ich|firmę|zespół)\s)?(?<rest>(?:do|na)\s.+)$/iu,
      asks: [
        'Czy mogę zaprosić Cię {rest}?',
        'Czy przyjmiesz zaproszenie {rest}?',
        'Czy zaproszenie {rest} byłoby dla Ciebie ciekawe?',
      ],
    },
    {
      form: /^(?<verb>zaproponować|pokazać|przedstawić|zaprezentować|wysłać|przesłać|wyjaśnić)\s(?:(?:im|jej|mu)\s)?(?<rest>.+)$/iu,
      asks: [
        'Czy mogę {verb} Ci {rest}?',
        'Czy mogę w przyszłym tygodniu {verb} Ci {rest}?',
        'Kiedy mogę {verb} Ci {rest}?',
      ],
    },
    {
      form: /^(?<goal>\p{L}+ć\s.+)$/iu,
      asks: [
        'Czy możemy porozmawiać o tym, jak {goal}?',
        'Czy warto byłoby {goal}?',
        'Znajdziesz chwilę na rozmowę o tym, jak {goal}?',
      ],
    },
  ],
  ofReader: (goal) => goal,
  quotedGoals: [
    'Cel mojej wiadomości: {goal}. Czy możemy o tym porozmawiać w przyszłym tygodniu?',
    'O co chodzi: {goal}. Znajdziesz czas na rozmowę o tym w najbliższych dniach?',
    'Krótko mówiąc: {goal}. Czy możemy umówić się na krótką rozmowę o tym?',
  ],
};
