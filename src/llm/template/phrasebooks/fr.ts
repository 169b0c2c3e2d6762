import type { LocalPhrasebook } from '../phrasebook.ts';

/** Formal address throughout, with no word that depends on the gender of reader or writer. */
export const french: LocalPhrasebook = {
  yourCompany: 'votre entreprise',
  lowerAfterGreeting: false,
  topic: (keyword) => `« ${keyword} »`,
  position: (title, company) => `${title} chez ${company}`,
  plainGreeting: 'Bonjour,',
  greetings: {
    PROFESSIONAL: ['Bonjour {name},', 'Bonjour {first},'],
    FRIENDLY: ['Bonjour {first},', 'Bonjour {name},'],
    DIRECT: ['Bonjour {first},', '{first},'],
  },
  firm: /^(?:l['’]entreprise|la société|l['’]agence|le groupe|la maison|l['’]association)\s/iu,
  reference: /(?<!\p{L})(?:il|elle|ils|elles)(?!\p{L})/u,
  things:
    /^(?:les?|la|l['’])\s?.*(?<!\p{L})(?:est|sont|a|ont|se fait|se font|passent|passe|prennent|prend|durent|dure|viennent|vient)(?!\p{L})/iu,
  verbs:
    /^(?:fabrique|vend|gère|exploite|assure|transporte|produit|conçoit|propose|livre|forme|loue|entretient|répare|installe|construit|accompagne|emploie|compte|édite|organise|accueille|développe|importe|exporte|rénove|distribue|imprime|torréfie|cultive|élève)\s/iu,
  checks: [
    'Ai-je bien compris : {hook} ?',
    'Est-ce bien exact : {hook} ?',
    'Est-ce toujours le cas : {hook} ?',
    'Une simple vérification : {hook} ?',
  ],
  fragmentChecks: [
    'Cette description de {company} est-elle toujours juste : {hook} ?',
    '« {Hook} » : est-ce toujours ainsi que se présente {company} ?',
    'La description « {Hook} » convient-elle toujours pour {company} ?',
  ],
  howQuestions: [
    'Comment [abordez-vous|gérez-vous|organisez-vous] le sujet {topic} chez {company} ?',
    '[Puis-je vous demander|Puis-je demander|Pourriez-vous me dire] comment [vous abordez|votre équipe aborde|vous gérez] le sujet {topic} chez {company} ?',
    "[Qu'aimeriez-vous|Que souhaiteriez-vous] simplifier, chez {company}, sur le sujet {topic} ?",
    "Qui suit le sujet {topic} chez {company}[ : vous, ou une autre personne de l'équipe|] ?",
  ],
  roles: [
    'En tant que {position}, vous avez [sans doute|probablement|certainement] [un avis|un regard|des idées] sur le sujet {topic}.',
    "[J'imagine que|Je suppose que|Je me dis que] le sujet {topic} vous [est familier|concerne|occupe parfois] en tant que {position}.",
    "[Je vous écris|Je m'adresse à vous|Je me tourne vers vous] en tant que {position}, car [votre avis|votre regard] sur le sujet {topic} m'intéresse.",
    "[Qui mieux que vous|Qui mieux qu'une personne dans votre rôle], {position}, [pour parler du|pour m'éclairer sur le] sujet {topic} ?",
  ],
  plainRoles: [
    "[Je m'adresse à vous|Je vous écris] en tant que {position}, car [vous saurez sans doute qui est concerné|cela relève peut-être de votre périmètre].",
    'En tant que {position}, vous [semblez être|êtes sans doute] la bonne personne.',
  ],
  plainQuestions: [
    "[Êtes-vous|Seriez-vous] la bonne personne chez {company}, ou [vaut-il mieux écrire à quelqu'un d'autre|est-ce quelqu'un d'autre] ?",
    'Puis-je vous demander qui, chez {company}, suit ce type de demande ?',
  ],
  offers: [
    'Notre offre : {offer}.',
    'Nous proposons ceci : {offer}.',
    'Voici ce que je souhaite vous présenter : {offer}.',
  ],
  answers: [
    'Si oui, ceci pourrait vous être utile : {offer}.',
    'Si c’est le cas, ceci peut vous intéresser : {offer}.',
  ],
  reasons: ['Votre avis me serait utile.', 'Votre regard sur la question m’intéresse.'],
  admissions: [
    'Je ne sais pas comment cela se passe chez vous aujourd’hui : je préfère donc poser la question.',
    'Je ne connais pas votre façon de travailler, d’où cette question avant toute proposition.',
    'J’ignore si le sujet est d’actualité chez vous ; un mot de votre part suffirait à me le dire.',
  ],
  softeners: {
    PROFESSIONAL: [
      "Si une autre personne est mieux placée, un nom m'aiderait beaucoup.",
      'Une courte réponse suffit.',
      "Si ce n'est pas le bon moment, dites-le-moi simplement.",
    ],
    FRIENDLY: [
      'Un simple oui ou non suffit.',
      "Si ce n'est pas le bon moment, aucun souci.",
      "Si c'est une autre personne, un nom suffit.",
    ],
    DIRECT: ['Un oui ou un non suffit.', 'Sinon, qui est la bonne personne ?', 'Une ligne suffit.'],
  },
  closings: {
    PROFESSIONAL: ['Bien cordialement,', 'Cordialement,', 'Avec mes salutations cordiales,'],
    FRIENDLY: ['Bien à vous,', 'Belle journée,', 'Cordialement,'],
    DIRECT: ['Cordialement,', 'Bien à vous,', 'Bonne journée,'],
  },
  shortOpeners: [
    'une question sur le sujet {topic}.',
    'je vous écris en tant que {title}.',
    'êtes-vous la bonne personne chez {company} ?',
    'un court message pour {company}.',
  ],
  subjects: ['{company} : {topic}', 'Une question sur {topic}', '{Topic} : une question'],
  plainSubjects: ['Une question pour {company}', 'Un court message pour {company}', '{first}, une question'],
  meetings: {
    call: { plain: 'un court appel', timed: 'un appel de {minutes} minutes' },
    chat: { plain: 'un court échange', timed: 'un échange de {minutes} minutes' },
    meeting: { plain: 'un court rendez-vous', timed: 'un rendez-vous de {minutes} minutes' },
    demo: { plain: 'une courte démonstration', timed: 'une démonstration de {minutes} minutes' },
    walkthrough: { plain: 'une courte présentation', timed: 'une présentation de {minutes} minutes' },
    event: { plain: 'notre événement', timed: 'notre événement' },
    feedback: {
      plain: 'un court échange pour avoir votre avis',
      timed: 'un échange de {minutes} minutes pour avoir votre avis',
    },
    trial: { plain: 'un essai', timed: 'un échange de {minutes} minutes' },
    partnership: {
      plain: 'un échange sur un partenariat',
      timed: 'un échange de {minutes} minutes sur un partenariat',
    },
  },
  calls: {
    PROFESSIONAL: [
      'Seriez-vous disponible pour {ask} la semaine prochaine ?',
      'Pourrions-nous prévoir {ask} la semaine prochaine ?',
      'Puis-je vous proposer {ask} la semaine prochaine ?',
      'Auriez-vous le temps pour {ask} dans les prochains jours ?',
    ],
    FRIENDLY: [
      'Que diriez-vous de prévoir {ask} la semaine prochaine ?',
      'Prévoyons-nous {ask} la semaine prochaine ?',
      'Auriez-vous un moment pour {ask} dans les prochains jours ?',
    ],
    DIRECT: [
      'Avez-vous le temps pour {ask} cette semaine ?',
      'Peut-on prévoir {ask} la semaine prochaine ?',
      'Disponible pour {ask} la semaine prochaine ?',
    ],
  },
  invitations: [
    'Puis-je vous inviter à notre événement ?',
    'Souhaitez-vous participer à notre événement ?',
    'Notre événement vous intéresserait-il ?',
  ],
  shortCalls: ['Le temps pour {ask} ?', 'Prévoyons-nous {ask} ?', 'Disponible pour {ask} ?'],
  about: 'au sujet de « {about} »',
  aboutTail: /\s((?:sur|à propos de|au sujet de|au sujet du|concernant|autour de)\s[^,;]{3,60})$/iu,
  on: 'le {date}',
  goalForms: [
    {
      form: /^(?:l['’]|les?\s|la\s)?(?:inviter|convier)\s(?:(?:l['’]équipe|le prospect|l['’]entreprise)\s)?(?<rest>(?:à|au|aux|pour)\s.+)$/iu,
      asks: [
        'Puis-je vous inviter {rest} ?',
        'Me permettez-vous de vous inviter {rest} ?',
        'Accepteriez-vous une invitation {rest} ?',
      ],
    },
    {
      form: /^(?:lui\s|leur\s)?(?<verb>proposer|présenter|montrer|offrir|envoyer|expliquer)\s(?<rest>.+)$/iu,
      asks: [
        'Puis-je vous {verb} {rest} ?',
        'Me permettez-vous de vous {verb} {rest} ?',
        'Quand pourrais-je vous {verb} {rest} ?',
      ],
    },
    {
      form: /^(?<goal>(?![lL]['’]|les?\s|la\s|lui\s|leur\s)[bcdfgjklmnpqrstvwxz]\p{L}*(?:er|ir|re)\s(?!(?:si|que|où|comment|qui|pourquoi)(?!\p{L})).+)$/iu,
      asks: [
        'Que diriez-vous de {goal} ?',
        'Seriez-vous d’accord pour {goal} ?',
        'Pourrions-nous parler de la façon de {goal} ?',
      ],
    },
    {
      form: /^(?<goal>[aeéèêiouh]\p{L}+(?:er|ir|re)\s(?!(?:si|que|où|comment|qui|pourquoi)(?!\p{L})).+)$/iu,
      asks: ['Que diriez-vous d’{goal} ?', 'Seriez-vous d’accord pour {goal} ?', 'Pourrions-nous {goal} ?'],
    },
  ],
  ofReader: (goal) =>
    goal.replace(/(?<!\p{L})leurs(?= )/gu, 'vos').replace(/(?<!\p{L})leur(?= \p{L}+(?!\p{L}))(?!r )/gu, 'votre'),
  quotedGoals: [
    'L’objet de mon message : {goal}. Seriez-vous disponible pour en parler la semaine prochaine ?',
    'Ce que j’ai en tête : {goal}. Pourrions-nous en parler la semaine prochaine ?',
    'En bref : {goal}. Auriez-vous un moment pour en parler dans les prochains jours ?',
  ],
};
