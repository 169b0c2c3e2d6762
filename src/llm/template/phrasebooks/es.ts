import { lowerTitle } from '../local/lower-title.ts';
import type { LocalPhrasebook, PlacedCompany } from '../phrasebook.ts';
import { interestGoals } from './interest-goals.ts';
import { whetherReader } from './whether-reader.ts';

const feminine = /^(?:Cooperativa|Fundación|Universidad|Clínica|Asociación|Agencia|Diputación)$/iu;
const masculine = /^(?:Museo|Grupo|Ayuntamiento|Hospital|Instituto|Centro|Colegio|Consorcio|Taller)$/iu;

/** The noun that begins a name takes its article: "en el Museo del Azulejo". */
function placed(company: string): PlacedCompany {
  const noun = company.split(' ')[0]!;
  if (feminine.test(noun)) return { at: `en la ${company}`, of: `de la ${company}`, to: `a la ${company}` };
  if (masculine.test(noun)) return { at: `en el ${company}`, of: `del ${company}`, to: `al ${company}` };
  return { at: `en ${company}`, of: `de ${company}`, to: `a ${company}` };
}

/** Verbs of the first person plural that change more than their ending, and the third person singular. */
const irregular: Readonly<Record<string, string>> = {
  tenemos: 'tiene',
  somos: 'es',
  vendemos: 'vende',
  hacemos: 'hace',
  ofrecemos: 'ofrece',
  producimos: 'produce',
  servimos: 'sirve',
  contamos: 'cuenta',
  construimos: 'construye',
  distribuimos: 'distribuye',
  elaboramos: 'elabora',
  fabricamos: 'fabrica',
  cultivamos: 'cultiva',
  gestionamos: 'gestiona',
  desarrollamos: 'desarrolla',
  transportamos: 'transporta',
  exportamos: 'exporta',
  diseñamos: 'diseña',
  reparamos: 'repara',
  instalamos: 'instala',
};

