/** How a message that follows others begins, in one language. `{of}` and `{on}` are the day of the one before. */
export interface FollowUpPhrases {
  /** "of 12 May", "on 12 May". */
  of: (day: string) => string;
  on: (day: string) => string;
  /** {topic}: what the last message of the sender was about. */
  about: string[];
  plain: string[];
  /** For an answer of the lead's. */
  thanks: string[];
  /** A question that names {company}. */
  tie: string;
  /** The same where the reader is addressed as a friend. */
  informal?: { about?: string[]; plain?: string[]; thanks?: string[] };
}

/** Before a vowel Italian elides: "dell'8 maggio". */
const startsWithVowel = /^(?:8|11)(?!\d)/;

const phrases: Readonly<Record<string, FollowUpPhrases>> = {
  en: {
    of: (day) => `of ${day}`,
    on: (day) => `on ${day}`,
    tie: 'Is this something for {company} at all?',
    about: [
      'My note {of} was about {topic}.',
      'I wrote to you {on} about {topic}.',
      'I am coming back to my note {of} about {topic}.',
    ],
    plain: ['I wrote to you {on}.', 'I am coming back to my note {of}.', 'This follows my note {of}.'],
    thanks: [
      'Thank you for your reply {of}.',
      'Thank you for getting back to me {on}.',
      'Many thanks for your answer {of}.',
    ],
  },
  de: {
    of: (day) => `vom ${day}`,
    on: (day) => `am ${day}`,
    tie: 'Ist das für {company} überhaupt ein Thema?',
    about: [
      'In meiner Nachricht {of} ging es um das Thema {topic}.',
      'Meine Nachricht {of} betraf das Thema {topic}.',
      'Ich habe Ihnen {on} zum Thema {topic} geschrieben.',
    ],
    plain: [
      'Ich habe Ihnen {on} geschrieben.',
      'Ich komme auf meine Nachricht {of} zurück.',
      'Dies knüpft an meine Nachricht {of} an.',
    ],
    thanks: [
      'Vielen Dank für Ihre Antwort {of}.',
      'Danke für Ihre Rückmeldung {of}.',
      'Herzlichen Dank für Ihre Antwort {of}.',
    ],
    informal: {
      about: [
        'In meiner Nachricht {of} ging es um das Thema {topic}.',
        'Meine Nachricht {of} betraf das Thema {topic}.',
        'Ich habe dir {on} zum Thema {topic} geschrieben.',
      ],
      plain: [
        'Ich habe dir {on} geschrieben.',
        'Ich komme auf meine Nachricht {of} zurück.',
        'Das knüpft an meine Nachricht {of} an.',
      ],
      thanks: [
        'Vielen Dank für deine Antwort {of}.',
        'Danke für deine Rückmeldung {of}.',
        'Danke für deine Antwort {of}.',
      ],
    },
  },
  fr: {
    of: (day) => `du ${day}`,
    on: (day) => `le ${day}`,
    tie: 'Est-ce un sujet pour {company} ?',
    about: [
      'Mon message {of} portait sur le sujet {topic}.',
      'Je vous ai écrit {on} sur le sujet {topic}.',
      'Je reviens sur mon message {of}, qui portait sur le sujet {topic}.',
    ],
    plain: [
      'Je vous ai écrit {on}.',
      'Je reviens sur mon message {of}.',
      'Je vous écris à la suite de mon message {of}.',
    ],
    thanks: [
      'Merci pour votre réponse {of}.',
      'Merci de votre retour {of}.',
      'Merci beaucoup pour votre réponse {of}.',
    ],
    informal: {
      about: [
        'Mon message {of} portait sur le sujet {topic}.',
        "Je t'ai écrit {on} sur le sujet {topic}.",
        'Je reviens sur mon message {of}, qui portait sur le sujet {topic}.',
      ],
      plain: ["Je t'ai écrit {on}.", 'Je reviens sur mon message {of}.'],
      thanks: ['Merci pour ta réponse {of}.', 'Merci de ton retour {of}.', 'Merci beaucoup pour ta réponse {of}.'],
    },
  },
  es: {
    of: (day) => `del ${day}`,
    on: (day) => `el ${day}`,
    tie: '¿Es este un tema para {company}?',
    about: [
      'Mi mensaje {of} trataba del tema {topic}.',
      'Le escribí {on} sobre el tema {topic}.',
      'Retomo mi mensaje {of} sobre el tema {topic}.',
    ],
    plain: ['Le escribí {on}.', 'Retomo mi mensaje {of}.', 'Le escribo de nuevo tras mi mensaje {of}.'],
    thanks: [
      'Gracias por su respuesta {of}.',
      'Muchas gracias por su respuesta {of}.',
      'Le agradezco su respuesta {of}.',
    ],
    informal: {
      about: [
        'Mi mensaje {of} trataba del tema {topic}.',
        'Te escribí {on} sobre el tema {topic}.',
        'Retomo mi mensaje {of} sobre el tema {topic}.',
      ],
      plain: ['Te escribí {on}.', 'Retomo mi mensaje {of}.', 'Te escribo de nuevo tras mi mensaje {of}.'],
      thanks: [
        'Gracias por tu respuesta {of}.',
        'Muchas gracias por tu respuesta {of}.',
        'Te agradezco tu respuesta {of}.',
      ],
    },
  },
  it: {
    of: (day) => (startsWithVowel.test(day) ? `dell'${day}` : `del ${day}`),
    on: (day) => (startsWithVowel.test(day) ? `l'${day}` : `il ${day}`),
    tie: 'È un tema per {company}?',
    about: [
      'Il mio messaggio {of} riguardava il tema {topic}.',
      'Le ho scritto {on} sul tema {topic}.',
      'Torno sul mio messaggio {of}, che riguardava il tema {topic}.',
    ],
    plain: ['Le ho scritto {on}.', 'Torno sul mio messaggio {of}.', 'Le scrivo di nuovo dopo il mio messaggio {of}.'],
    thanks: [
      'Grazie per la Sua risposta {of}.',
      'La ringrazio per la Sua risposta {of}.',
      'Grazie per il Suo riscontro {of}.',
    ],
    informal: {
      about: [
        'Il mio messaggio {of} riguardava il tema {topic}.',
        'Ti ho scritto {on} sul tema {topic}.',
        'Torno sul mio messaggio {of}, che riguardava il tema {topic}.',
      ],
      plain: ['Ti ho scritto {on}.', 'Torno sul mio messaggio {of}.', 'Ti scrivo di nuovo dopo il mio messaggio {of}.'],
      thanks: [
        'Grazie per la tua risposta {of}.',
        'Ti ringrazio per la tua risposta {of}.',
        'Grazie per il tuo riscontro {of}.',
      ],
    },
  },
  nl: {
    of: (day) => `van ${day}`,
    on: (day) => `op ${day}`,
    tie: 'Is dit een onderwerp voor {company}?',
    about: [
      'Mijn bericht {of} ging over {topic}.',
      'Ik schreef u {on} over {topic}.',
      'Ik kom terug op mijn bericht {of} over {topic}.',
    ],
    plain: ['Ik schreef u {on}.', 'Ik kom terug op mijn bericht {of}.', 'Dit volgt op mijn bericht {of}.'],
    thanks: ['Hartelijk dank voor uw antwoord {of}.', 'Dank voor uw reactie {of}.', 'Bedankt voor uw antwoord {of}.'],
    informal: {
      about: [
        'Mijn bericht {of} ging over {topic}.',
        'Ik schreef je {on} over {topic}.',
        'Ik kom terug op mijn bericht {of} over {topic}.',
      ],
      plain: ['Ik schreef je {on}.', 'Ik kom terug op mijn bericht {of}.', 'Dit volgt op mijn bericht {of}.'],
      thanks: ['Dank voor je antwoord {of}.', 'Bedankt voor je reactie {of}.', 'Bedankt voor je antwoord {of}.'],
    },
  },
  pt: {
    of: (day) => `de ${day}`,
    on: (day) => `a ${day}`,
    tie: 'É este um tema para {company}?',
    about: [
      'A minha mensagem {of} era sobre o tema {topic}.',
      'Escrevi-lhe {on} sobre o tema {topic}.',
      'Retomo a minha mensagem {of} sobre o tema {topic}.',
    ],
    plain: ['Escrevi-lhe {on}.', 'Retomo a minha mensagem {of}.', 'Escrevo-lhe de novo após a minha mensagem {of}.'],
    thanks: ['Agradeço a sua resposta {of}.', 'Agradeço-lhe a sua resposta {of}.', 'Agradeço a sua mensagem {of}.'],
    informal: {
      about: [
        'A minha mensagem {of} era sobre o tema {topic}.',
        'Escrevi-te {on} sobre o tema {topic}.',
        'Retomo a minha mensagem {of} sobre o tema {topic}.',
      ],
      plain: ['Escrevi-te {on}.', 'Retomo a minha mensagem {of}.', 'Escrevo-te de novo após a minha mensagem {of}.'],
      thanks: ['Agradeço a tua resposta {of}.', 'Agradeço-te a resposta {of}.', 'Agradeço a tua mensagem {of}.'],
    },
  },
  pl: {
    of: (day) => `z ${day}`,
    on: (day) => day,
    tie: 'Czy to temat dla firmy {company}?',
    about: [
      'Moja wiadomość {of} dotyczyła tematu {topic}.',
      'W mojej wiadomości {of} chodziło o temat {topic}.',
      'Wracam do mojej wiadomości {of} na temat {topic}.',
    ],
    plain: [
      'Wracam do mojej wiadomości {of}.',
      'Piszę ponownie, w nawiązaniu do mojej wiadomości {of}.',
      'Nawiązuję do mojej wiadomości {of}.',
    ],
    thanks: [
      'Dziękuję za odpowiedź {of}.',
      'Bardzo dziękuję za odpowiedź {of}.',
      'Serdecznie dziękuję za odpowiedź {of}.',
    ],
  },
};

/** What Brazil writes otherwise. */
const brazilian: FollowUpPhrases = {
  ...phrases.pt!,
  on: (day) => `em ${day}`,
  about: [
    'A minha mensagem {of} era sobre o tema {topic}.',
    'Escrevi para você {on} sobre o tema {topic}.',
    'Retomo a minha mensagem {of} sobre o tema {topic}.',
  ],
  plain: ['Escrevi para você {on}.', 'Retomo a minha mensagem {of}.', 'Escrevo de novo após a minha mensagem {of}.'],
  thanks: ['Agradeço a sua resposta {of}.', 'Agradeço pela sua resposta {of}.', 'Agradeço a sua mensagem {of}.'],
  informal: {},
};

/** The phrases of a BCP 47 tag; undefined for languages without. */
export function followUpPhrases(tag: string): FollowUpPhrases | undefined {
  const language = tag.toLowerCase();
  return language === 'pt-br' ? brazilian : phrases[language.split('-')[0]!];
}
