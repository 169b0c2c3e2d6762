import { placeToInsert } from './bases.ts';
import { wordsOf } from './facts.ts';
import type { Base, Change, Maker } from './mutant.ts';
import { pick } from './random.ts';
import { stemOf } from './read-numbers.ts';
import { isPlainVerb } from './verbs.ts';

/** What a request without facts on the sender does not say. */
const senderClaims = [
  'We already work with more than forty companies like yours.',
  'Our customers save a day a week on average.',
  'We have done this since 2009.',
  'Our team of thirty engineers looks after every installation.',
  'Three of the largest firms in your field use what we make.',
  'We won the industry award for it last year.',
  'It has cut errors by half wherever we have installed it.',
  'Our clients usually see results within a month.',
  'We have offices in nine countries.',
  'It is already in daily use at several of your neighbours.',
  'We were the first to offer this in your region.',
  'Our support desk answers around the clock.',
  'Everyone who has tried it has stayed.',
  'We built it together with two universities.',
  'Our software is certified by the trade association.',
  'The last company we helped had it running in a week.',
];
const offers = [
  'I would be glad to show you an idea.',
  'Happy to send a short outline first, if that is easier.',
  'I would rather ask than assume.',
  'You know this far better than I do.',
  'If now is a bad moment, a later one is fine too.',
  'I can keep it short.',
];

const insert = (kind: string, at: number, sentence: string): Change => ({
  kind,
  start: at,
  end: at,
  text: ` ${sentence}`,
});

/** No number and no name in it, so that a guess or a question of it asserts nothing. */
const isPlain = (clause: string): boolean =>
  !/\d|\s\p{Lu}|\p{Ll}\p{Lu}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|eleven|twelve|\p{L}+ty|half|third|quarter|no)\b/u.test(
    clause,
  ) && clause.length < 90;
const isForeign = (base: Base, clause: string): boolean => {
  const words = wordsOf(clause).filter((word) => word.length > 3 && !/^you/iu.test(word));
  return words.filter((word) => !base.facts.stems.has(stemOf(word))).length >= Math.max(2, words.length * 0.7);
};

/** A sentence true of another company, told to this lead; hedged, asked or made general it asserts nothing. */
export const transplant: Maker = (base, random, world) => {
  const at = placeToInsert(base);
  if (at === null) return [];
  const draw = (fits: (clause: string) => boolean): string | undefined => {
    for (let tries = 0; tries < 40; tries += 1) {
      const clause = pick(world.clauses, random)!;
      if (fits(clause) && isForeign(base, clause)) return clause;
    }
    return undefined;
  };
  const clause = draw(() => true);
  const told = draw(isPlain);
  const done = draw(
    (one) => isPlain(one) && isPlainVerb(/^You ([a-z]+) /u.exec(one)?.[1] ?? '') && !/\byours?\b/u.test(one),
  );
  const changes: Change[] = [];
  if (clause !== undefined) changes.push(insert('transplanted', at, clause));
  if (told !== undefined) {
    const lower = told.charAt(0).toLowerCase() + told.slice(1);
    changes.push(
      insert('hedged', at, `${pick(['I imagine', 'Perhaps', 'My guess is that', 'I suspect'], random)} ${lower}`),
    );
  }
  if (done !== undefined) {
    const rest = done.slice('You '.length, -1);
    changes.push(insert('asked', at, `Do you ${rest}?`));
    changes.push(
      insert('made general', at, `${pick(['Many companies', 'Plenty of firms', 'Some businesses'], random)} ${rest}.`),
    );
  }
  return changes;
};

const firstNames =
  'Marek Helena Oskar Priya Tomasz Ingrid Rafael Yasmin Dylan Noor Carlos Aiko Bram Leila Stefan Amara'.split(' ');
const lastNames = 'Novak Lindqvist Okafor Marchetti Duarte Fischer Kowalski Haddad Brennan Sato Castro Virtanen'.split(
  ' ',
);

/** A person whom the request does not know, at the lead's company. */
export const addPerson: Maker = (base, random) => {
  const at = placeToInsert(base);
  const name = `${pick(firstNames, random)} ${pick(lastNames, random)}`;
  if (at === null || name.split(' ').some((part) => base.facts.text.includes(part))) return [];
  const company = base.request.lead.company_name;
  const sentence = pick(
    [
      `I read that ${name} leads your team.`,
      `${name} runs the day-to-day at ${company}, I understand.`,
      `Your colleague ${name} looks after the numbers.`,
      `It was ${name} who set all this up.`,
    ],
    random,
  )!;
  return [insert('person', at, sentence)];
};

/** Plain troubles and habits; the keyword stands where its number does not matter. */
const guesses = [
  'your team spends hours on {}',
  'you lose time over {} every month',
  'you are short of hands when it comes to {}',
  'you have been rethinking {} lately',
  'you worry about {} more than you used to',
  'nobody on your team has time for {}',
  'you still rely on paper for {}',
  'your budget for {} is smaller this year',
  'you lost a customer over {} once',
  'you are looking for someone to take over {}',
];

/** A guess at what the request does not say, and the same told as a fact. */
export const addGuess: Maker = (base, random) => {
  const at = placeToInsert(base);
  const keyword = pick(
    base.request.company_context.keywords.filter((one) => /^[a-z -]+$/u.test(one)),
    random,
  );
  if (at === null || keyword === undefined) return [];
  const guess = pick(guesses, random)!.replace('{}', keyword);
  if (!isForeign(base, guess.replace(keyword, ''))) return [];
  return [
    insert('hedge removed', at, `${guess.charAt(0).toUpperCase()}${guess.slice(1)}.`),
    insert('hedged', at, `${pick(['I imagine', 'Perhaps', 'I would guess that', 'I suspect'], random)} ${guess}.`),
  ];
};

export const addSender: Maker = (base, random) => {
  const at = placeToInsert(base);
  if (at === null || base.request.sender !== undefined) return [];
  return [insert('sender', at, pick(senderClaims, random)!), insert('offer', at, pick(offers, random)!)];
};
