import type { InformalPhrases } from '../phrasebook.ts';

/** "Du", where the voice of the sender asks for it. */
export const informalGerman: InformalPhrases = {
  yourCompany: 'dein Unternehmen',
  greetings: {
    PROFESSIONAL: ['Hallo {first},', 'Guten Tag {first},'],
    FRIENDLY: ['Hallo {first},', 'Hi {first},'],
    DIRECT: ['Hallo {first},', '{first},'],
  },
  plainGreeting: 'Hallo,',
  howQuestions: [
    'Wie [gehst du|geht dein Team] bei {company} mit dem Thema {topic} um?',
    '[Darf ich fragen|Darf ich dich fragen], wie [man bei {company}|dein Team bei {company}] das Thema {topic} [angeht|handhabt|organisiert]?',
    '[Was würdest du|Was möchtest du] beim Thema {topic} bei {company} gern [einfacher|leichter|anders] machen?',
    'Wer kümmert sich bei {company} um das Thema {topic}[: du selbst oder jemand im Team|]?',
  ],
  roles: [
    'Als {position} hast du [vermutlich|wahrscheinlich|sicherlich] [eine klare Meinung zum|einen guten Blick auf das|eigene Gedanken zum] Thema {topic}.',
    '[Ich vermute|Ich nehme an|Ich könnte mir vorstellen], dass dir das Thema {topic} als {position} [öfter begegnet|nicht fremd ist].',
    '[Wer könnte|Wer kann] mir zum Thema {topic} besser weiterhelfen als du als {position}?',
    'Ich [wende mich an dich|schreibe dir] als {position}, weil [mich deine Sicht auf das Thema|mich deine Meinung zum Thema] {topic} interessiert.',
  ],
  plainRoles: [
    'Ich [wende mich an dich|schreibe dir] als {position}, [weil du vermutlich am besten weißt, wen das betrifft|weil das in deinen Bereich fallen könnte].',
    'Als {position} [scheinst du mir|bist du vermutlich] die richtige Ansprechperson.',
  ],
  plainQuestions: [
    '[Bist du|Wärst du] bei {company} die richtige Ansprechperson, oder [ist das jemand anderes|sollte ich mich an jemand anderen wenden]?',
    'Darf ich fragen, wer bei {company} für solche Anfragen zuständig ist?',
  ],
  offers: ['Unser Angebot: {offer}.', 'Was wir anbieten: {offer}.', 'Was ich dir vorstellen möchte: {offer}.'],
  answers: ['Falls ja, könnte das für dich interessant sein: {offer}.', 'Wenn ja, passt vielleicht dies: {offer}.'],
  reasons: ['Deine Einschätzung würde mir helfen.', 'Deine Sicht darauf interessiert mich.'],
  admissions: [
    'Wie das bei dir heute läuft, weiß ich nicht; deshalb frage ich lieber, als etwas anzunehmen.',
    'Ich kenne deine Abläufe nicht und möchte deshalb zuerst fragen, bevor ich etwas vorschlage.',
    'Ob das bei dir gerade ein Thema ist, weiß ich nicht; eine kurze Antwort würde mir schon helfen.',
  ],
  softeners: {
    PROFESSIONAL: [
      'Falls [jemand anderes zuständig ist|du nicht die richtige Person bist], freue ich mich über einen Namen.',
      'Eine kurze Antwort genügt.',
      'Wenn es gerade nicht passt, sag es mir gern.',
    ],
    FRIENDLY: [
      'Ein kurzes Ja oder Nein genügt.',
      'Wenn es gerade nicht passt, ist das völlig in Ordnung.',
      'Falls jemand anderes besser passt, genügt ein Name.',
    ],
    DIRECT: ['Ein Ja oder Nein genügt.', 'Falls nicht du: Wer ist die richtige Person?', 'Eine Zeile genügt.'],
  },
  shortOpeners: [
    'eine Frage zum Thema {topic}.',
    'ich schreibe dir als {title}.',
    'bist du bei {company} die richtige Ansprechperson?',
    'eine kurze Nachricht an {company}.',
  ],
  calls: {
    PROFESSIONAL: [
      'Hättest du nächste Woche Zeit für {ask}?',
      'Wärst du in der kommenden Woche offen für {ask}?',
      'Könnten wir in der nächsten Woche {ask} vereinbaren?',
      'Darf ich dir für die nächste Woche {ask} vorschlagen?',
    ],
    FRIENDLY: [
      'Passt dir nächste Woche {ask}?',
      'Hättest du in den nächsten Tagen Zeit für {ask}?',
      'Wollen wir nächste Woche {ask} einplanen?',
      'Hättest du Lust auf {ask} in der nächsten Woche?',
    ],
    DIRECT: [
      'Passt dir nächste Woche {ask}?',
      'Hast du diese Woche Zeit für {ask}?',
      'Können wir nächste Woche {ask} vereinbaren?',
    ],
  },
  invitations: [
    'Darf ich dich zu unserer Veranstaltung einladen?',
    'Hättest du Lust, an unserer Veranstaltung teilzunehmen?',
    'Wäre unsere Veranstaltung etwas für dich?',
  ],
  shortCalls: ['Zeit für {ask}?', 'Passt nächste Woche {ask}?', 'Hast du Zeit für {ask}?'],
  goalForms: [
    {
      form: /^(?:(?:ihn|sie|das team|die firma|das unternehmen)\s)?(?<rest>(?:zu|zum|zur|auf|in|an)\s.+?)\s?einladen$/iu,
      asks: [
        'Darf ich dich {rest} einladen?',
        'Dürfte ich dich {rest} einladen?',
        'Darf ich dir eine Einladung {rest} schicken?',
      ],
    },
    {
      form: /^(?:(?:ihm|ihr|ihnen|dem team)\s)?(?<rest>.+)\s(?<verb>anbieten|vorstellen|zeigen|vorschlagen|vorführen|schicken|senden|erklären)$/iu,
      asks: [
        'Darf ich dir {rest} {verb}?',
        'Dürfte ich dir nächste Woche {rest} {verb}?',
        'Darf ich dir in den nächsten Tagen {rest} {verb}?',
      ],
    },
    {
      form: /^(?<rest>(?:de[nrm]|die|das|eine[nr]?|ein|deine?[nrm]?|unsere?[nrm]?)\s.+)\s(?<verb>\p{Ll}+(?:en|eln|ern))$/iu,
      asks: [
        'Möchtest du {rest} {verb}?',
        'Wollen wir darüber sprechen, wie wir {rest} {verb}?',
        'Magst du {rest} {verb}?',
      ],
    },
    {
      form: /^(?<rest>\p{Lu}.+)\s(?<verb>besprechen|diskutieren|klären)$/u,
      asks: [
        'Wollen wir nächste Woche „{rest}“ {verb}?',
        'Können wir in den nächsten Tagen „{rest}“ {verb}?',
        'Hättest du nächste Woche Zeit, um „{rest}“ zu {verb}?',
      ],
    },
  ],
  ofReader: (goal) => goal.replace(/(?<=\s|^)ihr(?=e?[nrms]?\s)/gu, 'dein'),
  quotedGoals: [
    'Worum es mir geht: {goal}. Hättest du nächste Woche Zeit für ein kurzes Gespräch dazu?',
    'Mein Anliegen: {goal}. Passt dir dazu nächste Woche ein kurzes Gespräch?',
    'Kurz gesagt geht es um Folgendes: {goal}. Können wir dazu nächste Woche ein kurzes Gespräch vereinbaren?',
  ],
};
