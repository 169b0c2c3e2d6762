import { lowerTitle } from '../local/lower-title.ts';
import type { LocalPhrasebook } from '../phrasebook.ts';
import { interestGoals } from './interest-goals.ts';
import { whetherReader } from './whether-reader.ts';

const ofFirm =
  /(?:fondat(?:ore|rice)|founder|ceo|titolare|proprietari[oa]|presidente|amministrat(?:ore|rice) delegat[oa])$/iu;

/** Verbs of the first person plural and their third person singular. */
const third: Readonly<Record<string, string>> = {
  produciamo: 'produce',
  vendiamo: 'vende',
  gestiamo: 'gestisce',
  progettiamo: 'progetta',
  coltiviamo: 'coltiva',
  costruiamo: 'costruisce',
  offriamo: 'offre',
  organizziamo: 'organizza',
  trasportiamo: 'trasporta',
  ripariamo: 'ripara',
  installiamo: 'installa',
  sviluppiamo: 'sviluppa',
  abbiamo: 'ha',
  lavoriamo: 'lavora',
  noleggiamo: 'noleggia',
  esportiamo: 'esporta',
};

export const italian: LocalPhrasebook = {
  yourCompany: 'la (Sua|tua) azienda',
  yourCompanyPlaced: { at: 'nella (Sua|tua) azienda', of: 'della (Sua|tua) azienda', to: 'alla (Sua|tua) azienda' },
  lowerAfterGreeting: true,
  capitals: /^(?:Lei|Le(?= (?:scrivo|ho))|La(?= ringrazio))(?!\p{L})/u,
  topic: (keyword) => `«${keyword}»`,
  placed: (company) => ({ at: `in ${company}`, of: `di ${company}`, to: `a ${company}` }),
  title: lowerTitle,
  position: (title, { of, at }) => `${lowerTitle(title)}< ${ofFirm.test(title) ? of : at.replace(/^in /u, 'presso ')}>`,
  plainGreeting: '(Buongiorno|Ciao),',
  greetings: {
    PROFESSIONAL: ['(Gentile {name}|Buongiorno {first}),', '(Buongiorno {name}|Ciao {first}),'],
    FRIENDLY: ['(Buongiorno|Ciao) {first},', '(Salve|Ciao) {first},'],
    DIRECT: ['(Buongiorno|Ciao) {first},', '(Buongiorno {name}|Ciao {first}),'],
  },
  firm: /^(l['’]|la\s|il\s|lo\s)(azienda|società|impresa|ditta|gruppo|cooperativa|banca|consorzio|studio|comune|museo|cantina)\s/iu,
  ownFirm: (article, noun) => (/^(?:il|lo)\s/iu.test(article) ? `il (Suo|tuo) ${noun}` : `la (Sua|tua) ${noun}`),
  reference: /(?<!\p{L})(?:lui|loro|esso|essa)(?!\p{L})/u,
  things:
    /^(?:il|lo|la|i|gli|le|l['’])\s?.*(?<!\p{L})(?:è|sono|ha|hanno|viene|vengono|arriva|arrivano|dura|durano|si|escono|esce)(?!\p{L})/iu,
  verbs:
    /^(?:produce|vende|gestisce|opera|assicura|trasporta|progetta|offre|consegna|forma|noleggia|ripara|installa|costruisce|impiega|organizza|sviluppa|importa|esporta|coltiva|cura|distribuisce|stampa|tosta|alleva|fornisce|ha|usa|lavora|serve|tratta|ricicla|ospita|restaura|confeziona|imbottiglia|macina|sforna)\s/iu,
  toSecondPerson: (sentence) => {
    const owned = /^(?:Il|La|I|Le)\snostr([oaie])\s/u.exec(sentence)?.[1];
    if (owned) {
      const own = { o: '(Suo|tuo)', a: '(Sua|tua)', i: '(Suoi|tuoi)', e: '(Sue|tue)' }[owned]!;
      return sentence.replace(/^(\S+)\s\S+/u, (_, article: string) => `${article.toLowerCase()} ${own}`);
    }
    const verb = /^(?:Noi\s)?(\p{L}+iamo)\s/iu.exec(sentence)?.[1];
    const known = verb === undefined ? undefined : third[verb.toLowerCase()];
    return known === undefined ? null : sentence.replace(/^(?:Noi\s)?\p{L}+iamo/iu, `la (Sua|tua) azienda ${known}`);
  },
  statements: [
    '{Hook}.',
    '[Se non sbaglio|Per quanto ne so|Se ho capito bene], {hook}.',
    '[A proposito di|Due parole su] {company}: {hook}.',
  ],
  checks: ['Ho capito bene: {hook}?', 'È corretto dire che {hook}?', 'È così: {hook}?', 'È ancora così: {hook}?'],
  fragmentChecks: [
    'È ancora così< {at}>: {hook}?',
    '{Hook}: è una buona descrizione {of}?',
    'Posso verificare se questa descrizione è ancora corretta: {hook}?',
  ],
  howQuestions: [
    'Come [(affrontate|affronti)|(gestite|gestisci)|(organizzate|organizzi)] il tema {topic}< {at}>?',
    '[Posso chieder(Le|ti)|Potre(bbe|sti) dirmi] come [(affrontate|affronti)|(gestite|gestisci)|(seguite|segui)] il tema {topic}< {at}>?',
    'Che cosa (Le|ti) piacerebbe [semplificare|migliorare|cambiare] sul tema {topic}< {at}>?',
    'Chi segue il tema {topic}< {at}>[: (Lei|tu) o un’altra persona del team|]?',
  ],
  roles: [
    'Come {position}, [probabilmente|di certo] (ha|hai) [un’opinione chiara|idee (proprie|tue)|una buona visione] sul tema {topic}.',
    '[Immagino|Suppongo] che, come {position}, (conosca|tu conosca) bene il tema {topic}.',
    '[(Le|Ti) scrivo|Mi rivolgo a (Lei|te)] come {position} perché mi interessa [la (Sua|tua) opinione|il (Suo|tuo) punto di vista] sul tema {topic}.',
    'Chi meglio di (Lei|te), come {position}, per parlare del tema {topic}?',
  ],
  plainRoles: [
    '[(Le|Ti) scrivo|Mi rivolgo a (Lei|te)] come {position}, perché [forse (sa|sai) a chi compete|forse rientra nel (Suo|tuo) ambito].',
    'Come {position}, [(sembra|sembri)|probabilmente (è|sei)] la persona giusta.',
  ],
  plainQuestions: [
    '(È Lei|Sei tu) la persona giusta< {at}>, o [dovrei scrivere a qualcun altro|è un’altra persona]?',
    'Posso chieder(Le|ti) chi segue richieste come questa< {at}>?',
  ],
  offers: ['La nostra proposta: {offer}.', 'Ciò che offriamo: {offer}.', 'Vorrei presentar(Le|ti) questo: {offer}.'],
  answers: [
    'Se è così, questo potrebbe esser(Le|ti) utile: {offer}.',
    'In tal caso, forse (Le|ti) interessa questo: {offer}.',
  ],
  senderFacts: ['Un dato in più: {fact}.', 'Aggiungo un dato: {fact}.'],
  reasons: ['La (Sua|tua) opinione mi sarebbe utile.', 'Mi interessa il (Suo|tuo) punto di vista.'],
  admissions: [
    'Non so come (gestiate|gestisci) oggi la cosa, perciò preferisco chiedere piuttosto che supporre.',
    'Non conosco il (vostro|tuo) modo di lavorare: per questo chiedo, prima di proporre qualcosa.',
    'Non so se il tema sia attuale per (voi|te); mi basterebbe una riga per saperlo.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Se un’altra persona è più indicata, un nome mi aiuterebbe molto.',
      'Basta una breve risposta.',
      'Se non è il momento giusto, (me lo dica|dimmelo) pure.',
    ],
    FRIENDLY: [
      'Mi basta un sì o un no.',
      'Se non è il momento giusto, nessun problema.',
      'Se è un’altra persona, mi basta un nome.',
    ],
    DIRECT: [
      'Basta un sì o un no.',
      'Se non (è Lei|sei tu), chi è la persona giusta?',
      'Se non è il momento giusto, nessun problema.',
    ],
  },
  closings: {
    PROFESSIONAL: ['Cordiali saluti,', 'Un cordiale saluto,', '(Distinti saluti|Cordiali saluti),'],
    FRIENDLY: ['Un saluto,', 'Buona giornata,', 'A presto,'],
    DIRECT: ['Saluti,', 'Cordiali saluti,', 'Grazie,'],
  },
  shortOpeners: [
    'una domanda sul tema {topic}.',
    '(Le|ti) scrivo come {title}.',
    '(è Lei|sei tu) la persona giusta {at}?',
    'un breve messaggio per {company}.',
  ],
  subjects: ['{company}: {keyword}', 'Una domanda su {keyword}', '{Keyword}: una domanda'],
  plainSubjects: ['Una domanda per {company}', 'Un breve messaggio per {company}', '{first}, una domanda'],
  meetings: {
    call: { plain: 'una breve chiamata', timed: 'una chiamata di {minutes} minuti' },
    chat: { plain: 'una breve chiacchierata', timed: 'una chiacchierata di {minutes} minuti' },
    meeting: { plain: 'un breve incontro', timed: 'un incontro di {minutes} minuti' },
    demo: { plain: 'una breve demo', timed: 'una demo di {minutes} minuti' },
    walkthrough: { plain: 'una breve presentazione', timed: 'una presentazione di {minutes} minuti' },
    event: { plain: 'il nostro evento', timed: 'il nostro evento' },
    feedback: {
      plain: 'una breve chiamata per avere il (Suo|tuo) parere',
      timed: 'una chiamata di {minutes} minuti per avere il (Suo|tuo) parere',
    },
    trial: { plain: 'una prova', timed: 'una chiamata di {minutes} minuti' },
    partnership: {
      plain: 'una chiamata su una collaborazione',
      timed: 'una chiamata di {minutes} minuti su una collaborazione',
    },
  },
  calls: {
    PROFESSIONAL: [
      '(Sarebbe|Saresti) disponibile la prossima settimana per {ask}?',
      'Potremmo fissare {ask} la prossima settimana?',
      '(Avrebbe|Avresti) tempo nei prossimi giorni per {ask}?',
      'Posso propor(Le|ti) {ask} la prossima settimana?',
    ],
    FRIENDLY: [
      'Che ne (direbbe|diresti) di {ask} la prossima settimana?',
      '(Avrebbe|Avresti) un momento nei prossimi giorni per {ask}?',
      'Troviamo un momento la prossima settimana per {ask}?',
    ],
    DIRECT: [
      '(Ha|Hai) tempo questa settimana per {ask}?',
      'Possiamo fissare {ask} la prossima settimana?',
      '(Le|Ti) va bene {ask} la prossima settimana?',
    ],
  },
  invitations: [
    'Posso invitar(La|ti) al nostro evento?',
    '(Avrebbe|Avresti) piacere di partecipare al nostro evento?',
    '(Le|Ti) va di partecipare al nostro evento?',
  ],
  shortCalls: ['(Ha|Hai) tempo per {ask}?', 'Fissiamo {ask}?', '(Le|Ti) va {ask}?'],
  referrals: [
    'Posso chieder(Le|ti) chi è la persona giusta ({whom})?',
    'Posso chieder(Le|ti) a chi rivolgermi ({whom})?',
    'Posso chieder(Le|ti) di indicarmi un nome ({whom})?',
  ],
  about: 'sul tema «{about}»',
  aboutTail: /\s((?:su|sul|sulla|sullo|sui|sulle|sugli|riguardo a)\s[^,;]{3,60})$/iu,
  ofTail:
    /(?:demo|dimostrazione|presentazione)(?:\sdi\s\d+\s?min\p{L}*)?\s((?:di|del|della|dello|dei|delle|degli|dell['’])\s?(?!\d)[^,;()]{3,60})$/iu,
  on: 'il {date}',
  goalForms: [
    ...interestGoals.it,
    {
      form: /^invitar(?:e|l[aoie])\s(?:(?:il team|l['’]azienda)\s)?(?<rest>(?:a|ad|al|alla|allo|all['’]|per)\s?.+)$/iu,
      asks: [
        'Posso invitar(La|ti) {rest}?',
        'Posso inviar(Le|ti) un invito {rest}?',
        '(Accetterebbe|Accetteresti) un invito {rest}?',
      ],
      isWhole: true,
    },
    {
      form: /^(?:sapere|chiedere|capire|scoprire)\s(?<clause>(?:chi|come|se|quando|dove|che cosa|perché)\s.+)$/iu,
      asks: ['(Potrebbe|Potresti) dirmi {clause}?', 'Posso chieder(Le|ti) {clause}?', '(Sa|Sai) {clause}?'],
      isWhole: true,
    },
    {
      form: /^(?<verb>presentar|mostrar|inviar|mandar|spiegar|propor|offrir)(?:e|re|gli|le)\s(?<rest>.+)$/iu,
      asks: [
        'Posso {verb}(Le|ti) {rest}?',
        '(Mi permette|Mi permetti) di {verb}(Le|ti) {rest}?',
        'Quando potrei {verb}(Le|ti) {rest}?',
      ],
    },
    {
      form: /^(?<goal>(?:organizzare|fissare|concordare|pianificare|parlare|scambiare|vederci|incontrarci)\s.+)$/iu,
      asks: ['Potremmo {goal}?', 'Sarebbe possibile {goal}?', 'Possiamo {goal}?'],
    },
    {
      form: /^(?<goal>\p{L}+(?:are|ere|ire)\s(?:il|lo|la|l['’]|i|gli|le|un|uno|una|di|su)\s?.+)$/iu,
      asks: [
        '(Le|Ti) interesserebbe {goal}?',
        'Che cosa ne (direbbe|diresti) di {goal}?',
        'Potremmo parlare di come {goal}?',
      ],
    },
  ],
  ofReader: (goal) =>
    whetherReader
      .it(goal)
      .replace(/(?<!\p{L})il (?:loro|suo) /giu, 'il (Suo|tuo) ')
      .replace(/(?<!\p{L})la (?:loro|sua) /giu, 'la (Sua|tua) ')
      .replace(/(?<!\p{L})i (?:loro|suoi) /giu, 'i (Suoi|tuoi) ')
      .replace(/(?<!\p{L})le (?:loro|sue) /giu, 'le (Sue|tue) '),
  quotedGoals: [
    'Il motivo del mio messaggio: {goal}. Potremmo parlarne la prossima settimana?',
    'Quello che ho in mente: {goal}. (Avrebbe|Avresti) tempo per parlarne nei prossimi giorni?',
    'In breve: {goal}. (Sarebbe|Saresti) disponibile a parlarne la prossima settimana?',
  ],
};
