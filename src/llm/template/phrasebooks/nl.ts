import { everyTone, type LocalPhrasebook } from '../phrasebook.ts';

/** Formal address throughout. */
export const dutch: LocalPhrasebook = {
  and: 'en',
  yourCompany: 'uw bedrijf',
  lowerAfterGreeting: false,
  topic: (keyword) => keyword,
  position: (title, company) => `${title} bij ${company}`,
  plainGreeting: 'Goedendag,',
  greetings: {
    PROFESSIONAL: ['Beste {name},', 'Geachte {name},', 'Goedendag {first},'],
    FRIENDLY: ['Hallo {first},', 'Beste {first},', 'Dag {first},'],
    DIRECT: ['Dag {first},', 'Beste {first},', '{first},'],
  },
  openers: {
    topic: everyTone([
      '[Bij het lezen|Tijdens het lezen|Bij het inlezen] over {topics} [kwam ik|stuitte ik] op {company}.',
      '{company} [viel me op|kwam ik tegen|trok mijn aandacht] [toen ik las over|tijdens het lezen over|bij een zoektocht naar] {topics}.',
      'Ik [verdiep me op dit moment|verdiep me momenteel|verdiep me sinds kort] in {topics} en [zo kwam ik bij|dat bracht me bij] {company}.',
      '[Via|Door te lezen over|Door me in te lezen in] {topics} kwam ik [bij|uit bij|terecht bij] {company}.',
    ]),
    role: everyTone([
      'Als {position} heeft u [vermoedelijk|waarschijnlijk|vast] [een duidelijke mening over|een goed beeld van|eigen ideeën over] {topic}.',
      '[Ik vermoed|Ik neem aan|Ik kan me voorstellen] dat u als {position} [geregeld|af en toe|vaak] met {topic} te maken heeft.',
      'Ik [schrijf u|richt me tot u|benader u] als {position}, omdat [uw mening|uw kijk] op {topic} me interesseert.',
      '[Wie kan|Wie zou] mij beter iets vertellen over {topic} dan [u als|iemand die werkt als] {position}?',
    ]),
    question: everyTone([
      'Hoe [pakt u|pakt uw team|pakken u en uw team] {topic} bij {company} aan?',
      '[Mag ik vragen|Mag ik u vragen|Zou ik mogen vragen] hoe [u|uw team] bij {company} omgaat met {topic}?',
      'Wat zou u bij {company} graag [eenvoudiger|makkelijker|anders] zien als het gaat om {topic}?',
      'Wie houdt zich bij {company} bezig met {topic}[: u of iemand anders in het team|]?',
    ]),
    tech: everyTone([
      '{company} werkt met {tech}. Hoe gaat u daarbij om met {topic}?',
      'Ik [zag|las] dat {company} met {tech} werkt, en [vroeg me af|ben benieuwd] hoe u omgaat met {topic}.',
    ]),
    plain: everyTone([
      'Ik [kwam|stuitte] op {company} en [wilde me even voorstellen|dacht: ik schrijf u|wilde u daarom schrijven].',
      '{company} [viel me op|kwam ik tegen], en [ik wilde me even voorstellen|daarom schrijf ik u].',
      'Ik zou {company} graag [beter leren kennen|nader leren kennen].',
    ]),
    plainRole: everyTone([
      'Ik [schrijf u|richt me tot u] als {position}, omdat [u vast weet wie hierover gaat|dit wellicht bij u hoort].',
      'Als {position} [lijkt u me|bent u vermoedelijk] de juiste persoon.',
    ]),
    plainQuestion: everyTone([
      'Bent u bij {company} de juiste persoon [voor een korte vraag|om iets te vragen], of [is dat iemand anders|kan ik beter een collega benaderen]?',
      'Mag ik vragen wie er bij {company} over dit soort verzoeken gaat?',
    ]),
  },
  bridges: {
    PROFESSIONAL: [
      'Ik ben benieuwd naar [uw mening|uw kijk hierop|uw ervaring].',
      'Ik heb een idee [dat ik u graag voorleg|waarover ik graag uw mening hoor], en houd het kort.',
      'Graag [wissel ik daarover met u van gedachten|hoor ik hoe u dit ziet].',
    ],
    FRIENDLY: [
      'Ik ben benieuwd [hoe u dit ziet|wat u ervan vindt|hoe u het doet].',
      'Ik heb een klein idee dat ik graag deel.',
      'Leuk om daar [eens over te praten|ervaringen over uit te wisselen].',
    ],
    DIRECT: ['Ik ben benieuwd naar uw mening.', 'Ik heb een idee.', 'Ik houd het kort.'],
  },
  softeners: {
    PROFESSIONAL: [
      'Gaat iemand anders hierover, dan hoor ik graag een naam.',
      'Een kort antwoord is genoeg.',
      'Komt het nu niet uit, dan hoor ik dat ook graag.',
    ],
    FRIENDLY: [
      'Een ja of nee is prima.',
      'Komt het nu niet uit? Geen probleem.',
      'Als het iemand anders is, is een naam genoeg.',
    ],
    DIRECT: ['Een ja of nee is genoeg.', 'Zo niet, wie is dan de juiste persoon?', 'Eén regel is genoeg.'],
  },
  closings: {
    PROFESSIONAL: ['Met vriendelijke groet,', 'Hartelijke groet,', 'Met hartelijke groet,'],
    FRIENDLY: ['Groeten,', 'Hartelijke groet,', 'Fijne dag,'],
    DIRECT: ['Groet,', 'Met groet,', 'Dank,'],
  },
  shortOpeners: {
    topic: ['via {topic} kwam ik bij {company}.', 'ik las over {topic} en kwam uit bij {company}.'],
    role: ['als {position} heeft u misschien een mening over {topic}.', 'ik schrijf u als {position}.'],
    question: ['hoe pakt u {topic} bij {company} aan?', 'wie gaat er bij {company} over {topic}?'],
    tech: ['hoe regelt u {topic} met {tech} bij {company}?'],
    plain: ['ik kwam {company} tegen.', 'ik schrijf u over {company}.'],
    plainRole: ['ik schrijf u als {position}.'],
    plainQuestion: ['bent u bij {company} de juiste persoon?'],
  },
  offers: {
    thing: ['Wat wij bieden: {offer}.'],
    action: ['Wat wij bieden: {offer}.'],
    other: ['Wat wij bieden: {offer}.'],
  },
  subjects: {
    topic: ['{Topic} bij {company}', '{company} en {topic}', 'Een gedachte over {topic}'],
    role: ['Uw kijk op {topic}', 'Een vraag aan u als {title}', '{first}, uw mening over {topic}?'],
    question: ['[Een vraag|Een korte vraag] over {topic}', 'Hoe pakt u {topic} aan?'],
    tech: ['{tech} bij {company}', 'Een vraag over {tech}'],
    plain: ['Een kort bericht aan {company}', 'Korte kennismaking met {company}'],
    plainRole: ['Een vraag aan u als {title}', 'Aan de {position}'],
    plainQuestion: ['De juiste persoon bij {company}?', 'Een vraag aan {company}'],
  },
  meetings: {
    call: { plain: 'een kort gesprek', timed: 'een gesprek van {minutes} minuten' },
    chat: { plain: 'een kort praatje', timed: 'een praatje van {minutes} minuten' },
    meeting: { plain: 'een korte afspraak', timed: 'een afspraak van {minutes} minuten' },
    demo: { plain: 'een korte demo', timed: 'een demo van {minutes} minuten' },
    walkthrough: { plain: 'een korte rondleiding', timed: 'een rondleiding van {minutes} minuten' },
    event: { plain: 'onze bijeenkomst', timed: 'onze bijeenkomst' },
    feedback: {
      plain: 'een kort gesprek om uw mening te horen',
      timed: 'een gesprek van {minutes} minuten om uw mening te horen',
    },
    trial: { plain: 'een kleine proef', timed: 'een gesprek van {minutes} minuten' },
    partnership: {
      plain: 'een gesprek over samenwerking',
      timed: 'een gesprek van {minutes} minuten over samenwerking',
    },
  },
  calls: {
    PROFESSIONAL: [
      'Heeft u volgende week tijd voor {ask}?',
      'Zou u volgende week openstaan voor {ask}?',
      'Zouden we volgende week {ask} kunnen plannen?',
      'Mag ik u voor volgende week {ask} voorstellen?',
    ],
    FRIENDLY: [
      'Zullen we volgende week {ask} plannen?',
      'Heeft u de komende dagen ruimte voor {ask}?',
      'Hoe klinkt {ask} volgende week?',
    ],
    DIRECT: [
      'Heeft u deze week tijd voor {ask}?',
      'Komt {ask} volgende week uit?',
      'Kunnen we volgende week {ask} plannen?',
    ],
  },
  invitations: [
    'Mag ik u uitnodigen voor onze bijeenkomst?',
    'Heeft u interesse in onze bijeenkomst?',
    'Past onze bijeenkomst in uw agenda?',
  ],
  shortCalls: ['Tijd voor {ask}?', 'Komt {ask} uit?', 'Heeft u tijd voor {ask}?'],
};
