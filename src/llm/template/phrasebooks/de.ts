import { everyTone, type LocalPhrasebook } from '../phrasebook.ts';

/** Formal address throughout. Every meeting is feminine or neuter: subject and object sound the same. */
export const german: LocalPhrasebook = {
  and: 'und',
  yourCompany: 'Ihr Unternehmen',
  lowerAfterGreeting: true,
  topic: (keyword) => keyword,
  position: (title, company) => `${title} bei ${company}`,
  plainGreeting: 'Guten Tag,',
  greetings: {
    PROFESSIONAL: ['Guten Tag {name},', 'Hallo {name},'],
    FRIENDLY: ['Hallo {first},', 'Guten Tag {first},'],
    DIRECT: ['Guten Tag {name},', 'Hallo {first},', '{first},'],
  },
  openers: {
    topic: everyTone([
      '[Beim Lesen|Beim Einlesen|Bei einer Recherche|Beim Nachschlagen] zum Thema {topic} bin ich auf {company} [gestoßen|aufmerksam geworden].',
      'Ich [befasse mich gerade|beschäftige mich derzeit|befasse mich zurzeit] mit {topics} und [bin dabei auf {company} gestoßen|bin so auf {company} aufmerksam geworden].',
      '{company} ist mir [beim Thema|im Zusammenhang mit dem Thema|bei einer Recherche zum Thema] {topic} [aufgefallen|begegnet].',
      'Über das Thema {topic} [bin ich auf {company} gestoßen|bin ich zu {company} gekommen|habe ich {company} gefunden].',
      '[Wer sich mit dem Thema {topic} befasst|Wer sich in das Thema {topic} einliest], [kommt auch auf {company}|stößt auch auf {company}]; so ging es mir.',
    ]),
    role: everyTone([
      'Als {position} haben Sie [vermutlich|wahrscheinlich|sicherlich] [eine klare Meinung zum|einen guten Blick auf das|eigene Gedanken zum] Thema {topic}.',
      '[Ich vermute|Ich nehme an|Ich könnte mir vorstellen], dass Ihnen das Thema {topic} als {position} [öfter begegnet|nicht fremd ist].',
      '[In Ihrer Rolle|In Ihrer Funktion|In Ihrer Aufgabe] als {position} [begegnet Ihnen vermutlich|begegnet Ihnen wahrscheinlich] das Thema {topic}.',
      '[Wer könnte|Wer kann] mir zum Thema {topic} besser weiterhelfen als Sie als {position}?',
      'Ich [wende mich an Sie|schreibe Ihnen] als {position}, weil [mich Ihre Sicht auf das Thema|mich Ihre Meinung zum Thema] {topic} interessiert.',
    ]),
    question: everyTone([
      'Wie [gehen Sie|geht Ihr Team] bei {company} mit dem Thema {topic} um?',
      '[Darf ich fragen|Darf ich Sie fragen|Darf man fragen], wie [man bei {company}|Ihr Team bei {company}] das Thema {topic} [angeht|handhabt|organisiert]?',
      '[Was würden Sie|Was möchten Sie] beim Thema {topic} bei {company} gern [einfacher|leichter|anders] machen?',
      'Gibt es beim Thema {topic} bei {company} etwas, das Sie gern [einfacher|leichter|anders] hätten?',
      'Wer kümmert sich bei {company} um das Thema {topic}[: Sie selbst oder jemand im Team|]?',
    ]),
    tech: everyTone([
      '{company} arbeitet mit {tech}. Wie gehen Sie dabei mit dem Thema {topic} um?',
      'Ich habe [gesehen|gelesen], dass {company} mit {tech} arbeitet, und [frage mich|wüsste gern], wie Sie das Thema {topic} angehen.',
      'Wenn {tech} bei {company} im Einsatz ist: Wie gehen Sie mit dem Thema {topic} um?',
    ]),
    plain: everyTone([
      'Ich bin auf {company} [gestoßen|aufmerksam geworden] und [möchte mich kurz vorstellen|wollte mich kurz melden|melde mich deshalb bei Ihnen].',
      '{company} ist mir [aufgefallen|begegnet], [deshalb schreibe ich Ihnen|und ich möchte mich kurz vorstellen].',
      'Ich würde {company} gern [besser kennenlernen|näher kennenlernen].',
    ]),
    plainRole: everyTone([
      'Ich [wende mich an Sie|schreibe Ihnen] als {position}, [weil Sie vermutlich am besten wissen, wen das betrifft|weil das in Ihren Bereich fallen könnte].',
      'Als {position} [scheinen Sie mir|sind Sie vermutlich] die richtige Ansprechperson.',
    ]),
    plainQuestion: everyTone([
      '[Sind Sie|Wären Sie] bei {company} die richtige Ansprechperson, oder [ist das jemand anderes|sollte ich mich an jemand anderen wenden]?',
      'Darf ich fragen, wer bei {company} für solche Anfragen zuständig ist?',
    ]),
  },
  bridges: {
    PROFESSIONAL: [
      'Mich würde [Ihre Sicht darauf|Ihre Einschätzung|Ihre Meinung dazu] sehr interessieren.',
      'Ich habe dazu eine Idee, [zu der mich Ihre Meinung interessiert|die ich gern mit Ihnen teilen würde], und fasse mich kurz.',
      'Gern würde ich [mich dazu mit Ihnen austauschen|Ihre Sicht darauf hören].',
      'Ihre Einschätzung würde mir [helfen|sehr weiterhelfen], und ich fasse mich kurz.',
    ],
    FRIENDLY: [
      'Ich würde [gern hören, wie Sie das sehen|mich gern mit Ihnen dazu austauschen].',
      'Mich interessiert, [wie Sie das sehen|was Sie davon halten].',
      'Vielleicht mögen Sie mir verraten, [wie Sie es machen|was sich bei Ihnen bewährt].',
    ],
    DIRECT: [
      'Mich interessiert Ihre [Meinung|Sicht|Einschätzung].',
      'Ich fasse mich kurz.',
      'Ich habe dazu eine Idee.',
    ],
  },
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
  shortOpeners: {
    topic: ['beim Thema {topic} bin ich auf {company} gestoßen.', 'ich melde mich zum Thema {topic} bei {company}.'],
    role: ['als {position} haben Sie vielleicht eine Meinung zum Thema {topic}.', 'ich schreibe Ihnen als {position}.'],
    question: [
      'wie gehen Sie bei {company} mit dem Thema {topic} um?',
      'wer kümmert sich bei {company} um das Thema {topic}?',
    ],
    tech: ['wie gehen Sie mit {tech} bei {company} das Thema {topic} an?'],
    plain: ['ich bin auf {company} gestoßen.', 'ich melde mich wegen {company}.'],
    plainRole: ['ich schreibe Ihnen als {position}.'],
    plainQuestion: ['sind Sie bei {company} die richtige Ansprechperson?'],
  },
  offers: {
    thing: ['Unser Angebot: {offer}.'],
    action: ['Unser Angebot: {offer}.'],
    other: ['Unser Angebot: {offer}.'],
  },
  subjects: {
    topic: ['{Topic} bei {company}', '{company} und das Thema {topic}', '[Ein Gedanke|Kurz] zum Thema {topic}'],
    role: ['Ihre Sicht auf das Thema {topic}', 'Eine Frage an Sie als {title}', '{Topic}: Ihre Meinung, {first}?'],
    question: ['[Eine Frage|Eine kurze Frage] zum Thema {topic}', 'Wie handhaben Sie das Thema {topic}?'],
    tech: ['{tech} bei {company}', 'Eine Frage zu {tech}'],
    plain: ['Eine kurze Nachricht an {company}', 'Kurze Vorstellung für {company}'],
    plainRole: ['Eine Frage an Sie als {title}', 'An {position}'],
    plainQuestion: ['Die richtige Ansprechperson bei {company}?', 'Eine Frage an {company}'],
  },
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
};
