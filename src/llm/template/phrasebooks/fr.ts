import { lowerTitle } from '../local/lower-title.ts';
import type { LocalPhrasebook, PlacedCompany } from '../phrasebook.ts';
import { interestGoals } from './interest-goals.ts';
import { whetherReader } from './whether-reader.ts';

const feminine =
  /^(?:Ville|Commune|Mairie|Métropole|Clinique|Caisse|Banque|Société|Maison|Librairie|Boulangerie|Pharmacie|Coopérative|Fondation|Compagnie|Région|Mutuelle|Laiterie|Cave|Ferme|Fromagerie|Brasserie|Communauté)$/iu;
const masculine =
  /^(?:Groupe|Domaine|Centre|Musée|Cabinet|Laboratoire|Département|Château|Garage|Syndicat|Conseil|Collège|Lycée|Restaurant)$/iu;
const elided =
  /^(?:Étude|Hôtel|Office|Institut|Atelier|Agence|Association|Hôpital|Imprimerie|École|Université|Entreprise)$/iu;
const plural = /^(?:Laboratoires|Fromageries|Ateliers|Établissements|Éditions|Transports|Caves|Cars)$/iu;
const vowel = /^[aeiouyàâéèêëîïôûh]/iu;

/** The noun that begins a name takes its article: "à la Ville de Saint-Avre", "aux Laboratoires Vérane". */
function placed(company: string): PlacedCompany {
  const [noun = '', ...others] = company.split(' ');
  const rest = others.join(' ');
  if (/^les$/iu.test(noun)) return { at: `aux ${rest}`, of: `des ${rest}`, to: `aux ${rest}` };
  if (/^le$/iu.test(noun)) return { at: `au ${rest}`, of: `du ${rest}`, to: `au ${rest}` };
  if (feminine.test(noun)) return { at: `à la ${company}`, of: `de la ${company}`, to: `à la ${company}` };
  if (masculine.test(noun)) return { at: `au ${company}`, of: `du ${company}`, to: `au ${company}` };
  if (elided.test(noun)) return { at: `à l’${company}`, of: `de l’${company}`, to: `à l’${company}` };
  if (plural.test(noun)) return { at: `aux ${company}`, of: `des ${company}`, to: `aux ${company}` };
  return { at: `chez ${company}`, of: vowel.test(noun) ? `d’${company}` : `de ${company}`, to: `à ${company}` };
}

const ofFirm =
  /(?:fondat(?:eur|rice)|founder|p-?dg|ceo|gérante?|président(?:e)?|propriétaire|directeur général|directrice générale)$/iu;

