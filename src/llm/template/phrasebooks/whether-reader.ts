/**
 * The clause of "ask whether they use a TMS" said to the reader, by language: "(nutzen Sie|nutzt du)" where both forms of
 * address can be told from the plural. What cannot be told stays as it is.
 */
type ToReader = (goal: string) => string;

/** "Nutzen" of a clause's end as "du" has it. */
const ofDu = (verb: string): string => {
  const known: Record<string, string> = {
    haben: 'hast',
    sind: 'bist',
    können: 'kannst',
    wollen: 'willst',
    werden: 'wirst',
  };
  const stem = verb.replace(/e?n$/u, '');
  return known[verb] ?? `${stem}${/[sßxz]$/u.test(stem) ? 't' : /[td]$/u.test(stem) ? 'est' : 'st'}`;
};

/** "Gebruiken" as "u" and "je" have it: "gebruikt", "plant", "maakt". */
const ofU = (verb: string): string => {
  const known: Record<string, string> = {
    hebben: 'hebt',
    zijn: 'bent',
    kunnen: 'kunt',
    willen: 'wilt',
    gaan: 'gaat',
    doen: 'doet',
  };
  const stem = verb
    .replace(/en$/u, '')
    .replace(/(\p{L})\1$/u, '$1')
    .replace(/v$/u, 'f')
    .replace(/z$/u, 's');
  const isOpen = /[^aeiou][aeou][^aeiouwx]$/u.test(stem) && !/(\p{L})\1en$/u.test(verb);
  const long = isOpen ? stem.replace(/([aeou])(\p{L})$/u, '$1$1$2') : stem;
  return known[verb] ?? (long.endsWith('t') ? long : `${long}t`);
};

const irregularFrench: Record<string, string> = { ont: '(avez|as)', sont: '(êtes|es)', font: '(faites|fais)' };
const irregularItalian: Record<string, string> = { hanno: '(ha|hai)', sono: '(è|sei)', fanno: '(fa|fai)' };
const irregularSpanish: Record<string, string> = { son: '(es|eres)' };

export const whetherReader = {
  de: (goal) =>
    goal.replace(
      /(?<=(?:^|\s)ob\s)sie(?<rest>\s.*?)(?<verb>\p{Ll}+(?:en|ern|eln)|sind)$/iu,
      (_, rest: string, verb: string) => `(Sie${rest}${verb}|du${rest}${ofDu(verb)})`,
    ),
  nl: (goal) =>
    goal.replace(
      /(?<=(?:^|\s)of\s)(?:ze|zij)(?<rest>\s.*?)(?<verb>\p{Ll}+en|zijn)$/iu,
      (_, rest: string, verb: string) => `(u|je)${rest}${ofU(verb)}`,
    ),
  fr: (goal) =>
    goal.replace(
      /(?<=\s)s['’]ils\s(?!(?:peu|veu|doi|pren|vien|tien|rec)\p{L}+ent\s)(\p{L}+?)(ent|ont)\s/iu,
      (whole, stem: string, end: string) => {
        const told = end === 'ent' ? `(${stem}ez|${stem}es)` : irregularFrench[`${stem}${end}`];
        return told === undefined ? whole : `si ${told.replace('(', '(vous ').replace('|', '|tu ')} `;
      },
    ),
  es: (goal) =>
    goal.replace(/(?<=\ssi\s)(\p{L}*[aeoá])n\s(?!interesad)/iu, (whole, stem: string) => {
      const told = irregularSpanish[whole.trim().toLowerCase()] ?? `(${stem}|${stem}s)`;
      return `${told} `;
    }),
  it: (goal) =>
    goal.replace(/(?<=\sse\s)(\p{L}+?)(ano|anno|sono)\s/iu, (whole, stem: string, end: string) => {
      const told = irregularItalian[whole.trim().toLowerCase()] ?? (end === 'ano' ? `(${stem}a|${stem}i)` : null);
      return told === null ? whole : `${told} `;
    }),
  pt: (goal) => goal.replace(/(?<=\sse\s)(\p{L}+a)m\s/iu, '($1|$1s) '),
  pl: (goal) => goal.replace(/(?<=\sczy\s)(?=\p{L}+ją\s)/iu, '(Państwo |)'),
} satisfies Record<string, ToReader>;
