import { addressText } from '../addressed.ts';
import type { LocalPhrasebook } from '../phrasebook.ts';
import { brazilianInterestGoals } from './interest-goals.ts';
import { portuguese } from './pt.ts';

/** What Brazil writes otherwise: pronouns before the verb, "você" among all, words of its own. */
export const brazilian: LocalPhrasebook = {
  ...portuguese,
  yourCompany: 'a sua empresa',
  yourCompanyPlaced: { at: 'na sua empresa', of: 'da sua empresa', to: 'a sua empresa' },
  topic: (keyword) => `“${keyword}”`,
  ownFirm: (article, noun) => (/^o$/iu.test(article) ? `o seu ${noun}` : `a sua ${noun}`),
  toSecondPerson: (sentence) => {
    const said = portuguese.toSecondPerson(sentence);
    return said === null ? null : addressText(said, 'FORMAL');
  },
  statements: ['{Hook}.', '[Se não me engano|Pelo que sei|Se entendi bem], {hook}.', 'Sobre {to}: {hook}.'],
  checks: ['Entendi bem: {hook}?', 'É verdade que {hook}?', 'É assim: {hook}?', 'Ainda é assim: {hook}?'],
  howQuestions: [
    'Como vocês [tratam|organizam|acompanham] o tema {topic}< {at}>?',
    '[Posso perguntar|Poderia me dizer] como vocês [tratam|acompanham] o tema {topic}< {at}>?',
    'O que você gostaria de [simplificar|melhorar|mudar] no tema {topic}< {at}>?',
    'Quem cuida do tema {topic}< {at}>[, ou devo perguntar a outra pessoa|]?',
  ],
  roles: [
    'Como {position}, [provavelmente você tem|imagino que você tenha] [uma opinião clara|ideias próprias] sobre o tema {topic}.',
    'Como {position}, é provável que você [conheça bem|acompanhe de perto] o tema {topic}.',
    'Escrevo para você como {position} porque me interessa [a sua opinião|o seu ponto de vista] sobre o tema {topic}.',
  ],
  plainRoles: [
    '[Escrevo para você|Entro em contato] como {position}, porque [talvez você saiba quem cuida disso|talvez seja da sua área].',
    'Como {position}, você [parece ser|provavelmente é] a pessoa certa.',
  ],
  plainQuestions: [
    'Você é a pessoa certa< {at}>, ou [devo escrever a outra pessoa|é outra pessoa]?',
    'Posso perguntar quem cuida de pedidos como este< {at}>?',
  ],
  offers: ['A nossa proposta: {offer}.', 'O que oferecemos: {offer}.', 'Gostaria de apresentar o seguinte: {offer}.'],
  answers: ['Se sim, isto pode ser útil: {offer}.', 'Nesse caso, talvez isto interesse a você: {offer}.'],
  reasons: ['A sua opinião seria útil.', 'Gostaria de conhecer o seu ponto de vista.'],
  admissions: [
    'Não sei como isso funciona hoje na sua empresa; por isso prefiro perguntar a supor.',
    'Não conheço a sua forma de trabalhar: daí a pergunta, antes de qualquer proposta.',
    'Não sei se o tema é atual na sua empresa: basta uma linha para me dizer.',
  ],
  closings: {
    PROFESSIONAL: ['Atenciosamente,', 'Cordialmente,', 'Com os melhores cumprimentos,'],
    FRIENDLY: ['Um abraço,', 'Até breve,', 'Abraços,'],
    DIRECT: ['Atenciosamente,', 'Até breve,', 'Cordialmente,'],
  },
  shortOpeners: [
    'uma pergunta sobre o tema {topic}.',
    'escrevo para você como {title}.',
    'você é a pessoa certa {at}?',
    'uma mensagem breve para {to}.',
  ],
  meetings: {
    ...portuguese.meetings,
    call: { plain: 'uma ligação rápida', timed: 'uma ligação de {minutes} minutos' },
    feedback: {
      plain: 'uma breve conversa para ouvir a sua opinião',
      timed: 'uma conversa de {minutes} minutos para ouvir a sua opinião',
    },
  },
  calls: {
    PROFESSIONAL: [
      'Você teria tempo na próxima semana para {ask}?',
      'Você teria disponibilidade na próxima semana para {ask}?',
      'Poderíamos marcar {ask} nos próximos dias?',
      'Posso propor {ask} na próxima semana?',
    ],
    FRIENDLY: [
      'Que tal {ask} na próxima semana?',
      'Você teria um momento nos próximos dias para {ask}?',
      'Vamos marcar {ask} na próxima semana?',
    ],
    DIRECT: [
      'Você tem tempo esta semana para {ask}?',
      'Podemos marcar {ask} na próxima semana?',
      'Pode ser {ask} na próxima semana?',
    ],
  },
  invitations: [
    'Posso convidar você para o nosso evento?',
    'Você teria interesse em participar do nosso evento?',
    'O nosso evento interessaria a você?',
  ],
  shortCalls: ['Podemos marcar {ask}?', 'Você teria tempo para {ask}?', 'Que tal {ask}?'],
  referrals: [
    'Posso perguntar quem é a pessoa certa para isso ({whom})?',
    'Você poderia me dizer com quem devo falar ({whom})?',
    'Você poderia me indicar um nome ({whom})?',
  ],
  on: 'em {date}',
  goalForms: [
    ...brazilianInterestGoals,
    {
      form: /^convidar\s(?:(?:a equipa|a equipe|a empresa)\s)?(?<rest>(?:para|a|ao|à)\s.+)$/iu,
      asks: [
        'Você aceitaria um convite {rest}?',
        'Você teria interesse em um convite {rest}?',
        'Posso enviar a você um convite {rest}?',
      ],
      isWhole: true,
    },
    {
      form: /^(?:saber|perguntar|descobrir|entender)\s(?<clause>(?:quem|como|se|quando|onde|o que|por que)\s.+)$/iu,
      asks: ['Você poderia me dizer {clause}?', 'Posso perguntar {clause}?', 'Você sabe {clause}?'],
      isWhole: true,
    },
    {
      form: /^(?<verb>propor|apresentar|mostrar|oferecer|enviar|mandar|explicar)(?:-lhes?)?\s(?<rest>.+)$/iu,
      asks: ['Posso {verb} {rest}?', 'Quando posso {verb} {rest}?', 'Você teria tempo para eu {verb} {rest}?'],
    },
    {
      form: /^(?<goal>(?:organizar|marcar|agendar|combinar|planejar|conversar|falar)\s.+)$/iu,
      asks: ['Poderíamos {goal}?', 'Seria possível {goal}?', 'Podemos {goal}?'],
    },
    {
      form: /^(?<goal>\p{L}+(?:ar|er|ir|or)\s(?:o|a|os|as|um|uma|de|sobre)\s.+)$/iu,
      asks: ['Você teria interesse em {goal}?', 'O que você diria de {goal}?', 'Poderíamos falar sobre como {goal}?'],
    },
  ],
  quotedGoals: [
    'O motivo desta mensagem: {goal}. Poderíamos falar sobre isso na próxima semana?',
    'O que tenho em mente: {goal}. Você teria tempo para falar sobre isso nos próximos dias?',
    'Em poucas palavras: {goal}. Você teria disponibilidade para falar sobre isso na próxima semana?',
  ],
};
