import type { InformalPhrases } from '../phrasebook.ts';

/** "Je", where the voice of the sender asks for it. */
export const informalDutch: InformalPhrases = {
  yourCompany: 'je bedrijf',
  greetings: {
    PROFESSIONAL: ['Beste {first},', 'Dag {first},'],
    FRIENDLY: ['Hallo {first},', 'Hoi {first},', 'Dag {first},'],
    DIRECT: ['Dag {first},', 'Hallo {first},', '{first},'],
  },
  howQuestions: [
    'Hoe [pak je|pakt je team] {topic} bij {company} aan?',
    '[Mag ik vragen|Mag ik je vragen|Zou ik mogen vragen] hoe [je|je team] bij {company} omgaat met {topic}?',
    'Wat zou je bij {company} graag [eenvoudiger|makkelijker|anders] zien als het gaat om {topic}?',
    'Wie houdt zich bij {company} bezig met {topic}[: jij of iemand anders in het team|]?',
  ],
  roles: [
    'Als {position} heb je [vermoedelijk|waarschijnlijk|vast] [een duidelijke mening over|een goed beeld van|eigen ideeën over] {topic}.',
    '[Ik vermoed|Ik neem aan|Ik kan me voorstellen] dat je als {position} [geregeld|af en toe|vaak] met {topic} te maken hebt.',
    'Ik [schrijf je|benader je] als {position}, omdat [je mening over|je kijk op] {topic} me interesseert.',
    '[Wie kan|Wie zou] mij beter iets vertellen over {topic} dan [jij als|iemand die werkt als] {position}?',
  ],
  plainRoles: [
    'Ik [schrijf je|benader je] als {position}, omdat [je vast weet wie hierover gaat|dit wellicht bij jou hoort].',
    'Als {position} [lijk je me|ben je vermoedelijk] de juiste persoon.',
  ],
  plainQuestions: [
    'Ben je bij {company} de juiste persoon [voor een korte vraag|om iets te vragen], of [is dat iemand anders|kan ik beter een collega benaderen]?',
    'Mag ik vragen wie er bij {company} over dit soort verzoeken gaat?',
  ],
  offers: ['Ons aanbod: {offer}.', 'Wat wij bieden: {offer}.', 'Wat ik je graag laat zien: {offer}.'],
  answers: ['Zo ja, dan is dit misschien iets voor je: {offer}.', 'Als dat zo is, past dit wellicht: {offer}.'],
  reasons: ['Je mening zou me helpen.', 'Ik hoor graag hoe je dit ziet.'],
  admissions: [
    'Hoe dat nu bij jou gaat, weet ik niet; daarom vraag ik het liever dan dat ik iets aanneem.',
    'Ik ken je werkwijze niet en vraag daarom eerst, voordat ik iets voorstel.',
    'Of dit nu bij jou speelt, weet ik niet; ik hoor het graag.',
  ],
  shortOpeners: [
    'een vraag over {topic}.',
    'ik schrijf je als {title}.',
    'ben je bij {company} de juiste persoon?',
    'een kort bericht aan {company}.',
  ],
  meetings: {
    call: { plain: 'een kort gesprek', timed: 'een gesprek van {minutes} minuten' },
    chat: { plain: 'een kort praatje', timed: 'een praatje van {minutes} minuten' },
    meeting: { plain: 'een korte afspraak', timed: 'een afspraak van {minutes} minuten' },
    demo: { plain: 'een korte demo', timed: 'een demo van {minutes} minuten' },
    walkthrough: { plain: 'een korte rondleiding', timed: 'een rondleiding van {minutes} minuten' },
    event: { plain: 'onze bijeenkomst', timed: 'onze bijeenkomst' },
    feedback: {
      plain: 'een kort gesprek om je mening te horen',
      timed: 'een gesprek van {minutes} minuten om je mening te horen',
    },
    trial: { plain: 'een kleine proef', timed: 'een gesprek van {minutes} minuten' },
    partnership: {
      plain: 'een gesprek over samenwerking',
      timed: 'een gesprek van {minutes} minuten over samenwerking',
    },
  },
  calls: {
    PROFESSIONAL: [
      'Heb je volgende week tijd voor {ask}?',
      'Zou je volgende week openstaan voor {ask}?',
      'Zouden we volgende week {ask} kunnen plannen?',
      'Mag ik je voor volgende week {ask} voorstellen?',
    ],
    FRIENDLY: [
      'Zullen we volgende week {ask} plannen?',
      'Heb je de komende dagen ruimte voor {ask}?',
      'Hoe klinkt {ask} volgende week?',
    ],
    DIRECT: [
      'Heb je deze week tijd voor {ask}?',
      'Komt {ask} volgende week uit?',
      'Kunnen we volgende week {ask} plannen?',
    ],
  },
  invitations: [
    'Mag ik je uitnodigen voor onze bijeenkomst?',
    'Heb je interesse in onze bijeenkomst?',
    'Past onze bijeenkomst in je agenda?',
  ],
  shortCalls: ['Tijd voor {ask}?', 'Komt {ask} uit?', 'Heb je tijd voor {ask}?'],
  goalForms: [
    {
      form: /^(?:(?:hem|haar|hen|het team)\s)?(?:uitnodigen|uit te nodigen)\s(?<rest>(?:om|voor|op)\s.+)$/iu,
      asks: [
        'Mag ik je uitnodigen {rest}?',
        'Zou ik je mogen uitnodigen {rest}?',
        'Heb je interesse in een uitnodiging {rest}?',
      ],
    },
    {
      form: /^(?:(?:hem|haar|hen)\s)?(?<rest>.+)\s(?<verb>voorstellen|tonen|laten zien|aanbieden|sturen|uitleggen|presenteren)$/iu,
      asks: ['Mag ik je {rest} {verb}?', 'Zou ik je {rest} mogen {verb}?', 'Wanneer kan ik je {rest} {verb}?'],
    },
    {
      form: /^(?<rest>(?:het|de|een|hun|je|ons|onze)\s.+)\s(?<verb>\p{Ll}+en)$/iu,
      asks: ['Zou je {rest} willen {verb}?', 'Heb je erover gedacht {rest} te {verb}?', 'Wil je {rest} {verb}?'],
    },
  ],
  ofReader: (goal) => goal.replace(/(?<!\p{L})hun(?= )/gu, 'je'),
  quotedGoals: [
    'Waar het mij om gaat: {goal}. Zouden we er volgende week over kunnen spreken?',
    'Wat ik voor ogen heb: {goal}. Heb je volgende week tijd om erover te spreken?',
    'In het kort: {goal}. Mag ik je er volgende week over bellen?',
  ],
};
