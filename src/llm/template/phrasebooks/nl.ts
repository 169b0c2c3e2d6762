import type { LocalPhrasebook } from '../phrasebook.ts';

/** Formal address throughout. */
export const dutch: LocalPhrasebook = {
  yourCompany: 'uw bedrijf',
  lowerAfterGreeting: false,
  topic: (keyword) => `“${keyword}”`,
  position: (title, company) => `${title} bij ${company}`,
  plainGreeting: 'Goedendag,',
  greetings: {
    PROFESSIONAL: ['Beste {name},', 'Geachte {name},', 'Goedendag {first},'],
    FRIENDLY: ['Hallo {first},', 'Beste {first},', 'Dag {first},'],
    DIRECT: ['Dag {first},', 'Beste {first},', '{first},'],
  },
  firm: /^(?:het bedrijf|de firma|de onderneming|de groep|de coöperatie)\s/iu,
  reference: /(?<!\p{L})(?:hij|zij|ze|haar)(?!\p{L})/u,
  things:
    /^(?:de|het|alle|veel)\s.*(?<!\p{L})(?:is|zijn|wordt|worden|heeft|hebben|komt|komen|gaat|gaan|duurt|duren|rijden|werken)(?!\p{L})/iu,
  verbs:
    /^(?:maakt|verkoopt|beheert|exploiteert|verzekert|vervoert|produceert|ontwerpt|levert|biedt|verhuurt|onderhoudt|repareert|installeert|bouwt|telt|ontwikkelt|importeert|exporteert|kweekt|organiseert|drukt|brandt|verzorgt)\s/iu,
  checks: [
    'Heb ik dit goed begrepen: {hook}?',
    'Klopt het zo: {hook}?',
    'Begrijp ik dit goed: {hook}?',
    'Is dit nog steeds zo: {hook}?',
  ],
  fragmentChecks: [
    'Klopt deze omschrijving van {company} nog: {hook}?',
    'Past de omschrijving “{Hook}” nog bij {company}?',
    '“{Hook}”: is {company} zo goed omschreven?',
  ],
  howQuestions: [
    'Hoe [pakt u|pakt uw team|pakken u en uw team] {topic} bij {company} aan?',
    '[Mag ik vragen|Mag ik u vragen|Zou ik mogen vragen] hoe [u|uw team] bij {company} omgaat met {topic}?',
    'Wat zou u bij {company} graag [eenvoudiger|makkelijker|anders] zien als het gaat om {topic}?',
    'Wie houdt zich bij {company} bezig met {topic}[: u of iemand anders in het team|]?',
  ],
  roles: [
    'Als {position} heeft u [vermoedelijk|waarschijnlijk|vast] [een duidelijke mening over|een goed beeld van|eigen ideeën over] {topic}.',
    '[Ik vermoed|Ik neem aan|Ik kan me voorstellen] dat u als {position} [geregeld|af en toe|vaak] met {topic} te maken heeft.',
    'Ik [schrijf u|richt me tot u|benader u] als {position}, omdat [uw mening over|uw kijk op] {topic} me interesseert.',
    '[Wie kan|Wie zou] mij beter iets vertellen over {topic} dan [u als|iemand die werkt als] {position}?',
  ],
  plainRoles: [
    'Ik [schrijf u|richt me tot u] als {position}, omdat [u vast weet wie hierover gaat|dit wellicht bij u hoort].',
    'Als {position} [lijkt u me|bent u vermoedelijk] de juiste persoon.',
  ],
  plainQuestions: [
    'Bent u bij {company} de juiste persoon [voor een korte vraag|om iets te vragen], of [is dat iemand anders|kan ik beter een collega benaderen]?',
    'Mag ik vragen wie er bij {company} over dit soort verzoeken gaat?',
  ],
  offers: ['Ons aanbod: {offer}.', 'Wat wij bieden: {offer}.', 'Wat ik u graag laat zien: {offer}.'],
  answers: ['Zo ja, dan is dit misschien iets voor u: {offer}.', 'Als dat zo is, past dit wellicht: {offer}.'],
  reasons: ['Uw mening zou me helpen.', 'Ik hoor graag hoe u dit ziet.'],
  admissions: [
    'Hoe dat nu bij u gaat, weet ik niet; daarom vraag ik het liever dan dat ik iets aanneem.',
    'Ik ken uw werkwijze niet en vraag daarom eerst, voordat ik iets voorstel.',
    'Of dit nu bij u speelt, weet ik niet; ik hoor het graag.',
  ],
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
  shortOpeners: [
    'een vraag over {topic}.',
    'ik schrijf u als {title}.',
    'bent u bij {company} de juiste persoon?',
    'een kort bericht aan {company}.',
  ],
  subjects: ['{company}: {topic}', '{Topic}: een vraag', 'Een vraag over {topic}'],
  plainSubjects: ['Een vraag aan {company}', 'Een kort bericht aan {company}', '{first}, een korte vraag'],
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
  about: 'over “{about}”',
  aboutTail: /\s((?:over|rond|rondom|omtrent)\s[^,;]{3,60})$/iu,
  on: 'op {date}',
  goalForms: [
    {
      form: /^(?:(?:hem|haar|hen|het team)\s)?(?:uitnodigen|uit te nodigen)\s(?<rest>(?:om|voor|op)\s.+)$/iu,
      asks: [
        'Mag ik u uitnodigen {rest}?',
        'Zou ik u mogen uitnodigen {rest}?',
        'Heeft u interesse in een uitnodiging {rest}?',
      ],
    },
    {
      form: /^(?:(?:hem|haar|hen)\s)?(?<rest>.+)\s(?<verb>voorstellen|tonen|laten zien|aanbieden|sturen|uitleggen|presenteren)$/iu,
      asks: ['Mag ik u {rest} {verb}?', 'Zou ik u {rest} mogen {verb}?', 'Wanneer kan ik u {rest} {verb}?'],
    },
    {
      form: /^(?<rest>(?:het|de|een|hun|uw|ons|onze)\s.+)\s(?<verb>\p{Ll}+en)$/iu,
      asks: ['Zou u {rest} willen {verb}?', 'Heeft u erover gedacht {rest} te {verb}?', 'Wilt u {rest} {verb}?'],
    },
  ],
  ofReader: (goal) => goal.replace(/(?<!\p{L})hun(?= )/gu, 'uw'),
  quotedGoals: [
    'Waar het mij om gaat: {goal}. Zouden we er volgende week over kunnen spreken?',
    'Wat ik voor ogen heb: {goal}. Heeft u volgende week tijd om erover te spreken?',
    'In het kort: {goal}. Mag ik u er volgende week over bellen?',
  ],
};
