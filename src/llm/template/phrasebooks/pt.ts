import { lowerTitle } from '../local/lower-title.ts';
import type { LocalPhrasebook, PlacedCompany } from '../phrasebook.ts';
import { interestGoals } from './interest-goals.ts';
import { whetherReader } from './whether-reader.ts';

const masculine =
  /^(?:Museu|Hospital|Grupo|Parque|Café|Ateliê|Atelier|Instituto|Centro|Hotel|Banco|Município|Colégio|Laboratório|Restaurante|Mercado|Clube|Vet|Montado)$/iu;
const plural = /^(?:Conservas|Cerâmicas|Padarias|Clínicas|Águas|Oficinas|Caves|Confecções|Termas)$/iu;

/** A company takes an article in speech, that of its noun: "no Museu do Estuário", "na Lumio". */
function placed(company: string): PlacedCompany {
  const noun = company.split(' ')[0]!;
  if (/^(?:As?|Os?)$/u.test(noun)) return { at: `em «${company}»`, of: `de «${company}»`, to: `a «${company}»` };
  if (masculine.test(noun)) return { at: `no ${company}`, of: `do ${company}`, to: `o ${company}` };
  if (plural.test(noun)) return { at: `nas ${company}`, of: `das ${company}`, to: `as ${company}` };
  return { at: `na ${company}`, of: `da ${company}`, to: `a ${company}` };
}

