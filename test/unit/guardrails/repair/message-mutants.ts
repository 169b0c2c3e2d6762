import type { PersonalizeRequest } from '../../../../src/contract/personalize-request.ts';
import type { VariantText } from '../../../../src/contract/personalize-response.ts';
import type { RiskCode, RiskFlag } from '../../../../src/contract/risk-flag.ts';

/** A clean message with one thing made false, and the flag that says so. */
export interface Mutant {
  readonly kind: string;
  readonly variant: VariantText;
  readonly flags: RiskFlag[];
}

const sentences: readonly (readonly [RiskCode, string, string?])[] = [
  ['UNSOURCED_CLAIM', 'You have just closed a round of $12M.'],
  ['UNSOURCED_CLAIM', 'Your team won the Industry Award in 2019.', 'That is why I am writing.'],
  ['UNSOURCED_CLAIM', 'Your board has approved a merger with Zuora.', 'It must keep you busy.'],
  ['FALSE_FAMILIARITY', 'It was great meeting you at the trade fair.', 'Those two days went by quickly.'],
  ['UNSOURCED_CLAIM', 'We cut costs for 300 customers last year.', 'They also tell their friends.'],
  ['UNSOURCED_CLAIM', 'I know your margins are under pressure.', 'Impressive!'],
  ['UNSOURCED_NUMBER', 'Nine in ten of your peers have switched.', 'And they are glad of it.'],
  ['FORBIDDEN_PHRASE', 'Act now, this is a limited time offer!'],
  ['UNSOURCED_CLAIM', 'You are hiring 40 engineers this quarter.', 'However, hiring is only half of it.'],
  ['UNSOURCED_ENTITY', 'Your move to Kubernetes went well.', 'Both teams deserve credit.'],
];
const tails: readonly (readonly [RiskCode, string])[] = [
  ['UNSOURCED_CLAIM', ', and you have just opened an office in Madrid'],
  ['UNSOURCED_CLAIM', ', which won the Export Prize in 2019'],
  ['UNSOURCED_CLAIM', ', backed by Sequoia'],
  ['UNSOURCED_NUMBER', ' and your sales grew 45% last year'],
  ['UNSOURCED_CLAIM', ' (now in 14 countries)'],
  ['UNSOURCED_CLAIM', ' – a market leader since 1990'],
  ['UNSOURCED_CLAIM', ' while your competitors are closing plants'],
  ['UNSOURCED_CLAIM', ', especially since you lost your largest customer'],
];
const heads: readonly (readonly [RiskCode, string])[] = [
  ['UNSOURCED_NUMBER', 'With 45% growth last year, '],
  ['UNSOURCED_CLAIM', 'After your move to Kubernetes, '],
  ['FALSE_FAMILIARITY', 'As we discussed last week, '],
  ['UNSOURCED_CLAIM', 'Now that you have acquired Zuora, '],
  ['UNSOURCED_CLAIM', 'You have just won the Export Prize, and '],
  ['UNSOURCED_CLAIM', 'Since your funding round closed, '],
];
const subjects = ['Congratulations on the $12M Series A', 'Your 900 customers', 'Following up on our call, 40% off'];

