import type { InformalPhrases } from '../phrasebook.ts';

/** "Tú", where the voice of the sender asks for it. */
export const informalSpanish: InformalPhrases = {
  yourCompany: 'tu empresa',
  howQuestions: [
    '¿Cómo [abordas|gestionas|organizas] en {company} el tema {topic}?',
    '[¿Puedo preguntarte|¿Me dejas preguntarte|¿Podrías decirme] cómo [abordas|gestionas|llevas] en {company} el tema {topic}?',
    '¿Qué te gustaría [simplificar|hacer más fácil|cambiar] en {company} respecto al tema {topic}?',
    '¿Quién se ocupa en {company} del tema {topic}[: tú u otra persona del equipo|]?',
  ],
  roles: [
    'Como {position}, [seguramente|probablemente|imagino que] tienes [una opinión clara|ideas propias|una buena perspectiva] sobre el tema {topic}.',
    '[Imagino|Supongo|Me figuro] que el tema {topic} [te resulta cercano|llega a menudo a tu mesa|te resulta conocido] como {position}.',
    '[Te escribo|Me dirijo a ti|Acudo a ti] como {position} porque me interesa [tu opinión|tu punto de vista] sobre el tema {topic}.',
    '¿Quién mejor que [tú, como|alguien que trabaja como] {position}, para hablar del tema {topic}?',
  ],
  plainRoles: [
    '[Te escribo|Me dirijo a ti] como {position}, porque [quizá sepas a quién le corresponde|quizá entre en tu ámbito].',
    'Como {position}, [pareces|seguramente eres] la persona indicada.',
  ],
  plainQuestions: [
    '¿Eres la persona indicada en {company}, o [debería escribir a otra persona|es otra persona]?',
    '¿Puedo preguntarte quién atiende en {company} este tipo de consultas?',
  ],
  offers: ['Nuestra propuesta: {offer}.', 'Lo que ofrecemos: {offer}.', 'Me gustaría presentarte esto: {offer}.'],
  answers: ['Si es así, esto podría serte útil: {offer}.', 'En ese caso, quizá te interese esto: {offer}.'],
  reasons: ['Tu opinión me sería útil.', 'Me gustaría conocer tu punto de vista.'],
  admissions: [
    'No sé cómo lo llevas hoy en {company}, así que prefiero preguntar antes que suponer.',
    'No conozco tu forma de trabajar; por eso pregunto antes de proponer nada.',
    'No sé si el tema te ocupa ahora; con una línea tuya me bastaría para saberlo.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Si otra persona es más indicada, te agradecería un nombre.',
      'Basta una respuesta breve.',
      'Si no es buen momento, dímelo con confianza.',
    ],
    FRIENDLY: [
      'Con un sí o un no me basta.',
      'Si no es buen momento, no hay problema.',
      'Si es otra persona, con un nombre me basta.',
    ],
    DIRECT: ['Basta un sí o un no.', 'Si no eres tú, ¿quién es la persona indicada?', 'Basta una línea.'],
  },
  closings: {
    PROFESSIONAL: ['Un cordial saludo,', 'Saludos cordiales,'],
    FRIENDLY: ['Un saludo,', 'Saludos,', 'Que tengas un buen día,'],
    DIRECT: ['Un saludo,', 'Saludos,', 'Gracias,'],
  },
  shortOpeners: [
    'una pregunta sobre el tema {topic}.',
    'te escribo como {title}.',
    '¿eres la persona indicada en {company}?',
    'un mensaje breve para {company}.',
  ],
  meetings: {
    call: { plain: 'una llamada breve', timed: 'una llamada de {minutes} minutos' },
    chat: { plain: 'una charla breve', timed: 'una charla de {minutes} minutos' },
    meeting: { plain: 'una reunión breve', timed: 'una reunión de {minutes} minutos' },
    demo: { plain: 'una demostración breve', timed: 'una demostración de {minutes} minutos' },
    walkthrough: { plain: 'una presentación breve', timed: 'una presentación de {minutes} minutos' },
    event: { plain: 'nuestro evento', timed: 'nuestro evento' },
    feedback: {
      plain: 'una charla breve para conocer tu opinión',
      timed: 'una charla de {minutes} minutos para conocer tu opinión',
    },
    trial: { plain: 'una prueba', timed: 'una charla de {minutes} minutos' },
    partnership: {
      plain: 'una charla sobre una colaboración',
      timed: 'una charla de {minutes} minutos sobre una colaboración',
    },
  },
  calls: {
    PROFESSIONAL: [
      '¿Te vendría bien {ask} la próxima semana?',
      '¿Podríamos concertar {ask} la próxima semana?',
      '¿Tendrías tiempo para {ask} en los próximos días?',
      '¿Puedo proponerte {ask} la próxima semana?',
    ],
    FRIENDLY: [
      '¿Qué te parece {ask} la próxima semana?',
      '¿Tendrías un hueco para {ask} en los próximos días?',
      '¿Buscamos un momento para {ask} la próxima semana?',
    ],
    DIRECT: [
      '¿Tienes tiempo para {ask} esta semana?',
      '¿Podemos fijar {ask} la próxima semana?',
      '¿Te encaja {ask} la próxima semana?',
    ],
  },
  invitations: [
    '¿Puedo invitarte a nuestro evento?',
    '¿Te gustaría participar en nuestro evento?',
    '¿Te interesaría nuestro evento?',
  ],
  shortCalls: ['¿Tiempo para {ask}?', '¿Te encaja {ask}?', '¿Podemos fijar {ask}?'],
  goalForms: [
    {
      form: /^invitar(?:l[aeo]s?)?\s(?:(?:al equipo|a la empresa)\s)?(?<rest>(?:a|al|para)\s.+)$/iu,
      asks: ['¿Puedo invitarte {rest}?', '¿Me dejas invitarte {rest}?', '¿Aceptarías una invitación {rest}?'],
    },
    {
      form: /^(?<verb>proponer|presentar|mostrar|enseñar|ofrecer|enviar|mandar|explicar)(?:les?)?\s(?<rest>.+)$/iu,
      asks: ['¿Puedo {verb}te {rest}?', '¿Me dejas {verb}te {rest}?', '¿Cuándo podría {verb}te {rest}?'],
    },
    {
      form: /^(?<goal>\p{L}+(?:ar|er|ir)\s(?:el|la|los|las|un|una|tu|tus|sobre|de)\s.+)$/iu,
      asks: ['¿Te interesaría {goal}?', '¿Qué te parecería {goal}?', '¿Podríamos hablar de cómo {goal}?'],
    },
  ],
  ofReader: (goal) => goal.replace(/(?<!\p{L})su(?=s? )/gu, 'tu'),
  quotedGoals: [
    'El motivo de mi mensaje: {goal}. ¿Podríamos hablarlo la próxima semana?',
    'Lo que tengo en mente: {goal}. ¿Tendrías tiempo para hablarlo en los próximos días?',
    'En pocas palabras: {goal}. ¿Te vendría bien hablarlo la próxima semana?',
  ],
};
