import type { LocalPhrasebook, PlacedCompany } from '../phrasebook.ts';
import { interestGoals } from './interest-goals.ts';
import { whetherReader } from './whether-reader.ts';

const neuter = /(?:klinikum|krankenhaus|institut|museum|haus|hotel|zentrum|studio|atelier|theater|unternehmen)$/iu;
const masculine = /(?:verband|verein|verlag|betrieb|hof|landkreis|konzern)$/iu;
const feminine =
  /(?:erei|kanzlei|klinik|praxis|spedition|stadt|gemeinde|genossenschaft|werft|gruppe|agentur|schule|universität|apotheke|bank|sparkasse|manufaktur|gesellschaft|stiftung)$/iu;

/** The noun that begins a name takes its article: "beim Klinikum Auental", "bei der Bäckerei Huber". */
function placed(company: string): PlacedCompany {
  // "Lindenhof Hotel": the noun for what it is may stand last.
  const words = company.split(' ');
  const noun =
    neuter.test(` ${words.at(-1)}`) && /^(?:Hotel|Museum|Theater|Klinikum)$/u.test(words.at(-1)!)
      ? words.at(-1)!
      : words[0]!;
  if (/^(?:Der|Die|Das)$/u.test(noun)) return { at: `bei „${company}“`, of: `von „${company}“`, to: `an „${company}“` };
  if (noun === 'Stadtwerke') {
    const rest = company.slice(noun.length);
    return { at: `bei den Stadtwerken${rest}`, of: `von den Stadtwerken${rest}`, to: `an die ${company}` };
  }
  if (neuter.test(noun)) return { at: `beim ${company}`, of: `beim ${company}`, to: `an das ${company}` };
  if (masculine.test(noun)) return { at: `beim ${company}`, of: `beim ${company}`, to: `an den ${company}` };
  if (feminine.test(noun)) return { at: `bei der ${company}`, of: `bei der ${company}`, to: `an die ${company}` };
  return { at: `bei ${company}`, of: `von ${company}`, to: `an ${company}` };
}

const ofFirm = /(?:founder|gründer(?:in)?|inhaber(?:in)?|eigentümer(?:in)?|ceo|geschäftsführer(?:in)?)$/iu;
const arranging =
  '(?:vereinbaren|verabreden|ausmachen|absprechen|buchen|führen|planen|einplanen|anbieten|vorschlagen|einholen|organisieren|erbitten|haben)';