/** No word depends on the reader's or the writer's gender. */
export const spanish: LocalPhrasebook = {
  yourCompany: '(su|tu) empresa',
  yourCompanyPlaced: { at: 'en (su|tu) empresa', of: 'de (su|tu) empresa', to: 'a (su|tu) empresa' },
  lowerAfterGreeting: false,
  capitals: /^$/u,
  topic: (keyword) => `«${keyword}»`,
  placed,
  title: lowerTitle,
  position: (title, { of }) => `${lowerTitle(title)}< ${of}>`,
  plainGreeting: 'Hola:',
  greetings: {
    PROFESSIONAL: ['Buenos días, {first}:', 'Hola, ({name}|{first}):'],
    FRIENDLY: ['Hola, {first}:', 'Buenos días, {first}:'],
    DIRECT: ['Hola, {first}:', 'Buenos días, {first}:'],
  },
  firm: /^(la|el)\s(empresa|compañía|firma|grupo|agencia|cooperativa|marca|museo|bodega|hospital|clínica|ayuntamiento|fundación)\s/iu,
  ownFirm: (_, noun) => `(su|tu) ${noun}`,
  reference: /(?<!\p{L})(?:él|ella|ellos|ellas)(?!\p{L})/u,
  things:
    /^(?:los|las|el|la)\s.*(?<!\p{L})(?:es|son|está|están|se|tiene|tienen|llega|llegan|viene|vienen|dura|duran|tarda|tardan)(?!\p{L})/iu,
  verbs:
    /^(?:fabrica|vende|gestiona|opera|asegura|transporta|produce|diseña|ofrece|reparte|forma|alquila|mantiene|repara|instala|construye|emplea|edita|organiza|atiende|desarrolla|importa|exporta|cultiva|elabora|distribuye|imprime|tuesta|cría|envasa|recibe|trabaja|procesa|mueve|agrupa|reúne|suministra|cuenta|tiene|presta|recicla|limpia|restaura|monta|conecta|renueva)\s/iu,
  toSecondPerson: (sentence) => {
    const owned = /^Nuestr[oa](s?)\s/u.exec(sentence);
    if (owned) return sentence.replace(/^\S+/u, `(Su|Tu)${owned[1]}`);
    const verb = /^(?:Nosotros\s)?(\p{L}+mos)\s/iu.exec(sentence)?.[1];
    const known = verb === undefined ? undefined : irregular[verb.toLowerCase()];
    return known === undefined ? null : sentence.replace(/^(?:Nosotros\s)?\p{L}+mos/iu, `(su|tu) empresa ${known}`);
  },
  statements: [
    '{Hook}.',
    '[Si no me equivoco|Hasta donde sé|Por lo que entiendo], {hook}.',
    '[Sobre|Acerca de] {company}: {hook}.',
  ],
  checks: [
    '¿Lo he entendido bien: {hook}?',
    '¿Es correcto que {hook}?',
    '¿Es así: {hook}?',
    '¿Sigue siendo así: {hook}?',
  ],
  fragmentChecks: [
    '¿Sigue siendo así< {at}>: {hook}?',
    '{Hook}: ¿describe esto bien {to}?',
    '¿Puedo comprobar si esta descripción sigue siendo correcta: {hook}?',
  ],
  howQuestions: [
    '¿Cómo [(abordan|abordáis)|(gestionan|gestionáis)|(organizan|organizáis)] el tema {topic}< {at}>?',
    '[¿Puedo preguntar(le|te)|¿Podría(|s) decirme] cómo [(gestionan|gestionáis)|(llevan|lleváis)] el tema {topic}< {at}>?',
    '¿Qué (le|te) gustaría [simplificar|mejorar|cambiar] en el tema {topic}< {at}>?',
    '¿Quién se ocupa del tema {topic}< {at}>[: (usted|tú) u otra persona del equipo|]?',
  ],
  roles: [
    'Como {position}, [seguramente|probablemente|imagino que] (tiene|tienes) [una opinión clara|ideas propias|una buena perspectiva] sobre el tema {topic}.',
    '[Imagino|Supongo] que, como {position}, el tema {topic} [(le|te) resulta cercano|llega a menudo a (su|tu) mesa|(le|te) resulta conocido].',
    '[(Le|Te) escribo|Me dirijo a (usted|ti)|Acudo a (usted|ti)] como {position} porque me interesa [(su|tu) opinión|(su|tu) punto de vista] sobre el tema {topic}.',
    '¿Quién mejor que (usted|tú), como {position}, para hablar del tema {topic}?',
  ],
  plainRoles: [
    '[(Le|Te) escribo|Me dirijo a (usted|ti)] como {position}, porque [quizá (sepa|sepas) a quién le corresponde|quizá entre en (su|tu) ámbito].',
    'Como {position}, [parece(|s)|seguramente (es|eres)] la persona indicada.',
  ],
  plainQuestions: [
    '¿(Es usted|Eres) la persona indicada< {at}>, o [debería escribir a otra persona|es otra persona]?',
    '¿Puedo preguntar(le|te) quién atiende este tipo de consultas< {at}>?',
  ],
  offers: ['Nuestra propuesta: {offer}.', 'Lo que ofrecemos: {offer}.', 'Me gustaría presentar(le|te) esto: {offer}.'],
  answers: ['Si es así, esto podría ser(le|te) útil: {offer}.', 'En ese caso, quizá (le|te) interese esto: {offer}.'],
  senderFacts: ['Un dato más: {fact}.', 'Por si ayuda: {fact}.'],
  reasons: ['(Su|Tu) opinión me sería útil.', 'Me gustaría conocer (su|tu) punto de vista.'],
  admissions: [
    'No sé cómo lo (llevan hoy en su empresa|llevas hoy), así que prefiero preguntar antes que suponer.',
    'No conozco (su|tu) forma de trabajar; por eso pregunto antes de proponer nada.',
    'No sé si el tema (les|te) ocupa ahora; con una línea (suya|tuya) me bastaría para saberlo.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Si otra persona es más indicada, (le|te) agradecería un nombre.',
      'Basta una respuesta breve.',
      'Si no es buen momento, (dígamelo|dímelo) con confianza.',
    ],
    FRIENDLY: [
      'Con un sí o un no me basta.',
      'Si no es buen momento, no hay problema.',
      'Si es otra persona, con un nombre me basta.',
    ],
    DIRECT: [
      'Basta un sí o un no.',
      'Si no (es usted|eres tú), ¿quién es la persona indicada?',
      'Si no es buen momento, no pasa nada.',
    ],
  },
  closings: {
    PROFESSIONAL: ['Un cordial saludo,', 'Saludos cordiales,', '(Atentamente|Un saludo),'],
    FRIENDLY: ['Un saludo,', 'Saludos,', 'Que (tenga|tengas) un buen día,'],
    DIRECT: ['Un saludo,', 'Saludos,', 'Gracias,'],
  },
  shortOpeners: [
    'una pregunta sobre el tema {topic}.',
    '(le|te) escribo como {title}.',
    '¿(es usted|eres) la persona indicada {at}?',
    'un mensaje breve para {company}.',
  ],
  subjects: ['{company}: {keyword}', 'Una pregunta sobre {keyword}', '{Keyword}: una pregunta'],
  plainSubjects: ['Una pregunta para {company}', 'Un mensaje breve para {company}', '{first}, una pregunta'],
  meetings: {
    call: { plain: 'una llamada breve', timed: 'una llamada de {minutes} minutos' },
    chat: { plain: 'una charla breve', timed: 'una charla de {minutes} minutos' },
    meeting: { plain: 'una reunión breve', timed: 'una reunión de {minutes} minutos' },
    demo: { plain: 'una demostración breve', timed: 'una demostración de {minutes} minutos' },
    walkthrough: { plain: 'una presentación breve', timed: 'una presentación de {minutes} minutos' },
    event: { plain: 'nuestro evento', timed: 'nuestro evento' },
    feedback: {
      plain: 'una charla breve para conocer (su|tu) opinión',
      timed: 'una charla de {minutes} minutos para conocer (su|tu) opinión',
    },
    trial: { plain: 'una prueba', timed: 'una charla de {minutes} minutos' },
    partnership: {
      plain: 'una charla sobre una colaboración',
      timed: 'una charla de {minutes} minutos sobre una colaboración',
    },
  },
  calls: {
    PROFESSIONAL: [
      '¿(Le|Te) vendría bien {ask} la próxima semana?',
      '¿Podríamos concertar {ask} la próxima semana?',
      '¿(Tendría|Tendrías) tiempo en los próximos días para {ask}?',
      '¿Puedo proponer(le|te) {ask} la próxima semana?',
    ],
    FRIENDLY: [
      '¿Qué (le|te) parece {ask} la próxima semana?',
      '¿(Tendría|Tendrías) un hueco en los próximos días para {ask}?',
      '¿Buscamos un momento la próxima semana para {ask}?',
    ],
    DIRECT: [
      '¿(Tiene|Tienes) tiempo esta semana para {ask}?',
      '¿Podemos fijar {ask} la próxima semana?',
      '¿(Le|Te) encaja {ask} la próxima semana?',
    ],
  },
  invitations: [
    '¿Puedo invitar(le|te) a nuestro evento?',
    '¿(Le|Te) gustaría participar en nuestro evento?',
    '¿(Le|Te) interesaría nuestro evento?',
  ],
  shortCalls: ['¿Tiempo para {ask}?', '¿(Le|Te) encaja {ask}?', '¿Podemos fijar {ask}?'],
  referrals: [
    '¿Puedo preguntar(le|te) quién es la persona indicada ({whom})?',
    '¿(Podría|Podrías) decirme a quién dirigirme ({whom})?',
    '¿(Podría|Podrías) darme un nombre ({whom})?',
  ],
  about: 'sobre «{about}»',
  aboutTail: /\s((?:sobre|acerca de|acerca del|en torno a)\s[^,;]{3,60})$/iu,
  ofTail:
    /(?:demo|demostración|presentación|recorrido)(?:\sde\s\d+\s?min\p{L}*)?\s((?:de|del)\s(?!\d)[^,;()]{3,60})$/iu,
  on: 'el {date}',
  goalForms: [
    ...interestGoals.es,
    {
      form: /^invitar(?:l[aeo]s?)?\s(?:(?:al equipo|a la empresa)\s)?(?<rest>(?:a|al|para)\s(?!una?\s(?:video)?llamada).+)$/iu,
      asks: [
        '¿Puedo invitar(le|te) {rest}?',
        '¿(Le|Te) puedo enviar una invitación {rest}?',
        '¿(Aceptaría|Aceptarías) una invitación {rest}?',
      ],
      isWhole: true,
    },
    {
      form: /^(?:saber|averiguar|preguntar|conocer)\s(?<clause>(?:quién|cómo|si|cuándo|dónde|qué|por qué)\s.+)$/iu,
      asks: ['¿(Podría|Podrías) decirme {clause}?', '¿Puedo preguntar(le|te) {clause}?', '¿(Sabe|Sabes) {clause}?'],
      isWhole: true,
    },
    {
      form: /^(?<verb>proponer|presentar|mostrar|enseñar|ofrecer|enviar|mandar|explicar)(?:l[aeo]s?)?\s(?<rest>.+)$/iu,
      asks: [
        '¿Puedo {verb}(le|te) {rest}?',
        '¿(Me permite|Me dejas) {verb}(le|te) {rest}?',
        '¿Cuándo podría {verb}(le|te) {rest}?',
      ],
    },
    {
      form: /^(?<goal>(?:organizar|concertar|agendar|coordinar|fijar|planificar|programar|hablar|charlar|quedar|vernos|reunirnos)\s.+)$/iu,
      asks: ['¿Podríamos {goal}?', '¿Sería posible {goal}?', '¿Podemos {goal}?'],
    },
    {
      form: /^(?<goal>\p{L}+(?:ar|er|ir)\s(?:el|la|los|las|un|una|su|sus|tu|tus|sobre|de)\s.+)$/iu,
      asks: ['¿(Le|Te) interesaría {goal}?', '¿Qué (le|te) parecería {goal}?', '¿Podríamos hablar de cómo {goal}?'],
    },
  ],
  ofReader: (goal) => whetherReader.es(goal).replace(/(?<!\p{L})su(?=s? )/gu, '(su|tu)'),
  quotedGoals: [
    'El motivo de mi mensaje: {goal}. ¿Podríamos hablarlo la próxima semana?',
    'Lo que tengo en mente: {goal}. ¿(Tendría|Tendrías) tiempo para hablarlo en los próximos días?',
    'En pocas palabras: {goal}. ¿(Le|Te) vendría bien hablarlo la próxima semana?',
  ],
};
