import type { LocalPhrasebook } from '../phrasebook.ts';

/** Formal address throughout. Every meeting is feminine or neuter: subject and object sound the same. */
export const german: LocalPhrasebook = {
  yourCompany: 'Ihr Unternehmen',
  lowerAfterGreeting: true,
  topic: (keyword, isForeign) => (isForeign ? `„${keyword}“` : keyword),
  position: (title, company) => `${title} bei ${company}`,
  plainGreeting: 'Guten Tag,',
  greetings: {
    PROFESSIONAL: ['Guten Tag {name},', 'Hallo {name},'],
    FRIENDLY: ['Hallo {first},', 'Guten Tag {first},'],
    DIRECT: ['Guten Tag {name},', 'Hallo {first},', '{first},'],
  },
  firm: /^(?:das unternehmen|die firma|der betrieb|das haus|die gruppe)\s/iu,
  reference: /(?<!\p{L})(?:ihr|ihre|ihren|ihrer|ihrem|seine?|seinen|seiner|seinem|er|sie|es)(?!\p{L})/u,
  things:
    /^(?:die|der|das|alle|viele|beide)\s.*(?<!\p{L})(?:ist|sind|wird|werden|hat|haben|kommt|kommen|gibt|läuft|laufen|gehen|geht|dauert|dauern|arbeitet|arbeiten|fahren|fährt)(?!\p{L})/iu,
  verbs:
    /^(?:wartet|verkauft|betreibt|liefert|fertigt|baut|produziert|vermietet|repariert|transportiert|versichert|entwickelt|berät|beschäftigt|importiert|exportiert|organisiert|verarbeitet|druckt|röstet|braut|backt|bäckt|stellt|plant|verwaltet|installiert|reinigt|bildet|verleiht|züchtet|keltert|beliefert|führt|bietet)\s/iu,
  checks: [
    'Habe ich das richtig verstanden: {hook}?',
    'Stimmt das so: {hook}?',
    'Verstehe ich das richtig: {hook}?',
    'Ist das noch aktuell: {hook}?',
  ],
  fragmentChecks: [
    'Passt die Beschreibung „{Hook}“ noch zu {company}?',
    'Beschreibt „{Hook}“ das Unternehmen {company} richtig?',
    'Trifft auf {company} noch zu: „{Hook}“?',
  ],
  howQuestions: [
    'Wie [gehen Sie|geht Ihr Team] bei {company} mit dem Thema {topic} um?',
    '[Darf ich fragen|Darf ich Sie fragen|Darf man fragen], wie [man bei {company}|Ihr Team bei {company}] das Thema {topic} [angeht|handhabt|organisiert]?',
    '[Was würden Sie|Was möchten Sie] beim Thema {topic} bei {company} gern [einfacher|leichter|anders] machen?',
    'Gibt es beim Thema {topic} bei {company} etwas, das Sie gern [einfacher|leichter|anders] hätten?',
    'Wer kümmert sich bei {company} um das Thema {topic}[: Sie selbst oder jemand im Team|]?',
  ],
  roles: [
    'Als {position} haben Sie [vermutlich|wahrscheinlich|sicherlich] [eine klare Meinung zum|einen guten Blick auf das|eigene Gedanken zum] Thema {topic}.',
    '[Ich vermute|Ich nehme an|Ich könnte mir vorstellen], dass Ihnen das Thema {topic} als {position} [öfter begegnet|nicht fremd ist].',
    '[In Ihrer Rolle|In Ihrer Funktion|In Ihrer Aufgabe] als {position} [begegnet Ihnen vermutlich|begegnet Ihnen wahrscheinlich] das Thema {topic}.',
    '[Wer könnte|Wer kann] mir zum Thema {topic} besser weiterhelfen als Sie als {position}?',
    'Ich [wende mich an Sie|schreibe Ihnen] als {position}, weil [mich Ihre Sicht auf das Thema|mich Ihre Meinung zum Thema] {topic} interessiert.',
  ],
  plainRoles: [
    'Ich [wende mich an Sie|schreibe Ihnen] als {position}, [weil Sie vermutlich am besten wissen, wen das betrifft|weil das in Ihren Bereich fallen könnte].',
    'Als {position} [scheinen Sie mir|sind Sie vermutlich] die richtige Ansprechperson.',
  ],
  plainQuestions: [
    '[Sind Sie|Wären Sie] bei {company} die richtige Ansprechperson, oder [ist das jemand anderes|sollte ich mich an jemand anderen wenden]?',
    'Darf ich fragen, wer bei {company} für solche Anfragen zuständig ist?',
  ],
  offers: ['Unser Angebot: {offer}.', 'Was wir anbieten: {offer}.', 'Was ich Ihnen vorstellen möchte: {offer}.'],
  answers: ['Falls ja, könnte das für Sie interessant sein: {offer}.', 'Wenn ja, passt vielleicht dies: {offer}.'],
  reasons: ['Ihre Einschätzung würde mir helfen.', 'Ihre Sicht darauf interessiert mich.'],
  admissions: [
    'Wie das bei Ihnen heute läuft, weiß ich nicht; deshalb frage ich lieber, als etwas anzunehmen.',
    'Ich kenne Ihre Abläufe nicht und möchte deshalb zuerst fragen, bevor ich etwas vorschlage.',
    'Ob das bei Ihnen gerade ein Thema ist, weiß ich nicht; eine kurze Antwort würde mir schon helfen.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Falls [jemand anderes zuständig ist|Sie nicht die richtige Person sind], freue ich mich über einen Namen.',
      'Eine kurze Antwort genügt.',
      'Wenn es gerade nicht passt, sagen Sie es mir gern.',
    ],
    FRIENDLY: [
      'Ein kurzes Ja oder Nein genügt.',
      'Wenn es gerade nicht passt, ist das völlig in Ordnung.',
      'Falls jemand anderes besser passt, genügt ein Name.',
    ],
    DIRECT: ['Ein Ja oder Nein genügt.', 'Falls nicht Sie: Wer ist die richtige Person?', 'Eine Zeile genügt.'],
  },
  closings: {
    PROFESSIONAL: ['Mit freundlichen Grüßen', 'Freundliche Grüße', 'Mit besten Grüßen'],
    FRIENDLY: ['Viele Grüße', 'Herzliche Grüße', 'Beste Grüße'],
    DIRECT: ['Beste Grüße', 'Viele Grüße', 'Freundliche Grüße'],
  },
  shortOpeners: [
    'eine Frage zum Thema {topic}.',
    'ich schreibe Ihnen als {title}.',
    'sind Sie bei {company} die richtige Ansprechperson?',
    'eine kurze Nachricht an {company}.',
  ],
  subjects: ['{company}: {Topic}', '{Topic}: eine Frage', 'Eine Frage zum Thema {topic}'],
  plainSubjects: ['Eine Frage an {company}', 'Kurze Nachricht an {company}', 'Eine kurze Frage, {first}'],
  meetings: {
    call: { plain: 'ein kurzes Gespräch', timed: 'ein {minutes}-minütiges Gespräch' },
    chat: { plain: 'ein kurzes Gespräch', timed: 'ein {minutes}-minütiges Gespräch' },
    meeting: { plain: 'ein kurzes Treffen', timed: 'ein {minutes}-minütiges Treffen' },
    demo: { plain: 'eine kurze Demo', timed: 'eine {minutes}-minütige Demo' },
    walkthrough: { plain: 'eine kurze Vorführung', timed: 'eine {minutes}-minütige Vorführung' },
    event: { plain: 'unsere Veranstaltung', timed: 'unsere {minutes}-minütige Veranstaltung' },
    feedback: { plain: 'ein kurzes Feedback', timed: 'ein {minutes}-minütiges Feedback-Gespräch' },
    trial: { plain: 'ein kleines Pilotprojekt', timed: 'ein {minutes}-minütiges Gespräch' },
    partnership: {
      plain: 'ein Gespräch über eine Partnerschaft',
      timed: 'ein {minutes}-minütiges Gespräch über eine Partnerschaft',
    },
  },
  calls: {
    PROFESSIONAL: [
      'Hätten Sie nächste Woche Zeit für {ask}?',
      'Wären Sie in der kommenden Woche offen für {ask}?',
      'Könnten wir in der nächsten Woche {ask} vereinbaren?',
      'Darf ich Ihnen für die nächste Woche {ask} vorschlagen?',
    ],
    FRIENDLY: [
      'Passt Ihnen nächste Woche {ask}?',
      'Hätten Sie in den nächsten Tagen Zeit für {ask}?',
      'Wollen wir nächste Woche {ask} einplanen?',
      'Hätten Sie Lust auf {ask} in der nächsten Woche?',
    ],
    DIRECT: [
      'Passt Ihnen nächste Woche {ask}?',
      'Haben Sie diese Woche Zeit für {ask}?',
      'Können wir nächste Woche {ask} vereinbaren?',
    ],
  },
  invitations: [
    'Darf ich Sie zu unserer Veranstaltung einladen?',
    'Hätten Sie Lust, an unserer Veranstaltung teilzunehmen?',
    'Wäre unsere Veranstaltung etwas für Sie?',
  ],
  shortCalls: ['Zeit für {ask}?', 'Passt nächste Woche {ask}?', 'Haben Sie Zeit für {ask}?'],
  about: 'zum Thema „{about}“',
  aboutTail: /\s((?:über|zu|zum|zur|wegen|rund um|bezüglich)\s[^,;]{3,60})$/iu,
  on: 'am {date}',
  goalForms: [
    {
      form: /^(?:(?:ihn|sie|das team|die firma|das unternehmen)\s)?(?<rest>(?:zu|zum|zur|auf|in|an)\s.+?)\s?einladen$/iu,
      asks: [
        'Darf ich Sie {rest} einladen?',
        'Dürfte ich Sie {rest} einladen?',
        'Darf ich Ihnen eine Einladung {rest} schicken?',
      ],
    },
    {
      form: /^(?:(?:ihm|ihr|ihnen|dem team)\s)?(?<rest>.+)\s(?<verb>anbieten|vorstellen|zeigen|vorschlagen|vorführen|schicken|senden|erklären)$/iu,
      asks: [
        'Darf ich Ihnen {rest} {verb}?',
        'Dürfte ich Ihnen nächste Woche {rest} {verb}?',
        'Darf ich Ihnen in den nächsten Tagen {rest} {verb}?',
      ],
    },
    {
      form: /^(?<rest>(?:de[nrm]|die|das|eine[nr]?|ein|ihre?[nrm]?|unsere?[nrm]?)\s.+)\s(?<verb>\p{Ll}+(?:en|eln|ern))$/iu,
      asks: [
        'Möchten Sie {rest} {verb}?',
        'Hätten Sie Interesse daran, dass wir darüber sprechen, wie Sie {rest} {verb}?',
        'Wollen Sie {rest} {verb}?',
      ],
    },
    {
      form: /^(?<rest>\p{Lu}.+)\s(?<verb>besprechen|diskutieren|klären)$/u,
      asks: [
        'Wollen wir nächste Woche „{rest}“ {verb}?',
        'Können wir in den nächsten Tagen „{rest}“ {verb}?',
        'Hätten Sie nächste Woche Zeit, um „{rest}“ zu {verb}?',
      ],
    },
  ],
  ofReader: (goal) => goal.replace(/(?<=\s|^)ihr(?=e?[nrms]?\s)/gu, 'Ihr'),
  quotedGoals: [
    'Worum es mir geht: {goal}. Hätten Sie nächste Woche Zeit für ein kurzes Gespräch dazu?',
    'Mein Anliegen: {goal}. Passt Ihnen dazu nächste Woche ein kurzes Gespräch?',
    'Kurz gesagt geht es um Folgendes: {goal}. Können wir dazu nächste Woche ein kurzes Gespräch vereinbaren?',
  ],
};
