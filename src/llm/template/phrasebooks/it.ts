import type { LocalPhrasebook } from '../phrasebook.ts';

/** Formal address throughout. */
export const italian: LocalPhrasebook = {
  yourCompany: 'la Sua azienda',
  lowerAfterGreeting: true,
  topic: (keyword) => `«${keyword}»`,
  position: (title, company) => `${title} in ${company}`,
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
  checks: ['Ho capito bene: {hook}?', 'È corretto che {hook}?', 'È così: {hook}?'],
  howQuestions: [
    'Come [affrontate|gestite|organizzate] in {company} il tema {topic}?',
    '[Posso chiederLe|Mi permette di chiederLe|Potrebbe dirmi] come [affrontate|gestite|seguite] in {company} il tema {topic}?',
    'Che cosa Le piacerebbe [semplificare|rendere più facile|cambiare] in {company} sul tema {topic}?',
    "Chi segue in {company} il tema {topic}[: Lei o un'altra persona del team|]?",
  ],
  roles: [
    "Come {position}, [probabilmente|di certo|immagino che] ha [un'opinione chiara|idee proprie|una buona visione] sul tema {topic}.",
    '[Immagino|Suppongo|Penso] che il tema {topic} [Le sia familiare|arrivi spesso sulla Sua scrivania|Le stia a cuore] come {position}.',
    '[Le scrivo|Mi rivolgo a Lei|Mi permetto di scriverLe] come {position} perché mi interessa [la Sua opinione|il Suo punto di vista] sul tema {topic}.',
    'Chi meglio di [Lei, come|chi lavora come] {position}, per parlare del tema {topic}?',
  ],
  plainRoles: [
    '[Le scrivo|Mi rivolgo a Lei] come {position}, perché [forse sa a chi compete|forse rientra nel Suo ambito].',
    'Come {position}, [sembra|probabilmente è] la persona giusta.',
  ],
  plainQuestions: [
    "È Lei la persona giusta in {company}, o [dovrei scrivere a qualcun altro|è un'altra persona]?",
    'Posso chiederLe chi segue in {company} richieste come questa?',
  ],
  offers: ['La nostra proposta: {offer}.', 'Ciò che offriamo: {offer}.', 'Vorrei presentarLe questo: {offer}.'],
  answers: ['Se è così, questo potrebbe esserLe utile: {offer}.', 'In tal caso, forse Le interessa questo: {offer}.'],
  reasons: ['La Sua opinione mi sarebbe utile.', 'Mi interessa il Suo punto di vista.'],
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
    'è Lei la persona giusta in {company}?',
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
  quotedGoals: [
    'Il motivo del mio messaggio: {goal}. Potremmo parlarne la prossima settimana?',
    'Quello che ho in mente: {goal}. Avrebbe tempo per parlarne nei prossimi giorni?',
    'In breve: {goal}. Sarebbe disponibile a parlarne la prossima settimana?',
  ],
};
