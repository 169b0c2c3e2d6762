import type { InformalPhrases } from '../phrasebook.ts';

/** "Tu", where the voice of the sender asks for it. */
export const informalItalian: InformalPhrases = {
  yourCompany: 'la tua azienda',
  greetings: {
    PROFESSIONAL: ['Buongiorno {first},', 'Ciao {first},'],
    FRIENDLY: ['Ciao {first},'],
    DIRECT: ['Ciao {first},', '{first},'],
  },
  plainGreeting: 'Ciao,',
  howQuestions: [
    'Come [affronti|gestisci|organizzi] presso {company} il tema {topic}?',
    '[Posso chiederti|Mi permetti di chiederti|Potresti dirmi] come [affronti|gestisci|segui] presso {company} il tema {topic}?',
    'Che cosa ti piacerebbe [semplificare|rendere più facile|cambiare] presso {company} sul tema {topic}?',
    "Chi segue presso {company} il tema {topic}[: tu o un'altra persona del team|]?",
  ],
  roles: [
    "Come {position}, [probabilmente|di certo|immagino che] hai [un'opinione chiara|idee tue|una buona visione] sul tema {topic}.",
    '[Immagino|Suppongo|Penso] che il tema {topic} [ti sia familiare|arrivi spesso sulla tua scrivania|ti stia a cuore] come {position}.',
    '[Ti scrivo|Mi rivolgo a te] come {position} perché mi interessa [la tua opinione|il tuo punto di vista] sul tema {topic}.',
    'Chi meglio di [te, come|chi lavora come] {position}, per parlare del tema {topic}?',
  ],
  plainRoles: [
    '[Ti scrivo|Mi rivolgo a te] come {position}, perché [forse sai a chi compete|forse rientra nel tuo ambito].',
    'Come {position}, [sembri|probabilmente sei] la persona giusta.',
  ],
  plainQuestions: [
    "Sei tu la persona giusta presso {company}, o [dovrei scrivere a qualcun altro|è un'altra persona]?",
    'Posso chiederti chi segue presso {company} richieste come questa?',
  ],
  offers: ['La nostra proposta: {offer}.', 'Ciò che offriamo: {offer}.', 'Vorrei presentarti questo: {offer}.'],
  answers: ['Se è così, questo potrebbe esserti utile: {offer}.', 'In tal caso, forse ti interessa questo: {offer}.'],
  reasons: ['La tua opinione mi sarebbe utile.', 'Mi interessa il tuo punto di vista.'],
  admissions: [
    'Non so come gestisci oggi la cosa, perciò preferisco chiedere piuttosto che supporre.',
    'Non conosco il tuo modo di lavorare: per questo chiedo, prima di proporre qualcosa.',
    'Non so se il tema sia attuale per te; mi basterebbe una riga per saperlo.',
  ],
  softeners: {
    PROFESSIONAL: [
      "Se un'altra persona è più indicata, un nome mi aiuterebbe molto.",
      'Basta una breve risposta.',
      'Se non è il momento giusto, dimmelo pure.',
    ],
    FRIENDLY: [
      'Mi basta un sì o un no.',
      'Se non è il momento giusto, nessun problema.',
      "Se è un'altra persona, mi basta un nome.",
    ],
    DIRECT: ['Basta un sì o un no.', 'Se non sei tu, chi è la persona giusta?', 'Basta una riga.'],
  },
  shortOpeners: [
    'una domanda sul tema {topic}.',
    'ti scrivo come {title}.',
    'sei tu la persona giusta presso {company}?',
    'un breve messaggio per {company}.',
  ],
  meetings: {
    call: { plain: 'una breve chiamata', timed: 'una chiamata di {minutes} minuti' },
    chat: { plain: 'una breve chiacchierata', timed: 'una chiacchierata di {minutes} minuti' },
    meeting: { plain: 'un breve incontro', timed: 'un incontro di {minutes} minuti' },
    demo: { plain: 'una breve demo', timed: 'una demo di {minutes} minuti' },
    walkthrough: { plain: 'una breve presentazione', timed: 'una presentazione di {minutes} minuti' },
    event: { plain: 'il nostro evento', timed: 'il nostro evento' },
    feedback: {
      plain: 'una breve chiamata per avere il tuo parere',
      timed: 'una chiamata di {minutes} minuti per avere il tuo parere',
    },
    trial: { plain: 'una prova', timed: 'una chiamata di {minutes} minuti' },
    partnership: {
      plain: 'una chiamata su una collaborazione',
      timed: 'una chiamata di {minutes} minuti su una collaborazione',
    },
  },
  calls: {
    PROFESSIONAL: [
      'Saresti disponibile per {ask} la prossima settimana?',
      'Potremmo fissare {ask} la prossima settimana?',
      'Avresti tempo per {ask} nei prossimi giorni?',
      'Posso proporti {ask} la prossima settimana?',
    ],
    FRIENDLY: [
      'Che ne diresti di {ask} la prossima settimana?',
      'Avresti un momento per {ask} nei prossimi giorni?',
      'Troviamo un momento per {ask} la prossima settimana?',
    ],
    DIRECT: [
      'Hai tempo per {ask} questa settimana?',
      'Possiamo fissare {ask} la prossima settimana?',
      'Ti va bene {ask} la prossima settimana?',
    ],
  },
  invitations: [
    'Posso invitarti al nostro evento?',
    'Ti farebbe piacere partecipare al nostro evento?',
    'Ti va di partecipare al nostro evento?',
  ],
  shortCalls: ['Hai tempo per {ask}?', 'Fissiamo {ask}?', 'Ti va {ask}?'],
  goalForms: [
    {
      form: /^invitar(?:e|l[aoie])\s(?:(?:il team|l['’]azienda)\s)?(?<rest>(?:a|ad|al|alla|allo|all['’]|per)\s?.+)$/iu,
      asks: ['Posso invitarti {rest}?', 'Mi permetti di invitarti {rest}?', 'Accetteresti un invito {rest}?'],
    },
    {
      form: /^(?<verb>presentar|mostrar|inviar|mandar|spiegar|propor|offrir)(?:e|re|gli|le)\s(?<rest>.+)$/iu,
      asks: ['Posso {verb}ti {rest}?', 'Mi permetti di {verb}ti {rest}?', 'Quando potrei {verb}ti {rest}?'],
    },
    {
      form: /^(?<goal>\p{L}+(?:are|ere|ire)\s(?:il|lo|la|l['’]|i|gli|le|un|uno|una|di|su)\s?.+)$/iu,
      asks: ['Ti interesserebbe {goal}?', 'Che cosa ne diresti di {goal}?', 'Potremmo parlare di come {goal}?'],
    },
  ],
  ofReader: (goal) =>
    goal
      .replace(/(?<!\p{L})il loro /giu, 'il tuo ')
      .replace(/(?<!\p{L})la loro /giu, 'la tua ')
      .replace(/(?<!\p{L})i loro /giu, 'i tuoi ')
      .replace(/(?<!\p{L})le loro /giu, 'le tue '),
  quotedGoals: [
    'Il motivo del mio messaggio: {goal}. Potremmo parlarne la prossima settimana?',
    'Quello che ho in mente: {goal}. Avresti tempo per parlarne nei prossimi giorni?',
    'In breve: {goal}. Saresti disponibile a parlarne la prossima settimana?',
  ],
};
