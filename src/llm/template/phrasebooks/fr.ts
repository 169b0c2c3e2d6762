import { everyTone, type LocalPhrasebook } from '../phrasebook.ts';

/** Formal address throughout. */
export const french: LocalPhrasebook = {
  and: 'et',
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
  openers: {
    topic: everyTone([
      "[En lisant|En me documentant|En cherchant à mieux comprendre ce qui se fait] sur le sujet {topic}, [j'ai découvert|j'ai remarqué|j'ai repéré] {company}.",
      "[Je m'intéresse|Je m'intéresse en ce moment|Je m'intéresse depuis peu] aux sujets {topics}, et [c'est ainsi que j'ai découvert|cela m'a mené à] {company}.",
      "{company} [a retenu mon attention|a attiré mon attention|s'est distinguée] [pendant mes lectures|au fil de mes lectures|lors d'une recherche] sur le sujet {topic}.",
      "[Le sujet|Une lecture sur le sujet|Une recherche sur le sujet] {topic} m'a [mené à|conduit vers|fait découvrir] {company}.",
    ]),
    role: everyTone([
      'En tant que {position}, vous avez [sans doute|probablement|certainement] [un avis|un regard|des idées] sur le sujet {topic}.',
      "[J'imagine que|Je suppose que|Je me dis que] le sujet {topic} vous [est familier|concerne|occupe parfois] en tant que {position}.",
      "[Je vous écris|Je m'adresse à vous|Je me tourne vers vous] en tant que {position}, car [votre avis|votre regard] sur le sujet {topic} m'intéresse.",
      "[Qui mieux que vous|Qui mieux qu'une personne dans votre rôle], {position}, [pour parler du|pour m'éclairer sur le] sujet {topic} ?",
    ]),
    question: everyTone([
      'Comment [abordez-vous|gérez-vous|organisez-vous] le sujet {topic} chez {company} ?',
      '[Puis-je vous demander|Puis-je demander|Pourriez-vous me dire] comment [vous abordez|votre équipe aborde|vous gérez] le sujet {topic} chez {company} ?',
      "[Qu'aimeriez-vous|Que souhaiteriez-vous] simplifier, chez {company}, sur le sujet {topic} ?",
      "Qui suit le sujet {topic} chez {company}[ : vous, ou une autre personne de l'équipe|] ?",
    ]),
    tech: everyTone([
      '{company} travaille avec {tech} : comment [abordez-vous|gérez-vous] le sujet {topic} ?',
      "J'ai [vu|lu] que {company} travaille avec {tech}, et [je me demande|j'aimerais savoir] comment vous abordez le sujet {topic}.",
    ]),
    plain: everyTone([
      "[J'ai découvert|J'ai remarqué] {company} et [je souhaitais me présenter|j'ai eu envie de vous écrire|je me permets de vous écrire].",
      '{company} a [retenu|attiré] mon attention, et [je souhaitais me présenter|je me permets de vous écrire].',
      "J'aimerais [mieux connaître|en savoir plus sur] {company}.",
    ]),
    plainRole: everyTone([
      "[Je m'adresse à vous|Je vous écris] en tant que {position}, car [vous saurez sans doute qui est concerné|cela relève peut-être de votre périmètre].",
      'En tant que {position}, vous [semblez être|êtes sans doute] la bonne personne.',
    ]),
    plainQuestion: everyTone([
      "[Êtes-vous|Seriez-vous] la bonne personne chez {company}, ou [vaut-il mieux écrire à quelqu'un d'autre|est-ce quelqu'un d'autre] ?",
      'Puis-je vous demander qui, chez {company}, suit ce type de demande ?',
    ]),
  },
  bridges: {
    PROFESSIONAL: [
      "[Votre regard|Votre avis|Votre point de vue] m'intéresserait beaucoup.",
      "J'ai une idée [à vous soumettre|sur laquelle votre avis m'aiderait].",
      "J'aimerais [en échanger avec vous|connaître votre point de vue].",
    ],
    FRIENDLY: [
      "J'aimerais beaucoup [savoir ce que vous en pensez|en parler avec vous].",
      "J'aimerais [savoir comment vous faites|connaître votre avis].",
      "J'ai une petite idée à partager avec vous.",
    ],
    DIRECT: ["Votre avis m'intéresse.", "J'ai une idée à vous soumettre.", 'En deux mots.'],
  },
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
  shortOpeners: {
    topic: ["le sujet {topic} m'a mené à {company}.", "j'ai découvert {company} en lisant sur le sujet {topic}."],
    role: [
      'en tant que {position}, vous avez peut-être un avis sur le sujet {topic}.',
      'je vous écris en tant que {position}.',
    ],
    question: ['comment abordez-vous le sujet {topic} chez {company} ?', 'qui suit le sujet {topic} chez {company} ?'],
    tech: ['comment gérez-vous le sujet {topic} avec {tech} chez {company} ?'],
    plain: ["j'ai découvert {company}.", 'je vous écris au sujet de {company}.'],
    plainRole: ['je vous écris en tant que {position}.'],
    plainQuestion: ['êtes-vous la bonne personne chez {company} ?'],
  },
  offers: {
    thing: ['Ce que nous proposons : {offer}.'],
    action: ['Ce que nous proposons : {offer}.'],
    other: ['Ce que nous proposons : {offer}.'],
  },
  subjects: {
    topic: ['{company} et le sujet {topic}', 'Une idée sur le sujet {topic}', 'À propos du sujet {topic}'],
    role: ['Votre avis sur le sujet {topic}', 'Une question pour vous, {title}', '{first}, votre avis ?'],
    question: ['Une question sur le sujet {topic}', 'Comment abordez-vous le sujet {topic} ?'],
    tech: ['{tech} chez {company}', 'Une question sur {tech}'],
    plain: ['Un court message pour {company}', 'Prise de contact avec {company}'],
    plainRole: ['Une question pour vous, {title}', '{first}, une question'],
    plainQuestion: ['La bonne personne chez {company} ?', 'Une question pour {company}'],
  },
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
      'On se prévoit {ask} la semaine prochaine ?',
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
};
