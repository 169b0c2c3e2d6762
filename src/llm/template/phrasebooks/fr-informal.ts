import type { InformalPhrases } from '../phrasebook.ts';

/** "Tu", where the voice of the sender asks for it. */
export const informalFrench: InformalPhrases = {
  yourCompany: 'ton entreprise',
  greetings: {
    PROFESSIONAL: ['Bonjour {first},'],
    FRIENDLY: ['Bonjour {first},', 'Salut {first},'],
    DIRECT: ['Bonjour {first},', '{first},'],
  },
  howQuestions: [
    'Comment [abordes-tu|gères-tu|organises-tu] le sujet {topic} chez {company} ?',
    '[Puis-je te demander|Pourrais-tu me dire] comment [tu abordes|ton équipe aborde|tu gères] le sujet {topic} chez {company} ?',
    "[Qu'aimerais-tu|Que souhaiterais-tu] simplifier, chez {company}, sur le sujet {topic} ?",
    "Qui suit le sujet {topic} chez {company}[ : toi, ou une autre personne de l'équipe|] ?",
  ],
  roles: [
    'En tant que {position}, tu as [sans doute|probablement|certainement] [un avis|un regard|des idées] sur le sujet {topic}.',
    "[J'imagine que|Je suppose que|Je me dis que] le sujet {topic} [t'est familier|te concerne|t'occupe parfois] en tant que {position}.",
    "[Je t'écris|Je m'adresse à toi|Je me tourne vers toi] en tant que {position}, car [ton avis|ton regard] sur le sujet {topic} m'intéresse.",
    "[Qui mieux que toi|Qui mieux qu'une personne dans ton rôle], {position}, [pour parler du|pour m'éclairer sur le] sujet {topic} ?",
  ],
  plainRoles: [
    "[Je m'adresse à toi|Je t'écris] en tant que {position}, car [tu sauras sans doute qui est concerné|cela relève peut-être de ton périmètre].",
    'En tant que {position}, tu [sembles être|es sans doute] la bonne personne.',
  ],
  plainQuestions: [
    "[Es-tu|Serais-tu] la bonne personne chez {company}, ou [vaut-il mieux écrire à quelqu'un d'autre|est-ce quelqu'un d'autre] ?",
    'Puis-je te demander qui, chez {company}, suit ce type de demande ?',
  ],
  offers: [
    'Notre offre : {offer}.',
    'Nous proposons ceci : {offer}.',
    'Voici ce que je souhaite te présenter : {offer}.',
  ],
  answers: ["Si oui, ceci pourrait t'être utile : {offer}.", "Si c’est le cas, ceci peut t'intéresser : {offer}."],
  reasons: ['Ton avis me serait utile.', 'Ton regard sur la question m’intéresse.'],
  admissions: [
    'Je ne sais pas comment cela se passe chez {company} aujourd’hui : je préfère donc poser la question.',
    'Je ne connais pas ta façon de travailler, d’où cette question avant toute proposition.',
    'J’ignore si le sujet est d’actualité pour toi ; un mot de ta part suffirait à me le dire.',
  ],
  softeners: {
    PROFESSIONAL: [
      "Si une autre personne est mieux placée, un nom m'aiderait beaucoup.",
      'Une courte réponse suffit.',
      "Si ce n'est pas le bon moment, dis-le-moi simplement.",
    ],
    FRIENDLY: [
      'Un simple oui ou non suffit.',
      "Si ce n'est pas le bon moment, aucun souci.",
      "Si c'est une autre personne, un nom suffit.",
    ],
    DIRECT: ['Un oui ou un non suffit.', 'Sinon, qui est la bonne personne ?', 'Une ligne suffit.'],
  },
  closings: {
    PROFESSIONAL: ['Bien cordialement,', 'Cordialement,'],
    FRIENDLY: ['Bien à toi,', 'Belle journée,', 'À bientôt,'],
    DIRECT: ['Cordialement,', 'Bien à toi,', 'Bonne journée,'],
  },
  shortOpeners: [
    'une question sur le sujet {topic}.',
    "je t'écris en tant que {title}.",
    'es-tu la bonne personne chez {company} ?',
    'un court message pour {company}.',
  ],
  calls: {
    PROFESSIONAL: [
      'Serais-tu disponible pour {ask} la semaine prochaine ?',
      'Pourrions-nous prévoir {ask} la semaine prochaine ?',
      'Puis-je te proposer {ask} la semaine prochaine ?',
      'Aurais-tu le temps pour {ask} dans les prochains jours ?',
    ],
    FRIENDLY: [
      'Que dirais-tu de prévoir {ask} la semaine prochaine ?',
      'On se prévoit {ask} la semaine prochaine ?',
      'Aurais-tu un moment pour {ask} dans les prochains jours ?',
    ],
    DIRECT: [
      'As-tu le temps pour {ask} cette semaine ?',
      'Peut-on prévoir {ask} la semaine prochaine ?',
      'Disponible pour {ask} la semaine prochaine ?',
    ],
  },
  meetings: {
    call: { plain: 'un court appel', timed: 'un appel de {minutes} minutes' },
    chat: { plain: 'un court échange', timed: 'un échange de {minutes} minutes' },
    meeting: { plain: 'un court rendez-vous', timed: 'un rendez-vous de {minutes} minutes' },
    demo: { plain: 'une courte démonstration', timed: 'une démonstration de {minutes} minutes' },
    walkthrough: { plain: 'une courte présentation', timed: 'une présentation de {minutes} minutes' },
    event: { plain: 'notre événement', timed: 'notre événement' },
    feedback: {
      plain: 'un court échange pour avoir ton avis',
      timed: 'un échange de {minutes} minutes pour avoir ton avis',
    },
    trial: { plain: 'un essai', timed: 'un échange de {minutes} minutes' },
    partnership: {
      plain: 'un échange sur un partenariat',
      timed: 'un échange de {minutes} minutes sur un partenariat',
    },
  },
  invitations: [
    "Puis-je t'inviter à notre événement ?",
    'Souhaites-tu participer à notre événement ?',
    "Notre événement t'intéresserait-il ?",
  ],
  goalForms: [
    {
      form: /^(?:l['’]|les?\s|la\s)?(?:inviter|convier)\s(?:(?:l['’]équipe|le prospect|l['’]entreprise)\s)?(?<rest>(?:à|au|aux|pour)\s.+)$/iu,
      asks: [
        "Puis-je t'inviter {rest} ?",
        "Me permets-tu de t'inviter {rest} ?",
        'Accepterais-tu une invitation {rest} ?',
      ],
    },
    {
      form: /^(?:lui\s|leur\s)?(?<verb>proposer|présenter|montrer|envoyer)\s(?<rest>.+)$/iu,
      asks: [
        'Puis-je te {verb} {rest} ?',
        'Me permets-tu de te {verb} {rest} ?',
        'Quand pourrais-je te {verb} {rest} ?',
      ],
    },
    {
      form: /^(?<goal>(?![lL]['’]|les?\s|la\s|lui\s|leur\s)[bcdfgjklmnpqrstvwxz]\p{L}*(?:er|ir|re)\s(?!(?:si|que|où|comment|qui|pourquoi)(?!\p{L})).+)$/iu,
      asks: [
        'Que dirais-tu de {goal} ?',
        'Serais-tu d’accord pour {goal} ?',
        'Pourrions-nous parler de la façon de {goal} ?',
      ],
    },
    {
      form: /^(?<goal>[aeéèêiouh]\p{L}+(?:er|ir|re)\s(?!(?:si|que|où|comment|qui|pourquoi)(?!\p{L})).+)$/iu,
      asks: ['Que dirais-tu d’{goal} ?', 'Serais-tu d’accord pour {goal} ?', 'Pourrions-nous {goal} ?'],
    },
  ],
  ofReader: (goal) => goal.replace(/(?<!\p{L})leurs(?= )/gu, 'tes'),
  quotedGoals: [
    'L’objet de mon message : {goal}. Serais-tu disponible pour en parler la semaine prochaine ?',
    'Ce que j’ai en tête : {goal}. Pourrions-nous en parler la semaine prochaine ?',
    'En bref : {goal}. Aurais-tu un moment pour en parler dans les prochains jours ?',
  ],
};
