import type { LocalPhrasebook } from '../phrasebook.ts';

/** Formal address, with no word that depends on the gender of reader or writer. */
export const portuguese: LocalPhrasebook = {
  yourCompany: 'a sua empresa',
  lowerAfterGreeting: false,
  topic: (keyword) => `«${keyword}»`,
  position: (title, company) => `${title} em ${company}`,
  plainGreeting: 'Olá,',
  greetings: {
    PROFESSIONAL: ['Bom dia, {name},', 'Olá, {name},'],
    FRIENDLY: ['Olá, {first},', 'Bom dia, {first},'],
    DIRECT: ['Olá, {first},', '{first},'],
  },
  firm: /^(?:a empresa|a firma|a companhia|o grupo|a agência|a cooperativa)\s/iu,
  reference: /(?<!\p{L})(?:ele|ela|eles|elas)(?!\p{L})/u,
  things:
    /^(?:os|as|o|a)\s.*(?<!\p{L})(?:é|são|está|estão|tem|têm|chega|chegam|vem|vêm|dura|duram|demora|demoram)(?!\p{L})/iu,
  verbs:
    /^(?:fabrica|vende|gere|opera|assegura|transporta|produz|desenha|oferece|entrega|forma|aluga|mantém|repara|instala|constrói|emprega|organiza|desenvolve|importa|exporta|cultiva|distribui|imprime|torra|cria)\s/iu,
  checks: ['Percebi bem: {hook}?', 'É correto que {hook}?', 'É assim: {hook}?', 'Ainda é assim: {hook}?'],
  fragmentChecks: [
    'Esta descrição de {company} ainda está correta: {hook}?',
    '«{Hook}»: esta descrição ainda serve para {company}?',
    'Pode descrever-se assim {company}: {hook}?',
  ],
  howQuestions: [
    'Como [abordam|tratam|organizam] em {company} o tema {topic}?',
    '[Posso perguntar|Posso perguntar-lhe|Poderia dizer-me] como [abordam|tratam|acompanham] em {company} o tema {topic}?',
    'O que gostaria de [simplificar|tornar mais fácil|mudar] em {company} no tema {topic}?',
    'Quem acompanha em {company} o tema {topic}[, ou devo perguntar a outra pessoa|]?',
  ],
  roles: [
    'Como {position}, [provavelmente|certamente|imagino que] tem [uma opinião clara|ideias próprias|uma boa perspectiva] sobre o tema {topic}.',
    'Como {position}, é provável que [conheça bem|acompanhe de perto] o tema {topic}.',
    '[Escrevo-lhe|Dirijo-me a si|Entro em contacto] como {position} porque me interessa [a sua opinião|o seu ponto de vista] sobre o tema {topic}.',
    'Quem melhor do que alguém que trabalha como {position} para falar do tema {topic}?',
  ],
  plainRoles: [
    '[Escrevo-lhe|Entro em contacto] como {position}, porque [talvez saiba a quem isto diz respeito|talvez seja da sua área].',
    'Como {position}, [parece ser|é provavelmente] a pessoa certa.',
  ],
  plainQuestions: [
    'É a pessoa certa em {company}, ou [devo escrever a outra pessoa|é outra pessoa]?',
    'Posso perguntar quem trata em {company} de pedidos como este?',
  ],
  offers: ['A nossa proposta: {offer}.', 'O que oferecemos: {offer}.', 'Gostaria de apresentar o seguinte: {offer}.'],
  answers: ['Se sim, isto pode ser útil: {offer}.', 'Nesse caso, talvez isto interesse: {offer}.'],
  reasons: ['A sua opinião seria útil.', 'Gostaria de conhecer o seu ponto de vista.'],
  admissions: [
    'Não sei como isto funciona hoje na sua empresa; por isso prefiro perguntar a supor.',
    'Não conheço a sua forma de trabalhar: daí a pergunta, antes de qualquer proposta.',
    'Não sei se o tema é atual na sua empresa: basta uma linha para me dizer.',
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
    DIRECT: ['Basta um sim ou um não.', 'Se não, quem é a pessoa certa?', 'Basta uma linha.'],
  },
  closings: {
    PROFESSIONAL: ['Com os melhores cumprimentos,', 'Cordialmente,', 'Atenciosamente,'],
    FRIENDLY: ['Um abraço,', 'Até breve,', 'Cumprimentos,'],
    DIRECT: ['Cumprimentos,', 'Atenciosamente,', 'Até breve,'],
  },
  shortOpeners: [
    'uma pergunta sobre o tema {topic}.',
    'escrevo-lhe como {title}.',
    'é a pessoa certa em {company}?',
    'uma mensagem breve para {company}.',
  ],
  subjects: ['{company}: {topic}', 'Uma pergunta sobre {topic}', '{Topic}: uma pergunta'],
  plainSubjects: ['Uma pergunta para {company}', 'Uma mensagem breve para {company}', '{first}, uma pergunta'],
  meetings: {
    call: { plain: 'uma breve chamada', timed: 'uma chamada de {minutes} minutos' },
    chat: { plain: 'uma breve conversa', timed: 'uma conversa de {minutes} minutos' },
    meeting: { plain: 'uma breve reunião', timed: 'uma reunião de {minutes} minutos' },
    demo: { plain: 'uma breve demonstração', timed: 'uma demonstração de {minutes} minutos' },
    walkthrough: { plain: 'uma breve apresentação', timed: 'uma apresentação de {minutes} minutos' },
    event: { plain: 'o nosso evento', timed: 'o nosso evento' },
    feedback: {
      plain: 'uma breve conversa para ouvir a sua opinião',
      timed: 'uma conversa de {minutes} minutos para ouvir a sua opinião',
    },
    trial: { plain: 'um teste', timed: 'uma conversa de {minutes} minutos' },
    partnership: {
      plain: 'uma conversa sobre uma parceria',
      timed: 'uma conversa de {minutes} minutos sobre uma parceria',
    },
  },
  calls: {
    PROFESSIONAL: [
      'Teria tempo para {ask} na próxima semana?',
      'Teria disponibilidade para {ask} na próxima semana?',
      'Poderíamos marcar {ask} nos próximos dias?',
      'Posso propor {ask} para a próxima semana?',
    ],
    FRIENDLY: [
      'Que tal marcar {ask} para a próxima semana?',
      'Teria um momento para {ask} nos próximos dias?',
      'Vamos marcar {ask} para a próxima semana?',
    ],
    DIRECT: [
      'Tem tempo esta semana para marcar {ask}?',
      'Podemos marcar {ask} na próxima semana?',
      'Poderia ser {ask} na próxima semana?',
    ],
  },
  invitations: [
    'Podemos fazer um convite para o nosso evento?',
    'Teria interesse em participar no nosso evento?',
    'O nosso evento teria interesse?',
  ],
  shortCalls: ['Podemos marcar {ask}?', 'Teria tempo para {ask}?', 'Que tal marcar {ask}?'],
  about: 'sobre «{about}»',
  aboutTail: /\s((?:sobre|acerca de|acerca do|acerca da)\s[^,;]{3,60})$/iu,
  on: 'a {date}',
  goalForms: [
    {
      form: /^convidar\s(?:(?:a equipa|a equipe|a empresa)\s)?(?<rest>(?:para|a|ao|à)\s.+)$/iu,
      asks: ['Aceitaria um convite {rest}?', 'Teria interesse num convite {rest}?', 'Posso enviar um convite {rest}?'],
    },
    {
      form: /^(?<verb>propor|apresentar|mostrar|oferecer|enviar|mandar|explicar)(?:-lhes?)?\s(?<rest>.+)$/iu,
      asks: ['Posso {verb} {rest}?', 'Quando posso {verb} {rest}?', 'Teria tempo para eu {verb} {rest}?'],
    },
    {
      form: /^(?<goal>\p{L}+(?:ar|er|ir|or)\s(?:o|a|os|as|um|uma|de|sobre)\s.+)$/iu,
      asks: ['Teria interesse em {goal}?', 'O que diria a {goal}?', 'Poderíamos falar sobre como {goal}?'],
    },
  ],
  ofReader: (goal) => goal,
  quotedGoals: [
    'O motivo desta mensagem: {goal}. Poderíamos falar sobre isto na próxima semana?',
    'O que tenho em mente: {goal}. Teria tempo para falar sobre isto nos próximos dias?',
    'Em poucas palavras: {goal}. Teria disponibilidade para falar sobre isto na próxima semana?',
  ],
};