/** No word depends on the gender of reader or writer. */
export const portuguese: LocalPhrasebook = {
  yourCompany: 'a (sua|tua) empresa',
  yourCompanyPlaced: { at: 'na (sua|tua) empresa', of: 'da (sua|tua) empresa', to: 'a (sua|tua) empresa' },
  lowerAfterGreeting: false,
  capitals: /^$/u,
  topic: (keyword) => `«${keyword}»`,
  placed,
  title: lowerTitle,
  position: (title, { of }) => `${lowerTitle(title)}< ${of}>`,
  plainGreeting: 'Olá,',
  greetings: {
    PROFESSIONAL: ['Bom dia, ({name}|{first}),', 'Olá, ({name}|{first}),'],
    FRIENDLY: ['Olá, {first},', 'Bom dia, {first},'],
    DIRECT: ['Olá, {first},', 'Bom dia, {first},'],
  },
  firm: /^(a|o)\s(empresa|firma|companhia|grupo|agência|cooperativa|hospital|museu|clínica|câmara|fábrica|adega)\s/iu,
  ownFirm: (article, noun) => (/^o$/iu.test(article) ? `o (seu|teu) ${noun}` : `a (sua|tua) ${noun}`),
  reference: /(?<!\p{L})(?:ele|ela|eles|elas)(?!\p{L})/u,
  things:
    /^(?:os|as|o|a)\s.*(?<!\p{L})(?:é|são|está|estão|tem|têm|chega|chegam|vem|vêm|dura|duram|demora|demoram)(?!\p{L})/iu,
  verbs:
    /^(?:fabrica|vende|gere|opera|assegura|transporta|produz|desenha|oferece|entrega|forma|aluga|mantém|repara|instala|constrói|emprega|organiza|desenvolve|importa|exporta|cultiva|distribui|imprime|torra|cria|enlata|compra|tem|recebe|fornece|serve|trata|recicla|restaura|abastece|gerencia|conserta|processa|engarrafa)\s/iu,
  toSecondPerson: (sentence) => {
    const owned = /^(?:O|A|Os|As)\snoss([oa]s?)\s/u.exec(sentence)?.[1];
    if (owned) {
      const own = { o: '(seu|teu)', a: '(sua|tua)', os: '(seus|teus)', as: '(suas|tuas)' }[owned]!;
      return sentence.replace(/^(\S+)\s\S+/u, (_, article: string) => `${article.toLowerCase()} ${own}`);
    }
    const verb = /^(?:Nós\s)?(\p{L}+(?:zimos|[ae]mos))\s/iu.exec(sentence)?.[1]?.toLowerCase();
    if (verb === undefined || /^(?:somos|temos|fazemos|vamos|estamos|damos|podemos)$/u.test(verb)) return null;
    const third = verb
      .replace(/zimos$/u, 'z')
      .replace(/amos$/u, 'a')
      .replace(/emos$/u, 'e');
    return sentence.replace(/^(?:Nós\s)?\p{L}+mos/iu, `a (sua|tua) empresa ${third}`);
  },
  statements: [
    '{Hook}.',
    '[Se não me engano|Pelo que sei|Se percebi bem], {hook}.',
    '[Sobre {to}|Acerca {of}]: {hook}.',
  ],
  checks: ['Percebi bem: {hook}?', 'É verdade que {hook}?', 'É assim: {hook}?', 'Ainda é assim: {hook}?'],
  fragmentChecks: [
    'Ainda é assim< {at}>: {hook}?',
    '{Hook}: é uma boa descrição {of}?',
    'Posso confirmar se esta descrição ainda está correta: {hook}?',
  ],
  howQuestions: [
    'Como [(abordam|abordas)|(tratam|tratas)|(organizam|organizas)] o tema {topic}< {at}>?',
    '[Posso perguntar(-lhe|-te)|(Poderia|Podias) dizer-me] como [(abordam|abordas)|(tratam|tratas)|(acompanham|acompanhas)] o tema {topic}< {at}>?',
    'O que (gostaria|gostarias) de [simplificar|melhorar|mudar] no tema {topic}< {at}>?',
    'Quem acompanha o tema {topic}< {at}>[, ou devo perguntar a outra pessoa|]?',
  ],
  roles: [
    'Como {position}, [provavelmente|certamente] (tem|tens) [uma opinião clara|ideias próprias] sobre o tema {topic}.',
    'Como {position}, é provável que [(conheça|conheças) bem|(acompanhe|acompanhes) de perto] o tema {topic}.',
    '[(Escrevo-lhe|Escrevo-te)|Dirijo-me a (si|ti)] como {position} porque me interessa [a (sua|tua) opinião|o (seu|teu) ponto de vista] sobre o tema {topic}.',
    'Quem melhor do que (si|ti), como {position}, para falar do tema {topic}?',
  ],
  plainRoles: [
    '[(Escrevo-lhe|Escrevo-te)|Entro em contacto (consigo|contigo)] como {position}, porque [talvez (saiba|saibas) a quem isto diz respeito|talvez seja da (sua|tua) área].',
    'Como {position}, [(parece|pareces) ser|(é|és) provavelmente] a pessoa certa.',
  ],
  plainQuestions: [
    '(É|És) a pessoa certa< {at}>, ou [devo escrever a outra pessoa|é outra pessoa]?',
    'Posso perguntar quem trata de pedidos como este< {at}>?',
  ],
  offers: [
    'A nossa proposta: {offer}.',
    'O que oferecemos: {offer}.',
    'Gostaria de (lhe|te) apresentar o seguinte: {offer}.',
  ],
  answers: ['Se sim, isto pode ser útil: {offer}.', 'Nesse caso, talvez isto (lhe|te) interesse: {offer}.'],
  senderFacts: ['Mais um dado: {fact}.', 'Uma nota: {fact}.'],
  reasons: ['A (sua|tua) opinião seria útil.', 'Gostaria de conhecer o (seu|teu) ponto de vista.'],
  admissions: [
    'Não sei como isto funciona hoje na (sua|tua) empresa; por isso prefiro perguntar a supor.',
    'Não conheço a (sua|tua) forma de trabalhar: daí a pergunta, antes de qualquer proposta.',
    'Não sei se o tema é atual na (sua|tua) empresa: basta uma linha para me dizer.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Se outra pessoa for mais indicada, agradeço um nome.',
      'Basta uma resposta curta.',
      'Se não for bom momento, é só dizer.',
    ],
    FRIENDLY: [
      'Um sim ou um não basta.',
      'Se não for bom momento, não há problema.',
      'Se for outra pessoa, basta um nome.',
    ],
    DIRECT: ['Basta um sim ou um não.', 'Se não, quem é a pessoa certa?', 'Se não for bom momento, não há problema.'],
  },
  closings: {
    PROFESSIONAL: ['Com os melhores cumprimentos,', 'Cordialmente,', 'Atenciosamente,'],
    FRIENDLY: ['Cumprimentos,', 'Até breve,', 'Com os melhores cumprimentos,'],
    DIRECT: ['Cumprimentos,', 'Atenciosamente,', 'Até breve,'],
  },
  shortOpeners: [
    'uma pergunta sobre o tema {topic}.',
    '(escrevo-lhe|escrevo-te) como {title}.',
    '(é|és) a pessoa certa {at}?',
    'uma mensagem breve para {to}.',
  ],
  subjects: ['{company}: {keyword}', 'Uma pergunta sobre {keyword}', '{Keyword}: uma pergunta'],
  plainSubjects: ['Uma pergunta para {to}', 'Uma mensagem breve para {to}', '{first}, uma pergunta'],
  meetings: {
    call: { plain: 'uma breve chamada', timed: 'uma chamada de {minutes} minutos' },
    chat: { plain: 'uma breve conversa', timed: 'uma conversa de {minutes} minutos' },
    meeting: { plain: 'uma breve reunião', timed: 'uma reunião de {minutes} minutos' },
    demo: { plain: 'uma breve demonstração', timed: 'uma demonstração de {minutes} minutos' },
    walkthrough: { plain: 'uma breve apresentação', timed: 'uma apresentação de {minutes} minutos' },
    event: { plain: 'o nosso evento', timed: 'o nosso evento' },
    feedback: {
      plain: 'uma breve conversa para ouvir a (sua|tua) opinião',
      timed: 'uma conversa de {minutes} minutos para ouvir a (sua|tua) opinião',
    },
    trial: { plain: 'um teste', timed: 'uma conversa de {minutes} minutos' },
    partnership: {
      plain: 'uma conversa sobre uma parceria',
      timed: 'uma conversa de {minutes} minutos sobre uma parceria',
    },
  },
  calls: {
    PROFESSIONAL: [
      '(Teria|Terias) tempo na próxima semana para {ask}?',
      '(Teria|Terias) disponibilidade na próxima semana para {ask}?',
      'Poderíamos marcar {ask} nos próximos dias?',
      'Posso propor(-lhe|-te) {ask} na próxima semana?',
    ],
    FRIENDLY: [
      'Que tal {ask} na próxima semana?',
      '(Teria|Terias) um momento nos próximos dias para {ask}?',
      'Vamos marcar {ask} na próxima semana?',
    ],
    DIRECT: [
      '(Tem|Tens) tempo esta semana para {ask}?',
      'Podemos marcar {ask} na próxima semana?',
      'Pode ser {ask} na próxima semana?',
    ],
  },
  invitations: [
    'Posso (fazer-lhe um convite|fazer-te um convite) para o nosso evento?',
    '(Teria|Terias) interesse em participar no nosso evento?',
    'O nosso evento (poderia interessar-lhe|interessa-te)?',
  ],
  shortCalls: ['Podemos marcar {ask}?', '(Teria|Terias) tempo para {ask}?', 'Que tal {ask}?'],
  referrals: [
    'Posso perguntar quem é a pessoa certa para isto ({whom})?',
    '(Poderia|Podias) dizer-me a quem me devo dirigir ({whom})?',
    '(Poderia|Podias) indicar-me um nome ({whom})?',
  ],
  about: 'sobre «{about}»',
  aboutTail: /\s((?:sobre|acerca de|acerca do|acerca da)\s[^,;]{3,60})$/iu,
  ofTail:
    /(?:demo|demonstração|apresentação|visita)(?:\sde\s\d+\s?min\p{L}*)?\s((?:de|do|da|dos|das)\s(?!\d)[^,;()]{3,60})$/iu,
  on: 'a {date}',
  goalForms: [
    ...interestGoals.pt,
    {
      form: /^convidar\s(?:(?:a equipa|a equipe|a empresa)\s)?(?<rest>(?:para|a|ao|à)\s.+)$/iu,
      asks: [
        '(Aceitaria|Aceitarias) um convite {rest}?',
        '(Teria|Terias) interesse num convite {rest}?',
        'Posso enviar(-lhe|-te) um convite {rest}?',
      ],
      isWhole: true,
    },
    {
      form: /^(?:saber|perguntar|descobrir|perceber)\s(?<clause>(?:quem|como|se|quando|onde|o que|porque)\s.+)$/iu,
      asks: ['(Poderia|Podias) dizer-me {clause}?', 'Posso perguntar {clause}?', '(Sabe|Sabes) {clause}?'],
      isWhole: true,
    },
    {
      form: /^(?<verb>propor|apresentar|mostrar|oferecer|enviar|mandar|explicar)(?:-lhes?)?\s(?<rest>.+)$/iu,
      asks: [
        'Posso {verb}(-lhe|-te) {rest}?',
        'Quando posso {verb}(-lhe|-te) {rest}?',
        '(Teria|Terias) tempo para eu (lhe|te) {verb} {rest}?',
      ],
    },
    {
      form: /^(?<goal>(?:organizar|marcar|agendar|combinar|planear|planejar|conversar|falar)\s.+)$/iu,
      asks: ['Poderíamos {goal}?', 'Seria possível {goal}?', 'Podemos {goal}?'],
    },
    {
      form: /^(?<goal>\p{L}+(?:ar|er|ir|or)\s(?:o|a|os|as|um|uma|de|sobre)\s.+)$/iu,
      asks: [
        '(Teria|Terias) interesse em {goal}?',
        'O que (diria|dirias) a {goal}?',
        'Poderíamos falar sobre como {goal}?',
      ],
    },
  ],
  ofReader: (goal) => whetherReader.pt(goal),
  quotedGoals: [
    'O motivo desta mensagem: {goal}. Poderíamos falar sobre isto na próxima semana?',
    'O que tenho em mente: {goal}. (Teria|Terias) tempo para falar sobre isto nos próximos dias?',
    'Em poucas palavras: {goal}. (Teria|Terias) disponibilidade para falar sobre isto na próxima semana?',
  ],
};
