import { everyTone, type LocalPhrasebook } from '../phrasebook.ts';

/** Words that serve Portugal and Brazil alike: no "tu", no "você", and none that depends on gender. */
export const portuguese: LocalPhrasebook = {
  and: 'e',
  yourCompany: 'a sua empresa',
  lowerAfterGreeting: false,
  topic: (keyword) => `«${keyword}»`,
  position: (title, company) => `${title} em ${company}`,
  plainGreeting: 'Olá,',
  greetings: {
    PROFESSIONAL: ['Bom dia {name},', 'Olá {name},'],
    FRIENDLY: ['Olá {first},', 'Bom dia {first},'],
    DIRECT: ['Olá {first},', '{first},'],
  },
  openers: {
    topic: everyTone([
      '[Ao ler|Ao pesquisar|Ao procurar informação] sobre o tema {topic}, [encontrei|descobri|cheguei a] {company}.',
      '{company} [chamou a minha atenção|surgiu|apareceu] [enquanto eu lia|numa leitura|durante uma pesquisa] sobre o tema {topic}.',
      '[O tema|Uma leitura sobre o tema|O meu interesse pelo tema] {topic} [levou-me a|trouxe-me a|fez-me chegar a] {company}.',
      '[Interessa-me|Acompanho|Tenho lido sobre] o tema {topic}, e [foi assim que encontrei|foi assim que cheguei a|foi assim que descobri] {company}.',
    ]),
    role: everyTone([
      'Como {position}, [provavelmente|certamente|imagino que] tem [uma opinião clara|ideias próprias|uma boa perspectiva] sobre o tema {topic}.',
      '[Imagino|Suponho|Calculo] que o tema {topic} [lhe seja familiar|chegue por vezes à sua mesa|lhe diga respeito] como {position}.',
      '[Escrevo-lhe|Dirijo-me a si|Entro em contacto] como {position} porque me interessa [a sua opinião|o seu ponto de vista] sobre o tema {topic}.',
      'Quem melhor do que alguém que trabalha como {position} para falar do tema {topic}?',
    ]),
    question: everyTone([
      'Como [abordam|tratam|organizam] em {company} o tema {topic}?',
      '[Posso perguntar|Posso perguntar-lhe|Poderia dizer-me] como [abordam|tratam|acompanham] em {company} o tema {topic}?',
      'O que gostaria de [simplificar|tornar mais fácil|mudar] em {company} no tema {topic}?',
      'Quem acompanha em {company} o tema {topic}[, ou devo perguntar a outra pessoa|]?',
    ]),
    tech: everyTone([
      '{company} trabalha com {tech}: como [abordam|tratam] o tema {topic}?',
      '[Vi|Li] que {company} trabalha com {tech}, e [pergunto-me|gostaria de saber] como abordam o tema {topic}.',
    ]),
    plain: everyTone([
      '[Encontrei|Descobri|Conheci] {company} e [queria apresentar-me|gostaria de me apresentar|pensei em escrever].',
      '{company} chamou a minha atenção e [queria apresentar-me|pensei em escrever].',
      'Gostaria de [conhecer melhor|saber mais sobre] {company}.',
    ]),
    plainRole: everyTone([
      '[Escrevo-lhe|Entro em contacto] como {position}, porque [talvez saiba a quem isto diz respeito|talvez seja da sua área].',
      'Como {position}, [parece ser|provavelmente é] a pessoa certa.',
    ]),
    plainQuestion: everyTone([
      'É a pessoa certa em {company}, ou [devo escrever a outra pessoa|é outra pessoa]?',
      'Posso perguntar quem trata em {company} de pedidos como este?',
    ]),
  },
  bridges: {
    PROFESSIONAL: [
      'Teria muito interesse em [conhecer a sua opinião|ouvir o seu ponto de vista|saber como vê este tema].',
      'Tenho uma ideia [que gostaria de partilhar|sobre a qual a sua opinião me ajudaria].',
      'Gostaria de [conversar sobre isso|saber como vê este tema].',
    ],
    FRIENDLY: [
      'Gostava de [saber como vê isto|ouvir a sua opinião|trocar ideias].',
      'Tenho uma pequena ideia para partilhar.',
      'Seria bom saber [o que funciona bem|como fazem].',
    ],
    DIRECT: ['Interessa-me a sua opinião.', 'Tenho uma ideia.', 'Serei breve.'],
  },
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
  shortOpeners: {
    topic: ['o tema {topic} levou-me a {company}.', 'ao ler sobre {topic} encontrei {company}.'],
    role: ['como {position}, talvez tenha uma opinião sobre o tema {topic}.', 'escrevo-lhe como {position}.'],
    question: ['como tratam em {company} o tema {topic}?', 'quem acompanha em {company} o tema {topic}?'],
    tech: ['como tratam o tema {topic} com {tech} em {company}?'],
    plain: ['conheci {company}.', 'escrevo sobre {company}.'],
    plainRole: ['escrevo-lhe como {position}.'],
    plainQuestion: ['é a pessoa certa em {company}?'],
  },
  offers: {
    thing: ['O que oferecemos: {offer}.'],
    action: ['O que oferecemos: {offer}.'],
    other: ['O que oferecemos: {offer}.'],
  },
  subjects: {
    topic: ['{company} e o tema {topic}', 'Uma ideia sobre {topic}', 'Sobre o tema {topic}'],
    role: ['A sua opinião sobre {topic}', 'Uma pergunta para quem é {title}', '{first}, a sua opinião?'],
    question: ['Uma pergunta sobre {topic}', 'Como tratam o tema {topic}?'],
    tech: ['{tech} em {company}', 'Uma pergunta sobre {tech}'],
    plain: ['Uma mensagem breve para {company}', 'Breve apresentação para {company}'],
    plainRole: ['Uma pergunta para quem é {title}', '{first}, uma pergunta'],
    plainQuestion: ['A pessoa certa em {company}?', 'Uma pergunta para {company}'],
  },
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
};