/** Every meeting is feminine or neuter: subject and object sound the same. */
export const german: LocalPhrasebook = {
  yourCompany: '(Ihr|dein) Unternehmen',
  yourCompanyPlaced: {
    at: 'in (Ihrem|deinem) Unternehmen',
    of: 'von (Ihrem|deinem) Unternehmen',
    to: 'an (Ihr|dein) Unternehmen',
  },
  lowerAfterGreeting: true,
  capitals: /^(?:Sie|Ihre?[nmrs]?|Ihnen)(?!\p{L})/u,
  topic: (keyword, isForeign) => (isForeign ? `„${keyword}“` : keyword),
  placed,
  title: (title) => title,
  position: (title, { at, of }) => `${title}< ${ofFirm.test(title) ? of : at}>`,
  plainGreeting: '(Guten Tag|Hallo),',
  greetings: {
    PROFESSIONAL: ['Guten Tag ({name}|{first}),', 'Hallo ({name}|{first}),'],
    FRIENDLY: ['Hallo ({name}|{first}),', '(Guten Tag {name}|Hi {first}),'],
    DIRECT: ['Guten Tag ({name}|{first}),', 'Hallo ({name}|{first}),'],
  },
  firm: /^(d(?:as|ie|er))\s(unternehmen|firma|betrieb|haus|gruppe|genossenschaft|tischlerei|bäckerei|spedition|brauerei|praxis|kanzlei|stadt|gemeinde|klinik|klinikum|hotel|druckerei|verband|zweckverband|werft)\s/iu,
  ownFirm: (article, noun) => (/^die$/iu.test(article) ? `(Ihre|deine) ${noun}` : `(Ihr|dein) ${noun}`),
  reference: /(?<!\p{L})(?:ihr|ihre|ihren|ihrer|ihrem|seine?|seinen|seiner|seinem|er|sie|es)(?!\p{L})/u,
  things:
    /^(?:(?:die|der|das|alle|viele|beide)\s.*|\p{L}+(?:en|er|e|n|s)\s)(?<!\p{L})(?:ist|sind|wird|werden|hat|haben|kommt|kommen|gibt|läuft|laufen|gehen|geht|dauert|dauern|arbeitet|arbeiten|fahren|fährt|entstehen|entsteht|prüft|plant|liegt|liegen)(?!\p{L})/iu,
  verbs:
    /^(?:wartet|verkauft|betreibt|liefert|fertigt|baut|produziert|vermietet|repariert|transportiert|versichert|entwickelt|berät|beschäftigt|importiert|exportiert|organisiert|verarbeitet|druckt|bedruckt|röstet|braut|backt|bäckt|stellt|plant|verwaltet|installiert|reinigt|bildet|verleiht|züchtet|keltert|beliefert|führt|bietet|fährt|hat|handelt|vertreibt|pflegt|betreut|unterhält|sammelt|prüft|schult|vermittelt|montiert|schneidet|webt|gießt|schleift|mahlt|versorgt|bewirtschaftet|programmiert|gestaltet)\s/iu,
  toSecondPerson: (sentence) => {
    if (/^Unser(?:e[nmrs]?)?\s/u.test(sentence)) return sentence.replace(/^Unser/u, '(Ihr|dein)');
    const verb = /^Wir\s(\p{Ll}+en)\s/u.exec(sentence)?.[1];
    return verb === undefined ? null : `(Sie|) ${sentence.slice(4)}`;
  },
  statements: [
    '{Hook}.',
    '[Soweit ich es verstehe|Wenn ich es richtig verstehe|Soweit ich weiß]: {Hook}.',
    '[Kurz vorweg|Zunächst]: {Hook}.',
  ],
  checks: [
    'Habe ich das richtig verstanden: {Hook}?',
    'Stimmt das so: {Hook}?',
    'Verstehe ich das richtig: {Hook}?',
    'Ist das noch aktuell: {Hook}?',
  ],
  fragmentChecks: [
    'Ist das< {at}> noch aktuell: {hook}?',
    '{Hook}: Trifft das< {at}> noch zu?',
    'Darf ich kurz nachfragen, ob diese Beschreibung noch stimmt: {hook}?',
  ],
  howQuestions: [
    'Wie [(gehen Sie|gehst du)|geht (Ihr|dein) Team]< {at}> mit dem Thema {topic} um?',
    'Darf ich fragen, wie das Thema {topic}< {at}> heute [organisiert|geregelt|gelöst] ist?',
    'Was würden (Sie|du) beim Thema {topic}< {at}> gern [einfacher|leichter|anders] machen?',
    'Läuft beim Thema {topic}< {at}> alles so, wie (Sie es sich|du es dir) [wünschen|vorstellen]?',
    'Wer kümmert sich< {at}> um das Thema {topic}[: (Sie|du) selbst oder jemand im Team|]?',
  ],
  roles: [
    'Als {position} (haben Sie|hast du) [vermutlich|wahrscheinlich|sicherlich] [eine klare Meinung zum|einen guten Blick auf das|eigene Gedanken zum] Thema {topic}.',
    '[Ich vermute|Ich nehme an|Ich könnte mir vorstellen], dass (Ihnen|dir) das Thema {topic} als {position} [öfter begegnet|nicht fremd ist].',
    '[Wer könnte|Wer kann] mir zum Thema {topic} besser weiterhelfen als (Sie|du) als {position}?',
    'Ich [wende mich an (Sie|dich)|schreibe (Ihnen|dir)] als {position}, weil [mich (Ihre|deine) Sicht auf das Thema|mich (Ihre|deine) Meinung zum Thema] {topic} interessiert.',
  ],
  plainRoles: [
    'Ich [wende mich an (Sie|dich)|schreibe (Ihnen|dir)] als {position}, [weil (Sie|du) vermutlich am besten (wissen|weißt), wen das betrifft|weil das in (Ihren|deinen) Bereich fallen könnte].',
    'Als {position} [(scheinen Sie|scheinst du) mir|(sind Sie|bist du) vermutlich] die richtige Ansprechperson.',
  ],
  plainQuestions: [
    '[(Sind Sie|Bist du)|(Wären Sie|Wärst du)]< {at}> die richtige Ansprechperson, oder [ist das jemand anderes|sollte ich mich an jemand anderen wenden]?',
    'Darf ich fragen, wer< {at}> für solche Anfragen zuständig ist?',
  ],
  offers: ['Unser Angebot: {offer}.', 'Was wir anbieten: {offer}.', 'Was ich (Ihnen|dir) vorstellen möchte: {offer}.'],
  answers: [
    'Falls ja, könnte das für (Sie|dich) interessant sein: {offer}.',
    'Wenn ja, passt vielleicht dies: {offer}.',
  ],
  senderFacts: ['Noch ein Satz dazu: {fact}.', 'Dazu kurz: {fact}.'],
  reasons: ['(Ihre|Deine) Einschätzung würde mir helfen.', '(Ihre|Deine) Sicht darauf interessiert mich.'],
  admissions: [
    'Wie das bei (Ihnen|dir) heute läuft, weiß ich nicht; deshalb frage ich lieber, als etwas anzunehmen.',
    'Ich kenne (Ihre|deine) Abläufe nicht und möchte deshalb zuerst fragen, bevor ich etwas vorschlage.',
    'Ob das bei (Ihnen|dir) gerade ein Thema ist, weiß ich nicht; eine kurze Antwort würde mir schon helfen.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Falls [jemand anderes zuständig ist|(Sie|du) nicht die richtige Person (sind|bist)], freue ich mich über einen Namen.',
      'Eine kurze Antwort genügt.',
      'Wenn es gerade nicht passt, (sagen Sie|sag) es mir gern.',
    ],
    FRIENDLY: [
      'Ein kurzes Ja oder Nein genügt.',
      'Wenn es gerade nicht passt, ist das völlig in Ordnung.',
      'Falls jemand anderes besser passt, genügt ein Name.',
    ],
    DIRECT: [
      'Ein Ja oder Nein genügt.',
      'Falls nicht (Sie|du): Wer ist die richtige Person?',
      'Wenn es gerade nicht passt, ist das auch eine Antwort.',
    ],
  },
  closings: {
    PROFESSIONAL: ['Mit freundlichen Grüßen', 'Freundliche Grüße', 'Mit besten Grüßen'],
    FRIENDLY: ['Viele Grüße', 'Herzliche Grüße', 'Beste Grüße'],
    DIRECT: ['Beste Grüße', 'Viele Grüße', 'Freundliche Grüße'],
  },
  shortOpeners: [
    'eine Frage zum Thema {topic}.',
    'ich schreibe (Ihnen|dir) als {title}.',
    '(sind Sie|bist du) {at} die richtige Ansprechperson?',
    'eine kurze Nachricht {to}.',
  ],
  subjects: ['{company}: {Keyword}', '{Keyword}: eine Frage', 'Frage zum Thema {keyword}'],
  plainSubjects: ['Eine Frage {to}', 'Kurze Nachricht {to}', 'Eine kurze Frage, {first}'],
  meetings: {
    call: { plain: 'ein kurzes Gespräch', timed: 'ein {minutes}-minütiges Gespräch' },
    chat: { plain: 'ein kurzes Gespräch', timed: 'ein {minutes}-minütiges Gespräch' },
    meeting: { plain: 'ein kurzes Treffen', timed: 'ein {minutes}-minütiges Treffen' },
    demo: { plain: 'eine kurze Demo', timed: 'eine {minutes}-minütige Demo' },
    walkthrough: { plain: 'eine kurze Vorführung', timed: 'eine {minutes}-minütige Vorführung' },
    event: { plain: 'unsere Veranstaltung', timed: 'unsere {minutes}-minütige Veranstaltung' },
    feedback: {
      plain: 'ein kurzes Gespräch mit der Bitte um (Ihre|deine) Meinung',
      timed: 'ein {minutes}-minütiges Gespräch mit der Bitte um (Ihre|deine) Meinung',
    },
    trial: { plain: 'ein kleines Pilotprojekt', timed: 'ein {minutes}-minütiges Gespräch' },
    partnership: {
      plain: 'ein Gespräch über eine Partnerschaft',
      timed: 'ein {minutes}-minütiges Gespräch über eine Partnerschaft',
    },
  },
  calls: {
    PROFESSIONAL: [
      '(Hätten Sie|Hättest du) nächste Woche Zeit für {ask}?',
      '(Wären Sie|Wärst du) in der kommenden Woche offen für {ask}?',
      'Könnten wir in der nächsten Woche {ask} vereinbaren?',
      'Darf ich (Ihnen|dir) für die nächste Woche {ask} vorschlagen?',
    ],
    FRIENDLY: [
      'Passt (Ihnen|dir) nächste Woche {ask}?',
      '(Hätten Sie|Hättest du) in den nächsten Tagen Zeit für {ask}?',
      'Wollen wir nächste Woche {ask} einplanen?',
      '(Hätten Sie|Hättest du) nächste Woche Lust auf {ask}?',
    ],
    DIRECT: [
      'Passt (Ihnen|dir) nächste Woche {ask}?',
      '(Haben Sie|Hast du) diese Woche Zeit für {ask}?',
      'Können wir nächste Woche {ask} vereinbaren?',
    ],
  },
  invitations: [
    'Darf ich (Sie|dich) zu unserer Veranstaltung einladen?',
    '(Hätten Sie|Hättest du) Lust, an unserer Veranstaltung teilzunehmen?',
    'Wäre unsere Veranstaltung etwas für (Sie|dich)?',
  ],
  shortCalls: ['Zeit für {ask}?', 'Passt nächste Woche {ask}?', '(Haben Sie|Hast du) Zeit für {ask}?'],
  referrals: [
    '(Könnten Sie|Könntest du) mir sagen, wer dafür die richtige Person ist ({whom})?',
    'An wen darf ich mich dafür wenden ({whom})?',
    '(Könnten Sie|Könntest du) mir einen Namen nennen ({whom})?',
  ],
  about: 'zum Thema „{about}“',
  aboutTail: new RegExp(
    `\\s((?:über|zu|zum|zur|wegen|rund um|bezüglich|für)\\s(?!\\d)[^,;]{3,60}?)(?:\\s${arranging})?$`,
    'iu',
  ),
  ofTail: new RegExp(
    `(?:demo|vorführung|präsentation|vorstellung|rundgang)\\s((?:unsere[rs]?|eines?r?|der|des|von)\\s[^,;()]{3,60}?)(?:\\s${arranging}|\\s(?:am|per|in)\\s.*)?(?:\\s\\(.*\\))?$`,
    'iu',
  ),
  on: 'am {date}',
  goalForms: [
    ...interestGoals.de,
    {
      form: /^(?:(?:ihn|sie|das team|die firma|das unternehmen)\s)?(?<rest>(?:zu|zum|zur|auf|in|an)\s.+?)\s?einladen$/iu,
      asks: [
        'Darf ich (Sie|dich) {rest} einladen?',
        'Dürfte ich (Sie|dich) {rest} einladen?',
        'Darf ich (Ihnen|dir) eine Einladung {rest} schicken?',
      ],
      isWhole: true,
    },
    {
      form: /^(?:herausfinden|erfahren|fragen|klären|wissen),?\s(?<clause>(?:wer|wie|ob|was|wann|welche\p{L}*|wo|warum)\s.+)$/iu,
      asks: [
        '(Könnten Sie|Könntest du) mir sagen, {clause}?',
        'Darf ich fragen, {clause}?',
        '(Wissen Sie|Weißt du), {clause}?',
      ],
      isWhole: true,
    },
    {
      form: /^(?:(?:ihm|ihr|ihnen|dem team)\s)?(?<rest>.+)\s(?<verb>anbieten|vorstellen|zeigen|vorschlagen|vorführen|schicken|senden|erklären)$/iu,
      asks: [
        'Darf ich (Ihnen|dir) {rest} {verb}?',
        'Dürfte ich (Ihnen|dir) nächste Woche {rest} {verb}?',
        'Darf ich (Ihnen|dir) in den nächsten Tagen {rest} {verb}?',
      ],
    },
    {
      form: /^(?<rest>.+)\s(?:vereinbaren|verabreden|ausmachen|organisieren|planen)$/iu,
      asks: [
        'Können wir {rest} vereinbaren?',
        'Könnten wir nächste Woche {rest} vereinbaren?',
        'Darf ich {rest} vorschlagen?',
      ],
    },
    {
      form: /^(?<rest>\p{Lu}.+)\s(?<verb>besprechen|diskutieren|klären)$/u,
      asks: [
        'Wollen wir nächste Woche über das Thema „{rest}“ sprechen?',
        'Können wir in den nächsten Tagen über das Thema „{rest}“ sprechen?',
        '(Hätten Sie|Hättest du) nächste Woche Zeit, um über das Thema „{rest}“ zu sprechen?',
      ],
    },
    {
      form: /^(?<rest>(?:de[nrm]|die|das|eine[nr]?|ein|ihre?[nrm]?|deine?[nrm]?|unsere?[nrm]?)\s.+)\s(?<verb>\p{Ll}+(?:en|eln|ern))$/iu,
      asks: [
        '(Möchten Sie|Möchtest du) {rest} {verb}?',
        'Wollen wir darüber sprechen, wie wir {rest} {verb}?',
        '(Würden Sie|Würdest du) gern {rest} {verb}?',
      ],
    },
  ],
  ofReader: (goal) => whetherReader.de(goal).replace(/(?<=\s|^)ihr(?=e?[nrms]?\s)/gu, '(Ihr|dein)'),
  quotedGoals: [
    'Worum es mir geht: {goal}. (Hätten Sie|Hättest du) nächste Woche Zeit für ein kurzes Gespräch dazu?',
    'Mein Anliegen: {goal}. Passt (Ihnen|dir) dazu nächste Woche ein kurzes Gespräch?',
    'Kurz gesagt geht es um Folgendes: {goal}. Können wir dazu nächste Woche ein kurzes Gespräch vereinbaren?',
  ],
};