export function mutantsOf(request: PersonalizeRequest, variant: VariantText, seed: number): Mutant[] {
  const { message } = variant;
  const mutants: Mutant[] = [];
  const add = (kind: string, code: RiskCode, text: string, evidence: string, more: Partial<RiskFlag> = {}): void => {
    const start = text.indexOf(evidence);
    if (start < 0 || evidence === '') return;
    const flag: RiskFlag = {
      code,
      severity: 'error',
      message: kind,
      evidence,
      field: 'message',
      start,
      end: start + evidence.length,
    };
    mutants.push({ kind, variant: { ...variant, message: text }, flags: [{ ...flag, ...more }] });
  };
  const ends = [...message.matchAll(/[.?](?=\s)/g)]
    .map(({ index }) => index + 1)
    .filter((at) => !/\b(?:Mr|Ms|Mrs|Dr|[ap]\.m|St)\.$/.test(message.slice(0, at)));
  const end = ends[seed % Math.max(1, ends.length)];
  if (end !== undefined) {
    const [code, said, leaning] = sentences[seed % sentences.length]!;
    const inserted = leaning ? `${said} ${leaning}` : said;
    add(
      `sentence${leaning ? ', then one that leans on it' : ''}`,
      code,
      `${message.slice(0, end)} ${inserted}${message.slice(end)}`,
      said,
    );
    add(
      'sentence before a connective',
      code,
      `${message.slice(0, end)} ${said} But${message.slice(end).replace(/^\s+(\p{Lu}\p{Ll}*)/u, (_, word) => ` ${/^I\b/.test(word) ? word : word.toLowerCase()}`)}`,
      said,
    );
  }
  const stop = ends.find((at) => message[at - 1] === '.' && at > 25);
  if (stop !== undefined)
    for (const offset of [0, 3]) {
      const [code, tail] = tails[(seed + offset) % tails.length]!;
      add(
        `tail "${tail}"`,
        code,
        `${message.slice(0, stop - 1)}${tail}${message.slice(stop - 1)}`,
        tail.replace(/^[\s,–(]+(?:and )?|\)$/g, ''),
      );
    }
  const question = [...message.matchAll(/(?<=[.?!]\s+|\n)(?:Could|Would|Do|How|Is|What|Where|Shall|May|Who|I)\b/g)][
    seed % 2
  ];
  if (question) {
    const [code, head] = heads[seed % heads.length]!;
    const rest = message.slice(question.index);
    const lower = rest.startsWith('I') && !/^I[st]/.test(rest) ? rest : rest[0]!.toLowerCase() + rest.slice(1);
    add(`head "${head}"`, code, message.slice(0, question.index) + head + lower, head.replace(/,.*$/, ''));
  }
  const list = /\b(\p{Lu}\p{L}+)( and )(?:the )?(\p{Lu}\p{L}+)/u.exec(message);
  if (list) {
    const before = message.slice(0, list.index + list[1]!.length);
    const after = message.slice(before.length);
    add('name second in a list', 'UNSOURCED_ENTITY', `${before}, Zuora${after}`, 'Zuora');
    add(
      'name last in a list',
      'UNSOURCED_ENTITY',
      `${before}, ${after.slice(' and '.length).replace(list[3]!, `${list[3]} and Zuora`)}`,
      'Zuora',
    );
  }
  const number = [...message.matchAll(/\b\d{2,}\b(?![:.,]\d)/g)].find(([text]) =>
    request.company_context.summary.includes(text),
  );
  if (number) {
    const wrong = String(Number(number[0]) + 7);
    const correction = number[0];
    add(
      'number off',
      'UNSOURCED_NUMBER',
      message.slice(0, number.index) + wrong + message.slice(number.index + correction.length),
      wrong,
      {
        contradicts: { source: '/company_context/summary', quote: correction },
        correction,
      },
    );
  }
  // As it stands, and flagged all the same, as a judge may do: what is left must read well without it.
  if (ends.length > 2)
    add('own sentence', 'UNSOURCED_CLAIM', message, message.slice(ends[seed % 2]!, ends[(seed % 2) + 1]).trim());
  const clause = [...message.matchAll(/, ((?:[\p{L}\d'-]+ ){3,}[\p{L}\d'-]+)(?=[.,?])/gu)][seed % 2];
  if (clause) add('own clause', 'UNSOURCED_CLAIM', message, clause[1]!);
  const count = /\b(?:two|three|four|five|six|nine|\d{2,})(?= \p{L})/u.exec(message);
  if (count) add('own number', 'UNSOURCED_NUMBER', message, count[0]);
  const name = [...message.matchAll(/(?<=\p{Ll},? )\p{Lu}\p{Ll}+\b/gu)][1 + (seed % 2)];
  if (name) add('own name', 'UNSOURCED_ENTITY', message, name[0]);
  add('placeholder', 'PLACEHOLDER', `${message.trimEnd()}\n[Your Name]`, '[Your Name]');
  if (variant.subject !== undefined) {
    const subject = subjects[seed % subjects.length]!;
    mutants.push({
      kind: 'subject',
      variant: { ...variant, subject },
      flags: [
        {
          code: 'UNSOURCED_CLAIM',
          severity: 'error',
          message: 'subject',
          evidence: subject,
          field: 'subject',
          start: 0,
          end: subject.length,
        },
      ],
    });
  }
  return mutants;
}
