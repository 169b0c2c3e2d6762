import type { LocalPhrasebook } from '../phrasebook.ts';

/** Formal address throughout. */
export const italian: LocalPhrasebook = {
  yourCompany: 'la Sua azienda',
  lowerAfterGreeting: true,
  topic: (keyword) => `«${keyword}»`,
  position: (title, company) => `${title} presso ${company}`,
  plainGreeting: 'Buongiorno,',
  greetings: {
    PROFESSIONAL: ['Gentile {name},', 'Buongiorno {name},'],
    FRIENDLY: ['Buongiorno {first},', 'Salve {first},'],
    DIRECT: ['Buongiorno {first},', '{first},'],
  },
  firm: /^(?:l['’]azienda|la società|l['’]impresa|la ditta|il gruppo|la cooperativa)\s/iu,
  reference: /(?<!\p{L})(?:lui|loro|esso|essa)(?!\p{L})/u,
  things:
    /^(?:il|lo|la|i|gli|le|l['’])\s?.*(?<!\p{L})(?:è|sono|ha|hanno|viene|vengono|arriva|arrivano|dura|durano|si)(?!\p{L})/iu,
  verbs:
    /^(?:produce|vende|gestisce|opera|assicura|trasporta|progetta|offre|consegna|forma|noleggia|ripara|installa|costruisce|impiega|organizza|sviluppa|importa|esporta|coltiva|cura|distribuisce|stampa|tosta|alleva)\s/iu,
  checks: ['Ho capito bene: {hook}?', 'È corretto quanto segue: {hook}?', 'È così: {hook}?', 'È ancora così: {hook}?'],
  fragmentChecks: [
    'È ancora valida questa descrizione di {company}: {hook}?',
    '«{Hook}»: è una descrizione corretta di {company}?',
    'La descrizione «{Hook}» vale ancora per {company}?',
  ],
  howQuestions: [
    'Come [affrontate|gestite|organizzate] presso {company} il tema {topic}?',
    '[Posso chiederLe|Mi permette di chiederLe|Potrebbe dirmi] come [affrontate|gestite|seguite] presso {company} il tema {topic}?',
    'Che cosa Le piacerebbe [semplificare|rendere più facile|cambiare] presso {company} sul tema {topic}?',
    "Chi segue presso {company} il tema {topic}[: Lei o un'altra persona del team|]?",
  ],
  roles: [
    "Come {position}, [probabilmente|di certo|immagino che] ha [un'opinione chiara|idee proprie|una buona visione] sul tema {topic}.",
    '[Immagino|Suppongo|Penso] che il tema {topic} [Le sia familiare|arrivi spesso sulla Sua scrivania|Le stia a cuore] come {position}.',
    '[Le scrivo|Mi rivolgo a Lei] come {position} perché mi interessa [la Sua opinione|il Suo punto di vista] sul tema {topic}.',
    'Chi meglio di [Lei, come|chi lavora come] {position}, per parlare del tema {topic}?',
  ],
  plainRoles: [
    '[Le scrivo|Mi rivolgo a Lei] come {position}, perché [forse sa a chi compete|forse rientra nel Suo ambito].',
    'Come {position}, [sembra|probabilmente è] la persona giusta.',
  ],
  plainQuestions: [
    "È Lei la persona giusta presso {company}, o [dovrei scrivere a qualcun altro|è un'altra persona]?",
    'Posso chiederLe chi segue presso {company} richieste come questa?',
  ],
  offers: ['La nostra proposta: {offer}.', 'Ciò che offriamo: {offer}.', 'Vorrei presentarLe questo: {offer}.'],
  answers: ['Se è così, questo potrebbe esserLe utile: {offer}.', 'In tal caso, forse Le interessa questo: {offer}.'],
  reasons: ['La Sua opinione mi sarebbe utile.', 'Mi interessa il Suo punto di vista.'],
  admissions: [
    'Non so come gestiate oggi la cosa, perciò preferisco chiedere piuttosto che supporre.',
    'Non conosco il vostro modo di lavorare: per questo chiedo, prima di proporre qualcosa.',
    'Non so se il tema sia attuale per voi; mi basterebbe una riga per saperlo.',
  ],
  softeners: {
    PROFESSIONAL: [
      "Se un'altra persona è più indicata, un nome mi aiuterebbe molto.",
      'Basta una breve risposta.',
      'Se non è il momento giusto, me lo dica pure.',
    ],
    FRIENDLY: [
      'Mi basta un sì o un no.',
      'Se non è il momento giusto, nessun problema.',
      "Se è un'altra persona, mi basta un nome.",
    ],
    DIRECT: ['Basta un sì o un no.', 'Se non è Lei, chi è la persona giusta?', 'Basta una riga.'],
  },
  closings: {
    PROFESSIONAL: ['Cordiali saluti,', 'Distinti saluti,', 'Un cordiale saluto,'],
    FRIENDLY: ['Un saluto,', 'Buona giornata,', 'A presto,'],
    DIRECT: ['Saluti,', 'Cordiali saluti,', 'Grazie,'],
  },
  shortOpeners: [
    'una domanda sul tema {topic}.',
    'Le scrivo come {title}.',
    'è Lei la persona giusta presso {company}?',
    'un breve messaggio per {company}.',
  ],
  subjects: ['{company}: {topic}', 'Una domanda su {topic}', '{Topic}: una domanda'],
  plainSubjects: ['Una domanda per {company}', 'Un breve messaggio per {company}', '{first}, una domanda'],
  meetings: {
    call: { plain: 'una breve chiamata', timed: 'una chiamata di {minutes} minuti' },
    chat: { plain: 'una breve chiacchierata', timed: 'una chiacchierata di {minutes} minuti' },
    meeting: { plain: 'un breve incontro', timed: 'un incontro di {minutes} minuti' },
    demo: { plain: 'una breve demo', timed: 'una demo di {minutes} minuti' },
    walkthrough: { plain: 'una breve presentazione', timed: 'una presentazione di {minutes} minuti' },
    event: { plain: 'il nostro evento', timed: 'il nostro evento' },
    feedback: {
      plain: 'una breve chiamata per avere il Suo parere',
      timed: 'una chiamata di {minutes} minuti per avere il Suo parere',
    },
    trial: { plain: 'una prova', timed: 'una chiamata di {minutes} minuti' },
    partnership: {
      plain: 'una chiamata su una collaborazione',
      timed: 'una chiamata di {minutes} minuti su una collaborazione',
    },
  },
  calls: {
    PROFESSIONAL: [
      'Sarebbe disponibile per {ask} la prossima settimana?',
      'Potremmo fissare {ask} la prossima settimana?',
      'Avrebbe tempo per {ask} nei prossimi giorni?',
      'Posso proporLe {ask} la prossima settimana?',
    ],
    FRIENDLY: [
      'Che ne direbbe di {ask} la prossima settimana?',
      'Avrebbe un momento per {ask} nei prossimi giorni?',
      'Troviamo un momento per {ask} la prossima settimana?',
    ],
    DIRECT: [
      'Ha tempo per {ask} questa settimana?',
      'Possiamo fissare {ask} la prossima settimana?',
      'Le va bene {ask} la prossima settimana?',
    ],
  },
  invitations: [
    'Possiamo invitarLa al nostro evento?',
    'Avrebbe piacere di partecipare al nostro evento?',
    'Le va di partecipare al nostro evento?',
  ],
  shortCalls: ['Ha tempo per {ask}?', 'Fissiamo {ask}?', 'Le va {ask}?'],
  about: 'sul tema «{about}»',
  aboutTail: /\s((?:su|sul|sulla|sullo|sui|sulle|sugli|riguardo a)\s[^,;]{3,60})$/iu,
  on: 'il {date}',
  goalForms: [
    {
      form: /^invitar(?:e|l[aoie])\s(?:(?:il team|l['’]azienda)\s)?(?<rest>(?:a|ad|al|alla|allo|all['’]|per)\s?.+)$/iu,
      asks: ['Posso invitarLa {rest}?', 'Mi permette di invitarLa {rest}?', 'Accetterebbe un invito {rest}?'],
    },
    {
      form: /^(?<verb>presentar|mostrar|inviar|mandar|spiegar|propor|offrir)(?:e|re|gli|le)\s(?<rest>.+)$/iu,
      asks: ['Posso {verb}Le {rest}?', 'Mi permette di {verb}Le {rest}?', 'Quando potrei {verb}Le {rest}?'],
    },
    {
      form: /^(?<goal>\p{L}+(?:are|ere|ire)\s(?:il|lo|la|l['’]|i|gli|le|un|uno|una|di|su)\s?.+)$/iu,
      asks: ['Le interesserebbe {goal}?', 'Che cosa ne direbbe di {goal}?', 'Potremmo parlare di come {goal}?'],
    },
  ],
  ofReader: (goal) =>
    goal
      .replace(/(?<!\p{L})il loro /giu, 'il Suo ')
      .replace(/(?<!\p{L})la loro /giu, 'la Sua ')
      .replace(/(?<!\p{L})i loro /giu, 'i Suoi ')
      .replace(/(?<!\p{L})le loro /giu, 'le Sue '),
  quotedGoals: [
    'Il motivo del mio messaggio: {goal}. Potremmo parlarne la prossima settimana?',
    'Quello che ho in mente: {goal}. Avrebbe tempo per parlarne nei prossimi giorni?',
    'In breve: {goal}. Sarebbe disponibile a parlarne la prossima settimana?',
  ],
};
