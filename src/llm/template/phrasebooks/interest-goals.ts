import type { GoalForm } from '../phrasebook.ts';

/** A goal that asks whether something holds; its groups fill the asks. */
const whether = (opens: string, rest: string, asks: string[]): GoalForm => ({
  form: new RegExp(`^(?:${opens})${rest}$`, 'iu'),
  asks,
  isWhole: true,
});

const de = '(?:fragen|nachfragen|erfragen|herausfinden|erfahren|klären|wissen|prüfen|sehen|ausloten),?\\sob\\s';
const deAside =
  '(?:\\s(?:für (?:sie|ihn|die firma|das team|das unternehmen)|bei ihnen|überhaupt|grundsätzlich|derzeit|gerade))*';
const deHow =
  '\\s(?<how>interessant|relevant|spannend|nützlich|hilfreich|sinnvoll|passend|von interesse|ein thema)\\s(?:ist|sei|wäre)';

const fr = "(?:savoir|demander|apprendre|comprendre|vérifier|voir)\\ss(?:i\\s|['’])";
const frThem = '(?:\\spour (?:eux|elles|lui|elle))?';

const es = '(?:saber|averiguar|preguntar|conocer|comprobar|ver)\\ssi\\s';
const it = '(?:sapere|chiedere|capire|scoprire|verificare|vedere)\\sse\\s';
const nl = '(?:weten|vragen|uitvinden|achterhalen|horen|nagaan|peilen),?\\sof\\s';
const nlAside = '(?:\\s(?:voor (?:hen|hem|haar|ze)|eigenlijk|wel))*';
const nlHow = '\\s(?<how>interessant|relevant|nuttig|zinvol|van belang)';
const pt = '(?:saber|perguntar|descobrir|perceber|entender|verificar|ver)\\sse\\s';
const ptThem = '(?:\\spara (?:eles|elas|ele|ela))?';
const pl = '(?:dowiedzieć się|zapytać|sprawdzić|ustalić|zbadać),?\\sczy\\s';
const plThem = '(?:\\sdla (?:nich|niego|niej))?';

/**
 * Goals that speak of the message itself, "ask whether the topic is of interest": a question to the reader, by language.
 * First what the message is about, then a thing of the sender's or a talk, then that there is interest; last, whether
 * something holds of the reader, of which nobody asks "do you know whether you …".
 */