/** No word depends on the gender of reader or writer. */
export const french: LocalPhrasebook = {
  yourCompany: '(votre|ton) entreprise',
  yourCompanyPlaced: {
    at: 'dans (votre|ton) entreprise',
    of: 'de (votre|ton) entreprise',
    to: 'à (votre|ton) entreprise',
  },
  lowerAfterGreeting: false,
  capitals: /^$/u,
  topic: (keyword) => `« ${keyword} »`,
  placed,
  title: lowerTitle,
  position: (title, { at, of }) => `${lowerTitle(title)}< ${ofFirm.test(title) ? of : at}>`,
  plainGreeting: 'Bonjour,',
  greetings: {
    PROFESSIONAL: ['Bonjour ({name}|{first}),', 'Bonjour {first},'],
    FRIENDLY: ['Bonjour {first},', '(Bonjour {name}|Salut {first}),'],
    DIRECT: ['Bonjour {first},', 'Bonjour ({name}|{first}),'],
  },
  firm: /^(l['’]|la\s|le\s)(entreprise|agence|association|hôpital|étude|hôtel|société|maison|ville|commune|clinique|coopérative|marque|mairie|métropole|banque|groupe|domaine|cabinet|musée)\s/iu,
  ownFirm: (article, noun) => `(votre|${/^la/iu.test(article) ? 'ta' : 'ton'}) ${noun}`,
  reference: /(?<!\p{L})(?:il|elle|ils|elles)(?!\p{L})/u,
  things:
    /^(?:les?|la|l['’])\s?.*(?<!\p{L})(?:est|sont|a|ont|se fait|se font|passent|passe|prennent|prend|durent|dure|viennent|vient|arrivent|arrive)(?!\p{L})/iu,
  verbs:
    /^(?:fabrique|vend|gère|exploite|assure|transporte|produit|conçoit|propose|livre|forme|loue|entretient|répare|installe|construit|accompagne|emploie|compte|édite|organise|accueille|développe|importe|exporte|rénove|distribue|imprime|torréfie|cultive|élève|fournit|prépare|héberge|traite|recycle|nettoie|sert|moud|conditionne|brasse|vinifie|possède|dessert|commercialise|a)\s/iu,
  toSecondPerson: (sentence) => {
    const owned = /^(Notre|Nos)\s/u.exec(sentence)?.[1];
    if (owned) return sentence.replace(/^\S+/u, owned === 'Nos' ? '(Vos|Tes)' : '(Votre|Ton)');
    const plain = /^Nous\s(\p{L}+)ons(?=\s)/u.exec(sentence);
    return plain === null || /^(?:somm|fais)$/u.test(plain[1]!)
      ? null
      : sentence.replace(/^Nous\s\p{L}+ons/u, `(Vous ${plain[1]}ez|)`);
  },
  statements: [
    '{Hook}.',
    '[Si je comprends bien|Sauf erreur de ma part], {hook}.',
    '[À propos|Au sujet] {of} : {hook}.',
  ],
  checks: [
    'Ai-je bien compris : {hook} ?',
    'Est-il exact que {hook} ?',
    'Est-ce toujours le cas : {hook} ?',
    '(Dites|Dis)-moi si je me trompe : {hook} ?',
  ],
  fragmentChecks: [
    'Est-ce toujours exact< {at}> : {hook} ?',
    '{Hook} : est-ce toujours une bonne description {of} ?',
    'Puis-je vérifier que cette description est encore juste : {hook} ?',
  ],
  howQuestions: [
    'Comment [(abordez-vous|abordes-tu)|(gérez-vous|gères-tu)|(organisez-vous|organises-tu)] le sujet {topic}< {at}> ?',
    'Puis-je (vous|te) demander comment [(vous abordez|tu abordes)|(vous gérez|tu gères)] le sujet {topic}< {at}> ?',
    'Que (souhaiteriez-vous|souhaiterais-tu) [simplifier|améliorer] sur le sujet {topic}< {at}> ?',
    'Qui suit le sujet {topic}< {at}>[ : (vous|toi), ou une autre personne de l’équipe|] ?',
  ],
  roles: [
    'En tant que {position}, (vous avez|tu as) [sans doute|probablement|certainement] [un avis|un regard|des idées] sur le sujet {topic}.',
    '[J’imagine que|Je suppose que|Je me dis que] le sujet {topic} [(vous est|t’est) familier|(vous|te) concerne|(vous occupe|t’occupe) parfois] en tant que {position}.',
    '[Je (vous écris|t’écris)|Je m’adresse à (vous|toi)] en tant que {position}, car [(votre|ton) avis|(votre|ton) regard] sur le sujet {topic} m’intéresse.',
  ],
  plainRoles: [
    '[Je m’adresse à (vous|toi)|Je (vous écris|t’écris)] en tant que {position}, car [(vous saurez|tu sauras) sans doute à qui cela revient|cela relève peut-être de (votre|ton) périmètre].',
    'En tant que {position}, [(vous semblez|tu sembles) être|(vous êtes|tu es) sans doute] la bonne personne.',
  ],
  plainQuestions: [
    '(Êtes-vous|Es-tu) la bonne personne< {at}>, ou [vaut-il mieux écrire à quelqu’un d’autre|est-ce quelqu’un d’autre] ?',
    'Puis-je (vous|te) demander qui suit ce type de demande< {at}> ?',
  ],
  offers: [
    'Notre offre : {offer}.',
    'Ce que nous proposons : {offer}.',
    'Voici ce que je souhaite (vous|te) présenter : {offer}.',
  ],
  answers: [
    'Si oui, ceci pourrait (vous |t’)être utile : {offer}.',
    'Si c’est le cas, ceci peut (vous |t’)intéresser : {offer}.',
  ],
  senderFacts: ['Un point de plus : {fact}.', 'À noter : {fact}.'],
  reasons: ['(Votre|Ton) avis me serait utile.', '(Votre|Ton) regard sur la question m’intéresse.'],
  admissions: [
    'Je ne sais pas comment cela se passe (chez vous|chez toi) aujourd’hui : je préfère donc poser la question.',
    'Je ne connais pas (votre|ta) façon de travailler, d’où cette question avant toute proposition.',
    'J’ignore si le sujet est d’actualité pour (vous|toi) ; un mot de (votre|ta) part suffirait à me le dire.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Si une autre personne est mieux placée, un nom m’aiderait beaucoup.',
      'Une courte réponse suffit.',
      'Si ce n’est pas le bon moment, (dites|dis)-le-moi simplement.',
    ],
    FRIENDLY: [
      'Un simple oui ou non suffit.',
      'Si ce n’est pas le bon moment, aucun souci.',
      'Si c’est une autre personne, un nom suffit.',
    ],
    DIRECT: [
      'Un oui ou un non suffit.',
      'Sinon, qui est la bonne personne ?',
      'Si ce n’est pas le bon moment, (dites|dis)-le-moi.',
    ],
  },
  closings: {
    PROFESSIONAL: ['Bien cordialement,', 'Cordialement,', '(Avec mes salutations cordiales|Bien cordialement),'],
    FRIENDLY: ['Bien à (vous|toi),', 'Belle journée,', '(Cordialement|À bientôt),'],
    DIRECT: ['Cordialement,', 'Bien à (vous|toi),', 'Bonne journée,'],
  },
  shortOpeners: [
    'une question sur le sujet {topic}.',
    'je (vous écris|t’écris) en tant que {title}.',
    '(êtes-vous|es-tu) la bonne personne {at} ?',
    'un court message pour {company}.',
  ],
  subjects: ['{company} : {keyword}', '{Keyword} : une question', 'Question : {keyword}'],
  plainSubjects: ['Une question pour {company}', 'Un court message pour {company}', '{first}, une question'],
  meetings: {
    call: { plain: 'un court appel', timed: 'un appel de {minutes} minutes' },
    chat: { plain: 'un court échange', timed: 'un échange de {minutes} minutes' },
    // "Rendez-vous" says "vous" to a friend.
    meeting: {
      plain: '(un court rendez-vous|une courte rencontre)',
      timed: '(un rendez-vous|une rencontre) de {minutes} minutes',
    },
    demo: { plain: 'une courte démonstration', timed: 'une démonstration de {minutes} minutes' },
    walkthrough: { plain: 'une courte présentation', timed: 'une présentation de {minutes} minutes' },
    event: { plain: 'notre événement', timed: 'notre événement' },
    feedback: {
      plain: 'un court échange pour avoir (votre|ton) avis',
      timed: 'un échange de {minutes} minutes pour avoir (votre|ton) avis',
    },
    trial: { plain: 'un essai', timed: 'un échange de {minutes} minutes' },
    partnership: {
      plain: 'un échange sur un partenariat',
      timed: 'un échange de {minutes} minutes sur un partenariat',
    },
  },
  calls: {
    PROFESSIONAL: [
      '(Seriez-vous|Serais-tu) disponible la semaine prochaine pour {ask} ?',
      'Pourrions-nous prévoir {ask} la semaine prochaine ?',
      'Puis-je (vous|te) proposer {ask} la semaine prochaine ?',
      '(Auriez-vous|Aurais-tu) du temps dans les prochains jours pour {ask} ?',
    ],
    FRIENDLY: [
      'Que (diriez-vous|dirais-tu) de prévoir {ask} la semaine prochaine ?',
      '(Pourrait-on|On pourrait) prévoir {ask} la semaine prochaine ?',
      '(Auriez-vous|Aurais-tu) un moment dans les prochains jours pour {ask} ?',
    ],
    DIRECT: [
      '(Avez-vous|As-tu) du temps cette semaine pour {ask} ?',
      'Peut-on prévoir {ask} la semaine prochaine ?',
      '(Êtes-vous|Es-tu) disponible la semaine prochaine pour {ask} ?',
    ],
  },
  invitations: [
    'Puis-je (vous |t’)inviter à notre événement ?',
    '(Souhaitez-vous|Souhaites-tu) participer à notre événement ?',
    'Notre événement (vous |t’)intéresserait-il ?',
  ],
  shortCalls: ['Le temps pour {ask} ?', 'Peut-on prévoir {ask} ?', 'Disponible pour {ask} ?'],
  referrals: [
    'Puis-je (vous|te) demander qui est la bonne personne ({whom}) ?',
    '(Pourriez-vous|Pourrais-tu) me dire à qui m’adresser ({whom}) ?',
    'Puis-je (vous|te) demander un nom ({whom}) ?',
  ],
  about: 'au sujet de « {about} »',
  aboutTail: /\s((?:sur|à propos de|au sujet de|au sujet du|concernant|autour de)\s[^,;]{3,60})$/iu,
  ofTail:
    /(?:démo|démonstration|présentation|visite)(?:\sde\s\d+\s?min\p{L}*)?\s((?:de|du|des|d['’])\s?(?!\d)[^,;()]{3,60})$/iu,
  on: 'le {date}',
  goalForms: [
    ...interestGoals.fr,
    {
      form: /^(?:l['’]|les?\s|la\s)?(?:inviter|convier)\s(?:(?:l['’]équipe|le prospect|l['’]entreprise)\s)?(?<rest>(?:à|au|aux|pour)\s.+)$/iu,
      asks: [
        'Puis-je (vous |t’)inviter {rest} ?',
        '(Me permettez-vous de vous |Me permets-tu de t’)inviter {rest} ?',
        '(Accepteriez-vous|Accepterais-tu) une invitation {rest} ?',
      ],
      isWhole: true,
    },
    {
      form: /^(?:savoir|demander|apprendre|comprendre)\s(?<clause>(?:qui|comment|si|quand|où|pourquoi)\s.+)$/iu,
      asks: [
        '(Pourriez-vous|Pourrais-tu) me dire {clause} ?',
        'Puis-je (vous|te) demander {clause} ?',
        '(Savez-vous|Sais-tu) {clause} ?',
      ],
      isWhole: true,
    },
    {
      form: /^(?:lui\s|leur\s)?(?<verb>proposer|présenter|montrer|offrir|envoyer|expliquer)\s(?<rest>.+)$/iu,
      asks: [
        'Puis-je (vous|te) {verb} {rest} ?',
        '(Me permettez-vous de vous|Me permets-tu de te) {verb} {rest} ?',
        'Quand pourrais-je (vous|te) {verb} {rest} ?',
      ],
    },
    {
      form: /^(?<goal>(?:organiser|planifier|prévoir|fixer|échanger|convenir d['’]|se rencontrer|discuter)\s?.+)$/iu,
      asks: ['Pourrions-nous {goal} ?', 'Peut-on {goal} ?', 'Pourrait-on {goal} ?'],
    },
    {
      form: /^(?<goal>(?![lL]['’]|les?\s|la\s|lui\s|leur\s)[bcdfgjklmnpqrstvwxz]\p{L}*(?:er|ir|re)\s(?!(?:si|que|où|comment|qui|pourquoi)(?!\p{L})).+)$/iu,
      asks: [
        'Que (diriez-vous|dirais-tu) de {goal} ?',
        '(Seriez-vous|Serais-tu) d’accord pour {goal} ?',
        'Pourrions-nous parler de la façon de {goal} ?',
      ],
    },
    {
      form: /^(?<goal>[aeéèêiouh]\p{L}+(?:er|ir|re)\s(?!(?:si|que|où|comment|qui|pourquoi)(?!\p{L})).+)$/iu,
      asks: [
        'Que (diriez-vous|dirais-tu) d’{goal} ?',
        '(Seriez-vous|Serais-tu) d’accord pour {goal} ?',
        'Pourrions-nous {goal} ?',
      ],
    },
  ],
  ofReader: (goal) =>
    whetherReader
      .fr(goal)
      .replace(/(?<!\p{L})(?:leurs|ses)(?= )/gu, '(vos|tes)')
      .replace(/(?<!\p{L})(?:leur|son|sa)(?= (?!er )\p{L})/gu, '(votre|ton)'),
  joinWords: (text) => text.replace(/(?<!\p{L})(qu|d|t|m)e (?=[aeiouàâéèêëîïôœ])/giu, '$1’'),
  quotedGoals: [
    'L’objet de mon message : {goal}. (Seriez-vous|Serais-tu) disponible pour en parler la semaine prochaine ?',
    'Ce que j’ai en tête : {goal}. Pourrions-nous en parler la semaine prochaine ?',
    'En bref : {goal}. (Auriez-vous|Aurais-tu) un moment pour en parler dans les prochains jours ?',
  ],
};
