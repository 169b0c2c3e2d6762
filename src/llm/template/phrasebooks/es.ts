import { everyTone, type LocalPhrasebook } from '../phrasebook.ts';

/** Formal address throughout, with no word that depends on the reader's or the writer's gender. */
export const spanish: LocalPhrasebook = {
  and: 'y',
  yourCompany: 'su empresa',
  lowerAfterGreeting: false,
  topic: (keyword) => `«${keyword}»`,
  position: (title, company) => `${title} en ${company}`,
  plainGreeting: 'Hola:',
  greetings: {
    PROFESSIONAL: ['Buenos días {first}:', 'Hola {name}:'],
    FRIENDLY: ['Hola {first}:', 'Buenas {first}:'],
    DIRECT: ['Hola {first}:', '{first}:'],
  },
  openers: {
    topic: everyTone([
      '[Leyendo|Buscando información|Informándome] sobre {topics}, [encontré|di con|llegué a] {company}.',
      '{company} [me llamó la atención|apareció|surgió] [mientras leía|cuando leía|al buscar información] sobre el tema {topic}.',
      '[El tema|Una lectura sobre el tema|Mi interés por el tema] {topic} me [llevó a|condujo a|hizo llegar a] {company}.',
      '[Me interesa|Sigo de cerca|Estoy leyendo sobre] el tema {topic}, y [así llegué a|así encontré|por eso di con] {company}.',
    ]),
    role: everyTone([
      'Como {position}, [seguramente|probablemente|imagino que] tiene [una opinión clara|ideas propias|una buena perspectiva] sobre el tema {topic}.',
      '[Imagino|Supongo|Me figuro] que el tema {topic} [le resulta cercano|llega a menudo a su mesa|le resulta conocido] como {position}.',
      '[Le escribo|Me dirijo a usted|Acudo a usted] como {position} porque me interesa [su opinión|su punto de vista] sobre el tema {topic}.',
      '¿Quién mejor que [usted, como|alguien que trabaja como] {position}, para hablar del tema {topic}?',
    ]),
    question: everyTone([
      '¿Cómo [abordan|gestionan|organizan] en {company} el tema {topic}?',
      '[¿Puedo preguntarle|¿Me permite preguntarle|¿Podría decirme] cómo [abordan|gestionan|llevan] en {company} el tema {topic}?',
      '¿Qué le gustaría [simplificar|hacer más fácil|cambiar] en {company} respecto al tema {topic}?',
      '¿Quién se ocupa en {company} del tema {topic}[: usted u otra persona del equipo|]?',
    ]),
    tech: everyTone([
      '{company} trabaja con {tech}: ¿cómo [abordan|gestionan] el tema {topic}?',
      'He [visto|leído] que {company} trabaja con {tech}, y [me pregunto|me gustaría saber] cómo abordan el tema {topic}.',
    ]),
    plain: everyTone([
      '[He encontrado|He conocido|Di con] {company} y [quería presentarme|me gustaría presentarme|he querido escribirle].',
      '{company} me llamó la atención y [quería presentarme|he querido escribirle].',
      'Me gustaría [conocer mejor|saber más de] {company}.',
    ]),
    plainRole: everyTone([
      '[Le escribo|Me dirijo a usted] como {position}, porque [quizá sepa a quién le corresponde|quizá entre en su ámbito].',
      'Como {position}, [parece|seguramente es] la persona indicada.',
    ]),
    plainQuestion: everyTone([
      '¿Es usted la persona indicada en {company}, o [debería escribir a otra persona|es otra persona]?',
      '¿Puedo preguntarle quién atiende en {company} este tipo de consultas?',
    ]),
  },
  bridges: {
    PROFESSIONAL: [
      'Me interesaría mucho [su opinión|su punto de vista|conocer su perspectiva].',
      'Tengo una idea [que me gustaría comentarle|sobre la que su opinión me ayudaría].',
      'Me gustaría [comentarlo con usted|conocer cómo lo ve].',
    ],
    FRIENDLY: [
      'Me encantaría [saber cómo lo ve|conocer su opinión|comentarlo con usted].',
      'Tengo una pequeña idea para compartir.',
      'Me gustaría saber [qué le funciona|cómo lo hacen].',
    ],
    DIRECT: ['Me interesa su opinión.', 'Tengo una idea que comentarle.', 'Seré breve.'],
  },
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
  shortOpeners: {
    topic: ['el tema {topic} me llevó a {company}.', 'leyendo sobre {topic} di con {company}.'],
    role: ['como {position}, quizá tenga una opinión sobre el tema {topic}.', 'le escribo como {position}.'],
    question: ['¿cómo gestionan en {company} el tema {topic}?', '¿quién lleva en {company} el tema {topic}?'],
    tech: ['¿cómo gestionan el tema {topic} con {tech} en {company}?'],
    plain: ['he conocido {company}.', 'le escribo por {company}.'],
    plainRole: ['le escribo como {position}.'],
    plainQuestion: ['¿es usted la persona indicada en {company}?'],
  },
  offers: {
    thing: ['Lo que ofrecemos: {offer}.'],
    action: ['Lo que ofrecemos: {offer}.'],
    other: ['Lo que ofrecemos: {offer}.'],
  },
  subjects: {
    topic: ['{company} y el tema {topic}', 'Una idea sobre {topic}', 'Sobre el tema {topic}'],
    role: ['Su opinión sobre {topic}', 'Una pregunta para usted, {title}', '{first}, ¿su opinión?'],
    question: ['Una pregunta sobre {topic}', '¿Cómo gestionan el tema {topic}?'],
    tech: ['{tech} en {company}', 'Una pregunta sobre {tech}'],
    plain: ['Un mensaje breve para {company}', 'Presentación breve para {company}'],
    plainRole: ['Una pregunta para usted, {title}', '{first}, una pregunta'],
    plainQuestion: ['¿La persona indicada en {company}?', 'Una pregunta para {company}'],
  },
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
};