export const interestGoals = {
  de: [
    whether(de, `(?:das|dies|es|das thema|dieses thema|die sache|so etwas)${deAside}${deHow}`, [
      'Ist das für (Sie|dich) überhaupt {how}?',
      'Wäre das für (Sie|dich) {how}?',
      'Könnte das für (Sie|dich) {how} sein?',
    ]),
    whether(de, `(?<thing>(?:unsere?|eine?)\\s[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)?)${deAside}${deHow}`, [
      'Wäre {thing} für (Sie|dich) {how}?',
      'Könnte {thing} für (Sie|dich) {how} sein?',
      'Ist {thing} für (Sie|dich) {how}?',
    ]),
    whether(
      `(?:${de}(?:überhaupt\\s)?|)`,
      '(?:interesse\\s(?:besteht|bestünde|da ist|abfragen|prüfen|klären|wecken|ausloten|testen)|(?:sie|er|du)(?:\\s(?:überhaupt|daran))*\\s(?:interesse\\s(?:haben|hat|hast)|interessiert\\s(?:sind|ist|bist))|(?:das|es|das thema)\\s(?:sie|ihn)\\sinteressiert)',
      [
        'Ist das für (Sie|dich) überhaupt interessant?',
        '(Hätten Sie|Hättest du) daran Interesse?',
        'Wäre das etwas für (Sie|dich)?',
      ],
    ),
    whether(de, '(?<clause>(?:sie|du)\\s.+)', [
      'Darf ich fragen, ob {clause}?',
      '(Könnten Sie|Könntest du) mir sagen, ob {clause}?',
      'Dürfte ich erfahren, ob {clause}?',
    ]),
  ],
  fr: [
    whether(
      fr,
      `(?:le sujet|le thème|la question|l['’]idée|cela|ceci|ça|ce|c['’])\\s?(?:est|serait)\\s(?<how>intéressant|pertinent|utile)e?${frThem}`,
      [
        'Est-ce {how} pour (vous|toi) ?',
        'Serait-ce {how} pour (vous|toi) ?',
        'Cela pourrait-il être {how} pour (vous|toi) ?',
      ],
    ),
    whether(
      fr,
      `(?<thing>(?:notre|nos|une?)\\s.{2,40}?)\\s(?<how>(?:est|serait)\\s\\p{L}+|a(?:urait)? du sens)${frThem}`,
      [
        'Est-ce que {thing} {how} pour (vous|toi) ?',
        'Selon (vous|toi), {thing} {how} ?',
        'Pour (vous|toi), {thing} {how} ?',
      ],
    ),
    whether(
      fr,
      "(?:(?:cela|ça|le sujet|le thème|la question)\\s)?(?:(?:les|l['’])\\s?(?:intéresse|concerne)|ils sont intéressés|il y a (?:un |de l['’])intérêt)",
      [
        'Est-ce un sujet pour (vous|toi) ?',
        'Cela pourrait-il (vous intéresser|t’intéresser) ?',
        'Est-ce que cela (vous|te) concerne ?',
      ],
    ),
    whether(fr, '(?<clause>(?:vous|tu)\\s.+)', [
      'Puis-je (vous|te) demander si {clause} ?',
      '(Pourriez-vous|Pourrais-tu) me dire si {clause} ?',
      '(Me diriez-vous|Me dirais-tu) si {clause} ?',
    ]),
  ],
  es: [
    whether(
      es,
      '(?:(?:el tema|el asunto|esto|eso|la idea)\\s)?(?:es|sería|resulta)\\s(?<how>interesante|relevante|útil|pertinente|de interés)(?:\\spara (?:ellos|ellas|él|ella))?',
      ['¿Es esto {how} para (usted|ti)?', '¿Sería {how} para (usted|ti)?', '¿Podría ser {how} para (usted|ti)?'],
    ),
    whether(
      es,
      '(?<thing>(?:nuestr[oa]s?|una?)\\s.{2,40}?)\\s(?:es|sería)\\s(?<how>\\p{L}+)(?:\\spara (?:ellos|ellas|él|ella))?',
      [
        '¿Sería {thing} {how} para (usted|ti)?',
        '¿Podría {thing} ser {how} para (usted|ti)?',
        '¿Es {thing} {how} para (usted|ti)?',
      ],
    ),
    whether(
      es,
      '(?:(?:el tema|esto|eso)\\s)?(?:les? interes\\p{L}+|hay interés|tienen? interés|están interesad[oa]s)',
      ['¿(Le|Te) interesa este tema?', '¿(Le|Te) podría interesar?', '¿Es este un tema para (usted|ti)?'],
    ),
    whether(es, 'tiene sentido (?<what>.+)', [
      '¿Tiene sentido {what}?',
      '¿Tendría sentido {what}?',
      '¿(Cree|Crees) que tiene sentido {what}?',
    ]),
    whether(es, '(?<clause>.+)', [
      '¿Puedo preguntar(le|te) si {clause}?',
      '¿(Podría|Podrías) decirme si {clause}?',
      'Una pregunta: ¿{clause}?',
    ]),
  ],
  it: [
    whether(
      it,
      "(?:(?:il tema|l['’]argomento|questo|la cosa|l['’]idea)\\s)?(?:è|sia|sarebbe)\\s(?<how>interessante|rilevante|utile|pertinente|d['’]interesse)(?:\\sper (?:loro|lui|lei))?",
      ['È {how} per (Lei|te)?', 'Sarebbe {how} per (Lei|te)?', 'Potrebbe essere {how} per (Lei|te)?'],
    ),
    whether(
      it,
      '(?<thing>(?:(?:il|la|i|le) nostr[oaie]|un[ao]?)\\s.{2,40}?)\\s(?:è|sia|sarebbe)\\s(?<how>\\p{L}+)(?:\\sper (?:loro|lui|lei))?',
      [
        'Per (Lei|te) {thing} sarebbe {how}?',
        'Secondo (Lei|te), {thing} sarebbe {how}?',
        'Per (Lei|te) {thing} potrebbe essere {how}?',
      ],
    ),
    whether(
      it,
      "(?:(?:il tema|la cosa|questo)\\s)?(?:(?:gli |le |li )?interess(?:a|i)(?: loro)?|c['’]è interesse|(?:sono|siano) interessati)",
      ['(Le|Ti) interessa questo tema?', '(Le|Ti) potrebbe interessare?', 'È un tema per (Lei|te)?'],
    ),
    whether(it, 'ha senso (?<what>.+)', [
      'Ha senso {what}?',
      'Avrebbe senso {what}?',
      'Secondo (Lei|te), ha senso {what}?',
    ]),
    whether(it, '(?<clause>.+)', [
      'Posso chieder(Le|ti) se {clause}?',
      '(Potrebbe|Potresti) dirmi se {clause}?',
      'Una domanda: {clause}?',
    ]),
  ],
  nl: [
    whether(nl, `(?:het onderwerp|het thema|het|dit|dat)${nlAside}${nlHow}${nlAside}\\s(?:is|zou zijn)`, [
      'Is dit voor (u|jou) {how}?',
      'Zou dit voor (u|jou) {how} zijn?',
      'Kan dit voor (u|jou) {how} zijn?',
    ]),
    whether(nl, `(?<thing>(?:ons|onze|een)\\s.{2,40}?)${nlAside}${nlHow}${nlAside}\\s(?:is|zou zijn)`, [
      'Zou {thing} voor (u|jou) {how} zijn?',
      'Is {thing} {how} voor (u|jou)?',
      'Kan {thing} voor (u|jou) {how} zijn?',
    ]),
    whether(nl, '(?:er\\s(?:\\p{L}+\\s)?interesse is|ze\\s(?:\\p{L}+\\s)?(?:interesse hebben|geïnteresseerd zijn))', [
      '(Heeft u|Heb je) hier interesse in?',
      'Is dit iets voor (u|jou)?',
      'Zou dit iets voor (u|jou) zijn?',
    ]),
    whether(nl, '(?<clause>(?:u|je)\\s.+)', [
      'Mag ik vragen of {clause}?',
      '(Kunt u|Kun je) me zeggen of {clause}?',
      '(Zou u|Zou je) me willen zeggen of {clause}?',
    ]),
  ],
  pt: [
    whether(
      pt,
      `(?:(?:o tema|o assunto|isto|isso|a ideia)\\s)?(?:é|seria)\\s(?<how>interessante|relevante|útil|pertinente|de interesse)${ptThem}`,
      ['Isto é {how} para (si|ti)?', 'Seria {how} para (si|ti)?', 'Poderia ser {how} para (si|ti)?'],
    ),
    whether(pt, `(?<thing>(?:[oa]s? noss[oa]s?|uma?)\\s.{2,40}?)\\s(?:é|seria)\\s(?<how>\\p{L}+)${ptThem}`, [
      'Para (si|ti), {thing} seria {how}?',
      'Para (si|ti), {thing} poderia ser {how}?',
      'Para (si|ti), {thing} é {how}?',
    ]),
    whether(
      pt,
      '(?:(?:o tema|o assunto|isto|isso)\\s)?(?:(?:lhes? )?interessa|há interesse|têm interesse|estão interessad[oa]s)',
      ['Este tema interessa-(lhe|te)?', '(Teria|Terias) interesse?', 'É um tema para (si|ti)?'],
    ),
    whether(pt, 'faz sentido (?<what>.+)', [
      'Faz sentido {what}?',
      'Faria sentido {what}?',
      '(Acha|Achas) que faz sentido {what}?',
    ]),
    whether(pt, '(?<clause>.+)', [
      'Posso perguntar se {clause}?',
      '(Poderia|Podias) dizer-me se {clause}?',
      'Uma pergunta: {clause}?',
    ]),
  ],
  pl: [
    whether(
      pl,
      `(?:ten temat|temat|to|sprawa)(?:\\s(?:jest|byłby|byłoby))?${plThem}\\s(?<how>interesując|istotn|ciekaw|przydatn|aktualn|ważn)[yae]${plThem}`,
      [
        'Czy to dla (Państwa|Ciebie) w ogóle {how}e?',
        'Czy byłoby to dla (Państwa|Ciebie) {how}e?',
        'Czy może to być dla (Państwa|Ciebie) {how}e?',
      ],
    ),
    whether(pl, `(?<thing>nasz[ae]?\\s.{2,40}?)\\sjest${plThem}\\s(?<how>\\p{L}+)${plThem}`, [
      'Czy {thing} jest dla (Państwa|Ciebie) {how}?',
      'Czy (Państwa|Twoim) zdaniem {thing} jest {how}?',
      'Czy {thing} jest {how} dla (Państwa|Ciebie)?',
    ]),
    whether(pl, '(?:jest zainteresowanie|są (?:tym )?zainteresowani|(?:temat |to )?(?:ich )?interesuje(?: ich)?)', [
      'Czy to (Państwa|Cię) interesuje?',
      'Czy to temat dla (Państwa|Ciebie)?',
      'Czy może to (Państwa|Cię) zainteresować?',
    ]),
    whether(pl, '(?<thing>.{2,40}?) ma sens', [
      'Czy {thing} ma sens?',
      'Czy (Państwa|Twoim) zdaniem {thing} ma sens?',
      'Czy dla (Państwa|Ciebie) {thing} ma sens?',
    ]),
    whether(pl, '(?<clause>państwo\\s.+)', [
      'Czy {clause}?',
      'Mam jedno pytanie: czy {clause}?',
      'Czy mogę zapytać, czy {clause}?',
    ]),
  ],
} satisfies Record<string, GoalForm[]>;

/** As Brazil asks. */
export const brazilianInterestGoals: GoalForm[] = interestGoals.pt.map((one, at) => ({
  ...one,
  asks: [
    ['Isso é {how} para você?', 'Seria {how} para você?', 'Poderia ser {how} para você?'],
    ['Para você, {thing} seria {how}?', 'Para você, {thing} poderia ser {how}?', 'Para você, {thing} é {how}?'],
    ['Esse tema interessa a você?', 'Você teria interesse?', 'É um tema para você?'],
    ['Faz sentido {what}?', 'Faria sentido {what}?', 'Você acha que faz sentido {what}?'],
    ['Posso perguntar se {clause}?', 'Você poderia me dizer se {clause}?', 'Uma pergunta: {clause}?'],
  ][at]!,
}));
