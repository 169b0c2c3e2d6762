import type { LocalPhrasebook } from '../phrasebook.ts';

/** Formal address throughout, with no word that depends on the reader's or the writer's gender. */
export const spanish: LocalPhrasebook = {
  yourCompany: 'su empresa',
  lowerAfterGreeting: false,
  topic: (keyword) => `«${keyword}»`,
  position: (title, company) => `${title} en ${company}`,
  plainGreeting: 'Hola:',
  greetings: {
    PROFESSIONAL: ['Buenos días, {first}:', 'Hola, {name}:'],
    FRIENDLY: ['Hola, {first}:', 'Buenos días, {first}:'],
    DIRECT: ['Hola, {first}:', '{first}:'],
  },
  firm: /^(?:la empresa|la compañía|la firma|el grupo|la agencia|la cooperativa)\s/iu,
  reference: /(?<!\p{L})(?:él|ella|ellos|ellas)(?!\p{L})/u,
  things:
    /^(?:los|las|el|la)\s.*(?<!\p{L})(?:es|son|está|están|se|tiene|tienen|llega|llegan|viene|vienen|dura|duran|tarda|tardan)(?!\p{L})/iu,
  verbs:
    /^(?:fabrica|vende|gestiona|opera|asegura|transporta|produce|diseña|ofrece|reparte|forma|alquila|mantiene|repara|instala|construye|emplea|edita|organiza|atiende|desarrolla|importa|exporta|cultiva|elabora|distribuye|imprime|tuesta|cría)\s/iu,
  checks: [
    '¿Lo he entendido bien: {hook}?',
    '¿Es correcto que {hook}?',
    '¿Es así: {hook}?',
    '¿Sigue siendo así: {hook}?',
  ],
  fragmentChecks: [
    '¿Sigue siendo válida esta descripción de {company}: {hook}?',
    '«{Hook}»: ¿describe bien a {company}?',
    '¿Se puede describir así a {company}: {hook}?',
  ],
  howQuestions: [
    '¿Cómo [abordan|gestionan|organizan] en {company} el tema {topic}?',
    '[¿Puedo preguntarle|¿Me permite preguntarle|¿Podría decirme] cómo [abordan|gestionan|llevan] en {company} el tema {topic}?',
    '¿Qué le gustaría [simplificar|hacer más fácil|cambiar] en {company} respecto al tema {topic}?',
    '¿Quién se ocupa en {company} del tema {topic}[: usted u otra persona del equipo|]?',
  ],
  roles: [
    'Como {position}, [seguramente|probablemente|imagino que] tiene [una opinión clara|ideas propias|una buena perspectiva] sobre el tema {topic}.',
    '[Imagino|Supongo|Me figuro] que el tema {topic} [le resulta cercano|llega a menudo a su mesa|le resulta conocido] como {position}.',
    '[Le escribo|Me dirijo a usted|Acudo a usted] como {position} porque me interesa [su opinión|su punto de vista] sobre el tema {topic}.',
    '¿Quién mejor que [usted, como|alguien que trabaja como] {position}, para hablar del tema {topic}?',
  ],
  plainRoles: [
    '[Le escribo|Me dirijo a usted] como {position}, porque [quizá sepa a quién le corresponde|quizá entre en su ámbito].',
    'Como {position}, [parece|seguramente es] la persona indicada.',
  ],
  plainQuestions: [
    '¿Es usted la persona indicada en {company}, o [debería escribir a otra persona|es otra persona]?',
    '¿Puedo preguntarle quién atiende en {company} este tipo de consultas?',
  ],
  offers: ['Nuestra propuesta: {offer}.', 'Lo que ofrecemos: {offer}.', 'Me gustaría presentarle esto: {offer}.'],
  answers: ['Si es así, esto podría serle útil: {offer}.', 'En ese caso, quizá le interese esto: {offer}.'],
  reasons: ['Su opinión me sería útil.', 'Me gustaría conocer su punto de vista.'],
  admissions: [
    'No sé cómo lo llevan hoy en su empresa, así que prefiero preguntar antes que suponer.',
    'No conozco su forma de trabajar; por eso pregunto antes de proponer nada.',
    'No sé si el tema les ocupa ahora; con una línea suya me bastaría para saberlo.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Si otra persona es más indicada, le agradecería un nombre.',
      'Basta una respuesta breve.',
      'Si no es buen momento, dígamelo con confianza.',
    ],
    FRIENDLY: [
      'Con un sí o un no me basta.',
      'Si no es buen momento, no hay problema.',
      'Si es otra persona, con un nombre me basta.',
    ],
    DIRECT: ['Basta un sí o un no.', 'Si no es usted, ¿quién es la persona indicada?', 'Basta una línea.'],
  },
  closings: {
    PROFESSIONAL: ['Un cordial saludo,', 'Saludos cordiales,', 'Atentamente,'],
    FRIENDLY: ['Un saludo,', 'Saludos,', 'Que tenga un buen día,'],
    DIRECT: ['Un saludo,', 'Saludos,', 'Gracias,'],
  },
  shortOpeners: [
    'una pregunta sobre el tema {topic}.',
    'le escribo como {title}.',
    '¿es usted la persona indicada en {company}?',
    'un mensaje breve para {company}.',
  ],
  subjects: ['{company}: {topic}', 'Una pregunta sobre {topic}', '{Topic}: una pregunta'],
  plainSubjects: ['Una pregunta para {company}', 'Un mensaje breve para {company}', '{first}, una pregunta'],
  meetings: {
    call: { plain: 'una llamada breve', timed: 'una llamada de {minutes} minutos' },
    chat: { plain: 'una charla breve', timed: 'una charla de {minutes} minutos' },
    meeting: { plain: 'una reunión breve', timed: 'una reunión de {minutes} minutos' },
    demo: { plain: 'una demostración breve', timed: 'una demostración de {minutes} minutos' },
    walkthrough: { plain: 'una presentación breve', timed: 'una presentación de {minutes} minutos' },
    event: { plain: 'nuestro evento', timed: 'nuestro evento' },
    feedback: {
      plain: 'una charla breve para conocer su opinión',
      timed: 'una charla de {minutes} minutos para conocer su opinión',
    },
    trial: { plain: 'una prueba', timed: 'una charla de {minutes} minutos' },
    partnership: {
      plain: 'una charla sobre una colaboración',
      timed: 'una charla de {minutes} minutos sobre una colaboración',
    },
  },
  calls: {
    PROFESSIONAL: [
      '¿Le vendría bien {ask} la próxima semana?',
      '¿Podríamos concertar {ask} la próxima semana?',
      '¿Tendría tiempo para {ask} en los próximos días?',
      '¿Me permite proponerle {ask} la próxima semana?',
    ],
    FRIENDLY: [
      '¿Qué le parece {ask} la próxima semana?',
      '¿Tendría un hueco para {ask} en los próximos días?',
      '¿Buscamos un momento para {ask} la próxima semana?',
    ],
    DIRECT: [
      '¿Tiene tiempo para {ask} esta semana?',
      '¿Podemos fijar {ask} la próxima semana?',
      '¿Le encaja {ask} la próxima semana?',
    ],
  },
  invitations: [
    '¿Me permite invitarle a nuestro evento?',
    '¿Le gustaría participar en nuestro evento?',
    '¿Le interesaría nuestro evento?',
  ],
  shortCalls: ['¿Tiempo para {ask}?', '¿Le encaja {ask}?', '¿Podemos fijar {ask}?'],
  about: 'sobre «{about}»',
  aboutTail: /\s((?:sobre|acerca de|acerca del|en torno a)\s[^,;]{3,60})$/iu,
  on: 'el {date}',
  goalForms: [
    {
      form: /^invitar(?:l[aeo]s?)?\s(?:(?:al equipo|a la empresa)\s)?(?<rest>(?:a|al|para)\s.+)$/iu,
      asks: ['¿Puedo invitarle {rest}?', '¿Me permite invitarle {rest}?', '¿Aceptaría una invitación {rest}?'],
    },
    {
      form: /^(?<verb>proponer|presentar|mostrar|enseñar|ofrecer|enviar|mandar|explicar)(?:les?)?\s(?<rest>.+)$/iu,
      asks: ['¿Puedo {verb}le {rest}?', '¿Me permite {verb}le {rest}?', '¿Cuándo podría {verb}le {rest}?'],
    },
    {
      form: /^(?<goal>\p{L}+(?:ar|er|ir)\s(?:el|la|los|las|un|una|su|sus|sobre|de)\s.+)$/iu,
      asks: ['¿Le interesaría {goal}?', '¿Qué le parecería {goal}?', '¿Podríamos hablar de cómo {goal}?'],
    },
  ],
  ofReader: (goal) => goal,
  quotedGoals: [
    'El motivo de mi mensaje: {goal}. ¿Podríamos hablarlo la próxima semana?',
    'Lo que tengo en mente: {goal}. ¿Tendría tiempo para hablarlo en los próximos días?',
    'En pocas palabras: {goal}. ¿Le vendría bien hablarlo la próxima semana?',
  ],
};
