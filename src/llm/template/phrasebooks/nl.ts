import { lowerTitle } from '../local/lower-title.ts';
import type { LocalPhrasebook } from '../phrasebook.ts';
import { interestGoals } from './interest-goals.ts';
import { whetherReader } from './whether-reader.ts';

const ofFirm = /(?:founder|oprichter|eigenaar|eigenares|ceo)$/iu;
const arranging =
  '(?:inplannen|plannen|afspreken|maken|voeren|boeken|regelen|voorstellen|aanvragen|vragen|houden|hebben)';

export const dutch: LocalPhrasebook = {
  yourCompany: '(uw|je) bedrijf',
  yourCompanyPlaced: { at: 'bij (uw|je) bedrijf', of: 'van (uw|je) bedrijf', to: 'aan (uw|je) bedrijf' },
  lowerAfterGreeting: false,
  capitals: /^$/u,
  topic: (keyword) => `“${keyword}”`,
  placed: (company) => {
    const said = /^Gemeente\s/u.test(company) ? `de ${company[0]!.toLowerCase()}${company.slice(1)}` : company;
    return { at: `bij ${said}`, of: `van ${said}`, to: `aan ${said}` };
  },
  title: lowerTitle,
  position: (title, { at, of }) => `${lowerTitle(title)}< ${ofFirm.test(title) ? of : at}>`,
  plainGreeting: '(Goedendag|Hallo),',
  greetings: {
    PROFESSIONAL: ['Beste ({name}|{first}),', '(Geachte {name}|Dag {first}),', '(Goedendag|Beste) {first},'],
    FRIENDLY: ['Hallo {first},', '(Beste|Hoi) {first},', 'Dag {first},'],
    DIRECT: ['Dag {first},', '(Beste|Hallo) {first},'],
  },
  firm: /^(het|de)\s(bedrijf|firma|onderneming|groep|coöperatie|gemeente|organisatie|stichting|kwekerij|brouwerij|school|museum)\s/iu,
  ownFirm: (_, noun) => `(uw|je) ${noun}`,
  reference: /(?<!\p{L})(?:hij|zij|ze|haar)(?!\p{L})/u,
  things:
    /^(?:(?:de|het|alle|veel)\s.*|\p{L}+en\s)(?<!\p{L})(?:is|zijn|wordt|worden|heeft|hebben|komt|komen|gaat|gaan|duurt|duren|rijden|werken|staan|staat)(?!\p{L})/iu,
  verbs:
    /^(?:maakt|verkoopt|beheert|exploiteert|verzekert|vervoert|produceert|ontwerpt|levert|biedt|verhuurt|onderhoudt|repareert|installeert|bouwt|telt|teelt|ontwikkelt|importeert|exporteert|kweekt|organiseert|drukt|brandt|verzorgt|restaureert|bakt|rijdt|heeft|vangt|werkt|fabriceert|verwerkt|brouwt|begeleidt|huisvest|voorziet|bezorgt|adviseert|plant|recyclet|reinigt)\s/iu,
  toSecondPerson: (sentence) => (/^(?:Ons|Onze)\s/u.test(sentence) ? sentence.replace(/^\S+/u, '(Uw|Je)') : null),
  statements: [
    '{Hook}.',
    '[Als ik het goed begrijp|Voor zover ik weet]: {hook}.',
    '[Kort over|Eerst even over] {company}: {hook}.',
  ],
  checks: [
    'Heb ik dit goed begrepen: {hook}?',
    'Klopt het dat het zo zit: {hook}?',
    'Begrijp ik dit goed: {hook}?',
    'Is dit nog steeds zo: {hook}?',
  ],
  fragmentChecks: [
    'Klopt dit nog< {at}>: {hook}?',
    '{Hook}: is {company} zo goed omschreven?',
    'Mag ik nagaan of deze omschrijving nog klopt: {hook}?',
  ],
  howQuestions: [
    'Hoe [(pakt u|pak je)|pakt (uw|je) team] {topic}< {at}> aan?',
    '[Mag ik vragen|Mag ik (u|je) vragen] hoe [(u|je)|(uw|je) team]< {at}> omgaat met {topic}?',
    'Wat zou (u|je)< {at}> graag [eenvoudiger|makkelijker|anders] zien als het gaat om {topic}?',
    'Wie houdt zich< {at}> bezig met {topic}[: (u|jij) of iemand anders in het team|]?',
  ],
  roles: [
    'Als {position} (heeft u|heb je) [vermoedelijk|waarschijnlijk|vast] [een duidelijke mening over|een goed beeld van|eigen ideeën over] {topic}.',
    '[Ik vermoed|Ik neem aan|Ik kan me voorstellen] dat (u|je) als {position} [geregeld|af en toe|vaak] met {topic} te maken (heeft|hebt).',
    'Ik [schrijf (u|je)|benader (u|je)] als {position}, omdat [(uw|je) mening over|(uw|je) kijk op] {topic} me interesseert.',
    'Wie kan mij beter iets vertellen over {topic} dan (u|jij) als {position}?',
  ],
  plainRoles: [
    'Ik [schrijf (u|je)|benader (u|je)] als {position}, omdat [(u|je) vast weet wie hierover gaat|dit wellicht bij (u|jou) hoort].',
    'Als {position} [lijkt (u|je) me|(bent u|ben je) vermoedelijk] de juiste persoon.',
  ],
  plainQuestions: [
    '(Bent u|Ben je)< {at}> de juiste persoon [voor een korte vraag|om dit te vragen], of [is dat iemand anders|kan ik beter een collega benaderen]?',
    'Mag ik vragen wie er< {at}> over dit soort verzoeken gaat?',
  ],
  offers: ['Ons aanbod: {offer}.', 'Wat wij bieden: {offer}.', 'Wat ik (u|je) graag laat zien: {offer}.'],
  answers: ['Zo ja, dan is dit misschien iets voor (u|je): {offer}.', 'Als dat zo is, past dit wellicht: {offer}.'],
  senderFacts: ['Nog één punt: {fact}.', 'Ter aanvulling: {fact}.'],
  reasons: ['(Uw|Je) mening zou me helpen.', 'Ik hoor graag hoe (u|je) dit ziet.'],
  admissions: [
    'Hoe dat nu bij (u|jou) gaat, weet ik niet; daarom vraag ik het liever dan dat ik iets aanneem.',
    'Ik ken (uw|je) werkwijze niet en vraag daarom eerst, voordat ik iets voorstel.',
    'Of dit nu bij (u|jou) speelt, weet ik niet; ik hoor het graag.',
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
    DIRECT: [
      'Een ja of nee is genoeg.',
      'Zo niet, wie is dan de juiste persoon?',
      'Komt het nu niet uit, dan is dat ook prima.',
    ],
  },
  closings: {
    PROFESSIONAL: ['Met vriendelijke groet,', 'Hartelijke groet,', 'Met hartelijke groet,'],
    FRIENDLY: ['Groeten,', 'Hartelijke groet,', 'Fijne dag,'],
    DIRECT: ['Groet,', 'Met groet,', 'Bij voorbaat dank,'],
  },
  shortOpeners: [
    'een vraag over {topic}.',
    'ik schrijf (u|je) als {title}.',
    '(bent u|ben je) {at} de juiste persoon?',
    'een kort bericht {to}.',
  ],
  subjects: ['{company}: {keyword}', '{Keyword}: een vraag', 'Een vraag over {keyword}'],
  plainSubjects: ['Een vraag {to}', 'Een kort bericht {to}', '{first}, een korte vraag'],
  meetings: {
    call: { plain: 'een kort gesprek', timed: 'een gesprek van {minutes} minuten' },
    chat: { plain: 'een kort gesprek', timed: 'een gesprek van {minutes} minuten' },
    meeting: { plain: 'een korte afspraak', timed: 'een afspraak van {minutes} minuten' },
    demo: { plain: 'een korte demo', timed: 'een demo van {minutes} minuten' },
    walkthrough: { plain: 'een korte rondleiding', timed: 'een rondleiding van {minutes} minuten' },
    event: { plain: 'onze bijeenkomst', timed: 'onze bijeenkomst' },
    feedback: {
      plain: 'een kort gesprek om (uw|je) mening te horen',
      timed: 'een gesprek van {minutes} minuten om (uw|je) mening te horen',
    },
    trial: { plain: 'een kleine proef', timed: 'een gesprek van {minutes} minuten' },
    partnership: {
      plain: 'een gesprek over samenwerking',
      timed: 'een gesprek van {minutes} minuten over samenwerking',
    },
  },
  calls: {
    PROFESSIONAL: [
      '(Heeft u|Heb je) volgende week tijd voor {ask}?',
      'Zou (u|je) volgende week openstaan voor {ask}?',
      'Zouden we volgende week {ask} kunnen plannen?',
      'Mag ik (u|je) voor volgende week {ask} voorstellen?',
    ],
    FRIENDLY: [
      'Zullen we volgende week {ask} plannen?',
      '(Heeft u|Heb je) de komende dagen ruimte voor {ask}?',
      'Zou {ask} volgende week uitkomen?',
    ],
    DIRECT: [
      '(Heeft u|Heb je) deze week tijd voor {ask}?',
      'Komt {ask} volgende week uit?',
      'Kunnen we volgende week {ask} plannen?',
    ],
  },
  invitations: [
    'Mag ik (u|je) uitnodigen voor onze bijeenkomst?',
    '(Heeft u|Heb je) interesse in onze bijeenkomst?',
    'Past onze bijeenkomst in (uw|je) agenda?',
  ],
  shortCalls: ['Tijd voor {ask}?', 'Komt {ask} uit?', '(Heeft u|Heb je) tijd voor {ask}?'],
  referrals: [
    'Mag ik vragen wie hiervoor de juiste persoon is ({whom})?',
    'Mag ik (u|je) vragen tot wie ik me hiervoor kan wenden ({whom})?',
    'Mag ik (u|je) om een naam vragen ({whom})?',
  ],
  about: 'over “{about}”',
  aboutTail: new RegExp(`\\s((?:over|rond|rondom|omtrent)\\s[^,;]{3,60}?)(?:\\s${arranging})?$`, 'iu'),
  ofTail: new RegExp(
    `(?:demo|demonstratie|presentatie|rondleiding)\\s(van\\s(?!een (?:half )?uur|een kwartier)(?!\\d)[^,;()]{3,60}?)(?:,\\s.*)?(?:\\s${arranging})?$`,
    'iu',
  ),
  on: 'op {date}',
  goalForms: [
    ...interestGoals.nl,
    {
      form: /^(?:(?:hem|haar|hen|het team)\s)?(?:uitnodigen|uit te nodigen)\s(?<rest>(?:om|voor|op)\s.+)$/iu,
      asks: [
        'Mag ik (u|je) uitnodigen {rest}?',
        'Zou ik (u|je) mogen uitnodigen {rest}?',
        '(Heeft u|Heb je) interesse in een uitnodiging {rest}?',
      ],
      isWhole: true,
    },
    {
      form: /^(?:weten|vragen|uitvinden|achterhalen|horen),?\s(?<clause>(?:wie|hoe|of|wanneer|waar|wat|waarom|welke)\s.+)$/iu,
      asks: ['(Kunt u|Kun je) me zeggen {clause}?', 'Mag ik vragen {clause}?', '(Weet u|Weet je) {clause}?'],
      isWhole: true,
    },
    {
      form: /^(?:(?:hem|haar|hen)\s)?(?<rest>.+)\s(?<verb>voorstellen|tonen|laten zien|aanbieden|sturen|uitleggen|presenteren)$/iu,
      asks: [
        'Mag ik (u|je) {rest} {verb}?',
        'Zou ik (u|je) {rest} mogen {verb}?',
        'Wanneer kan ik (u|je) {rest} {verb}?',
      ],
    },
    {
      form: /^(?<rest>.+)\s(?<verb>regelen|plannen|inplannen|afspreken|organiseren)$/iu,
      asks: ['Kunnen we {rest} {verb}?', 'Zouden we {rest} kunnen {verb}?', 'Zullen we {rest} {verb}?'],
    },
    {
      form: /^(?<rest>(?:het|de|een|hun|uw|je|ons|onze)\s.+)\s(?<verb>\p{Ll}+en)$/iu,
      asks: [
        'Zou (u|je) {rest} willen {verb}?',
        '(Heeft u|Heb je) erover gedacht {rest} te {verb}?',
        '(Wilt u|Wil je) {rest} {verb}?',
      ],
    },
  ],
  ofReader: (goal) => whetherReader.nl(goal).replace(/(?<!\p{L})hun(?= )/gu, '(uw|je)'),
  quotedGoals: [
    'Waar het mij om gaat: {goal}. Zouden we er volgende week over kunnen spreken?',
    'Wat ik voor ogen heb: {goal}. (Heeft u|Heb je) volgende week tijd om erover te spreken?',
    'In het kort: {goal}. Mag ik (u|je) er volgende week over bellen?',
  ],
};
