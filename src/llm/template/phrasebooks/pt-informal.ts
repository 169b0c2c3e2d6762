import type { InformalPhrases } from '../phrasebook.ts';

/** "Tu", where the voice of the sender asks for it. */
export const informalPortuguese: InformalPhrases = {
  yourCompany: 'a tua empresa',
  greetings: {
    PROFESSIONAL: ['Bom dia, {first},', 'Olá, {first},'],
    FRIENDLY: ['Olá, {first},', 'Bom dia, {first},'],
    DIRECT: ['Olá, {first},', '{first},'],
  },
  howQuestions: [
    'Como [abordas|tratas|organizas] em {company} o tema {topic}?',
    '[Posso perguntar|Posso perguntar-te|Podes dizer-me] como [abordas|tratas|acompanhas] em {company} o tema {topic}?',
    'O que gostarias de [simplificar|tornar mais fácil|mudar] em {company} no tema {topic}?',
    'Quem acompanha em {company} o tema {topic}[, ou devo perguntar a outra pessoa|]?',
  ],
  roles: [
    'Como {position}, [provavelmente|certamente|imagino que] tens [uma opinião clara|ideias próprias|uma boa perspectiva] sobre o tema {topic}.',
    'Como {position}, é provável que [conheças bem|acompanhes de perto] o tema {topic}.',
    '[Escrevo-te|Dirijo-me a ti|Entro em contacto] como {position} porque me interessa [a tua opinião|o teu ponto de vista] sobre o tema {topic}.',
    'Quem melhor do que alguém que trabalha como {position} para falar do tema {topic}?',
  ],
  plainRoles: [
    '[Escrevo-te|Entro em contacto] como {position}, porque [talvez saibas a quem isto diz respeito|talvez seja da tua área].',
    'Como {position}, [pareces ser|és provavelmente] a pessoa certa.',
  ],
  plainQuestions: [
    'És a pessoa certa em {company}, ou [devo escrever a outra pessoa|é outra pessoa]?',
    'Posso perguntar quem trata em {company} de pedidos como este?',
  ],
  offers: [
    'A nossa proposta: {offer}.',
    'O que oferecemos: {offer}.',
    'Gostaria de te apresentar o seguinte: {offer}.',
  ],
  answers: ['Se sim, isto pode ser útil: {offer}.', 'Nesse caso, talvez isto te interesse: {offer}.'],
  reasons: ['A tua opinião seria útil.', 'Gostaria de conhecer o teu ponto de vista.'],
  admissions: [
    'Não sei como isto funciona hoje na tua empresa; por isso prefiro perguntar a supor.',
    'Não conheço a tua forma de trabalhar: daí a pergunta, antes de qualquer proposta.',
    'Não sei se o tema é atual na tua empresa: basta uma linha para me dizer.',
  ],
  shortOpeners: [
    'uma pergunta sobre o tema {topic}.',
    'escrevo-te como {title}.',
    'és a pessoa certa em {company}?',
    'uma mensagem breve para {company}.',
  ],
  meetings: {
    call: { plain: 'uma breve chamada', timed: 'uma chamada de {minutes} minutos' },
    chat: { plain: 'uma breve conversa', timed: 'uma conversa de {minutes} minutos' },
    meeting: { plain: 'uma breve reunião', timed: 'uma reunião de {minutes} minutos' },
    demo: { plain: 'uma breve demonstração', timed: 'uma demonstração de {minutes} minutos' },
    walkthrough: { plain: 'uma breve apresentação', timed: 'uma apresentação de {minutes} minutos' },
    event: { plain: 'o nosso evento', timed: 'o nosso evento' },
    feedback: {
      plain: 'uma breve conversa para ouvir a tua opinião',
      timed: 'uma conversa de {minutes} minutos para ouvir a tua opinião',
    },
    trial: { plain: 'um teste', timed: 'uma conversa de {minutes} minutos' },
    partnership: {
      plain: 'uma conversa sobre uma parceria',
      timed: 'uma conversa de {minutes} minutos sobre uma parceria',
    },
  },
  calls: {
    PROFESSIONAL: [
      'Terias tempo para {ask} na próxima semana?',
      'Terias disponibilidade para {ask} na próxima semana?',
      'Poderíamos marcar {ask} nos próximos dias?',
      'Posso propor-te {ask} para a próxima semana?',
    ],
    FRIENDLY: [
      'Que tal marcar {ask} para a próxima semana?',
      'Terias um momento para {ask} nos próximos dias?',
      'Vamos marcar {ask} para a próxima semana?',
    ],
    DIRECT: [
      'Tens tempo esta semana para marcar {ask}?',
      'Podemos marcar {ask} na próxima semana?',
      'Pode ser {ask} na próxima semana?',
    ],
  },
  invitations: [
    'Posso convidar-te para o nosso evento?',
    'Terias interesse em participar no nosso evento?',
    'O nosso evento interessa-te?',
  ],
  shortCalls: ['Podemos marcar {ask}?', 'Terias tempo para {ask}?', 'Que tal marcar {ask}?'],
  goalForms: [
    {
      form: /^convidar\s(?:(?:a equipa|a equipe|a empresa)\s)?(?<rest>(?:para|a|ao|à)\s.+)$/iu,
      asks: [
        'Aceitarias um convite {rest}?',
        'Terias interesse num convite {rest}?',
        'Posso enviar-te um convite {rest}?',
      ],
    },
    {
      form: /^(?<verb>propor|apresentar|mostrar|oferecer|enviar|mandar|explicar)(?:-lhes?)?\s(?<rest>.+)$/iu,
      asks: ['Posso {verb}-te {rest}?', 'Quando posso {verb}-te {rest}?', 'Terias tempo para eu te {verb} {rest}?'],
    },
    {
      form: /^(?<goal>\p{L}+(?:ar|er|ir|or)\s(?:o|a|os|as|um|uma|de|sobre)\s.+)$/iu,
      asks: ['Terias interesse em {goal}?', 'O que dirias a {goal}?', 'Poderíamos falar sobre como {goal}?'],
    },
  ],
  quotedGoals: [
    'O motivo desta mensagem: {goal}. Poderíamos falar sobre isto na próxima semana?',
    'O que tenho em mente: {goal}. Terias tempo para falar sobre isto nos próximos dias?',
    'Em poucas palavras: {goal}. Terias disponibilidade para falar sobre isto na próxima semana?',
  ],
};
