import { everyTone, type LocalPhrasebook } from '../phrasebook.ts';

/** Formal address throughout, with no word that depends on the reader's or the writer's gender. */
export const italian: LocalPhrasebook = {
  and: 'e',
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
  openers: {
    topic: everyTone([
      '[Leggendo|Informandomi|Cercando informazioni] sul tema {topic} [ho trovato|ho notato|ho incontrato] {company}.',
      '{company} [ha attirato la mia attenzione|mi ha incuriosito|è emersa] [mentre leggevo|durante alcune letture|durante una ricerca] sul tema {topic}.',
      '[Il tema|Una lettura sul tema|Una ricerca sul tema] {topic} mi ha [portato a|condotto a|fatto scoprire] {company}.',
      '[Mi interessa|Seguo con interesse|Sto approfondendo] il tema {topic}, e [così ho trovato|così ho scoperto|questo mi ha portato a] {company}.',
    ]),
    role: everyTone([
      "Come {position}, [probabilmente|di certo|immagino che] ha [un'opinione chiara|idee proprie|una buona visione] sul tema {topic}.",
      '[Immagino|Suppongo|Penso] che il tema {topic} [Le sia familiare|arrivi spesso sulla Sua scrivania|Le stia a cuore] come {position}.',
      '[Le scrivo|Mi rivolgo a Lei|Mi permetto di scriverLe] come {position} perché mi interessa [la Sua opinione|il Suo punto di vista] sul tema {topic}.',
      'Chi meglio di [Lei, come|chi lavora come] {position}, per parlare del tema {topic}?',
    ]),
    question: everyTone([
      'Come [affrontate|gestite|organizzate] in {company} il tema {topic}?',
      '[Posso chiederLe|Mi permette di chiederLe|Potrebbe dirmi] come [affrontate|gestite|seguite] in {company} il tema {topic}?',
      'Che cosa Le piacerebbe [semplificare|rendere più facile|cambiare] in {company} sul tema {topic}?',
      "Chi segue in {company} il tema {topic}[: Lei o un'altra persona del team|]?",
    ]),
    tech: everyTone([
      '{company} lavora con {tech}: come [affrontate|gestite] il tema {topic}?',
      'Ho [visto|letto] che {company} lavora con {tech}, e [mi chiedo|vorrei sapere] come affrontate il tema {topic}.',
    ]),
    plain: everyTone([
      '[Ho trovato|Ho scoperto|Ho conosciuto] {company} e [volevo presentarmi|vorrei presentarmi|ho pensato di scriverLe].',
      '{company} ha attirato la mia attenzione e [volevo presentarmi|ho pensato di scriverLe].',
      'Mi piacerebbe [conoscere meglio|sapere di più su] {company}.',
    ]),
    plainRole: everyTone([
      '[Le scrivo|Mi rivolgo a Lei] come {position}, perché [forse sa a chi compete|forse rientra nel Suo ambito].',
      'Come {position}, [sembra|probabilmente è] la persona giusta.',
    ]),
    plainQuestion: everyTone([
      "È Lei la persona giusta in {company}, o [dovrei scrivere a qualcun altro|è un'altra persona]?",
      'Posso chiederLe chi segue in {company} richieste come questa?',
    ]),
  },
  bridges: {
    PROFESSIONAL: [
      'Mi interesserebbe molto [la Sua opinione|il Suo punto di vista|sapere come la vede].',
      "Ho un'idea [che vorrei sottoporLe|su cui la Sua opinione mi aiuterebbe].",
      'Mi farebbe piacere [parlarne con Lei|sapere come la vede].',
    ],
    FRIENDLY: [
      'Mi piacerebbe [sapere come la vede|sentire la Sua opinione|parlarne con Lei].',
      'Ho una piccola idea da condividere.',
      'Vorrei sapere [che cosa funziona da voi|come fate].',
    ],
    DIRECT: ['Mi interessa la Sua opinione.', "Ho un'idea da sottoporLe.", 'In breve.'],
  },
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
  shortOpeners: {
    topic: ['il tema {topic} mi ha portato a {company}.', 'leggendo di {topic} ho trovato {company}.'],
    role: ["come {position}, forse ha un'opinione sul tema {topic}.", 'Le scrivo come {position}.'],
    question: ['come gestite in {company} il tema {topic}?', 'chi segue in {company} il tema {topic}?'],
    tech: ['come gestite il tema {topic} con {tech} in {company}?'],
    plain: ['ho conosciuto {company}.', 'Le scrivo per {company}.'],
    plainRole: ['Le scrivo come {position}.'],
    plainQuestion: ['è Lei la persona giusta in {company}?'],
  },
  offers: {
    thing: ['Ciò che offriamo: {offer}.'],
    action: ['Ciò che offriamo: {offer}.'],
    other: ['Ciò che offriamo: {offer}.'],
  },
  subjects: {
    topic: ['{company} e il tema {topic}', "Un'idea sul tema {topic}", 'Sul tema {topic}'],
    role: ['La Sua opinione sul tema {topic}', 'Una domanda per Lei, {title}', '{first}, la Sua opinione?'],
    question: ['Una domanda sul tema {topic}', 'Come gestite il tema {topic}?'],
    tech: ['{tech} in {company}', 'Una domanda su {tech}'],
    plain: ['Un breve messaggio per {company}', 'Breve presentazione per {company}'],
    plainRole: ['Una domanda per Lei, {title}', '{first}, una domanda'],
    plainQuestion: ['La persona giusta in {company}?', 'Una domanda per {company}'],
  },
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
};
