import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type PersonalizeRequest, personalizeRequestSchema } from '../../src/contract/personalize-request.ts';

/** Two sentences that a message may have of one request, and what kind of difference makes the second one false. */
interface CardPair {
  readonly kind: string;
  readonly supported: string;
  /** Absent of a sentence that asserts nothing the request would have to support. */
  readonly unsupported?: string;
}

export interface Card {
  readonly id: string;
  readonly request: PersonalizeRequest;
  readonly pairs: readonly CardPair[];
}

const pairLine = /^- ([a-z-]+) \| T: (.+?)(?: \| F: (.+))?$/;

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** "Priya Nand, Kilnmark; offer: energy reporting; facts: office in Derby; two clients". */
function senderOf(text: string): PersonalizeRequest['sender'] {
  const [head = '', ...rest] = text.split(/;\s*(?=offer:|facts:)/);
  const told = (name: string): string | undefined =>
    rest
      .find((part) => part.startsWith(name))
      ?.slice(name.length)
      .trim();
  const [name = '', company] = head.split(/,\s*/);
  const offer = told('offer:');
  return {
    ...(name === '' ? {} : { name }),
    ...(company === undefined ? {} : { company }),
    ...(offer === undefined ? {} : { offer }),
    facts: listOf(told('facts:')),
  };
}

function requestOf(fields: ReadonlyMap<string, string>): PersonalizeRequest {
  const get = (name: string): string => fields.get(name) ?? '';
  const [person = '', ...title] = get('lead').split(/,\s*/);
  const [first = '', ...last] = person.split(' ');
  const sender = fields.get('sender');
  const industry = fields.get('industry');
  return personalizeRequestSchema.parse({
    channel: 'EMAIL',
    tone: 'PROFESSIONAL',
    goal: get('goal'),
    lead: {
      first_name: first,
      last_name: last.join(' ') || first,
      title: title.join(', ') || 'Manager',
      company_name: get('company'),
      domain: 'company.example',
    },
    company_context: {
      summary: get('summary'),
      keywords: listOf(fields.get('keywords')),
      ...(fields.has('tech') ? { tech_stack: listOf(fields.get('tech')) } : {}),
    },
    constraints: { max_words: 150, include_subjects: false, no_claims_policy: true },
    ...(industry === undefined ? {} : { industry }),
    ...(sender === undefined ? {} : { sender: senderOf(sender) }),
  });
}

/** Cards as corpus/FORMAT.md has them. Throws with the line that cannot be read. */
export function readCards(path: string): Card[] {
  const cards: { fields: Map<string, string>; pairs: CardPair[] }[] = [];
  for (const [at, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const card = cards.at(-1);
    const pair = pairLine.exec(line);
    const field = /^([a-z]+): (.*)$/.exec(line);
    if (line.startsWith('## ')) cards.push({ fields: new Map(), pairs: [] });
    else if (card && pair?.[1] && pair[2])
      card.pairs.push({ kind: pair[1], supported: pair[2], ...(pair[3] ? { unsupported: pair[3] } : {}) });
    else if (card && field?.[1]) card.fields.set(field[1], field[2] ?? '');
    else throw new Error(`${path}:${at + 1}: no card, field or pair`);
  }
  return cards.map(({ fields, pairs }, at) => ({
    id: `${basename(path, '.txt')}-${at + 1}`,
    request: requestOf(fields),
    pairs,
  }));
}

/** A message of one sentence of a card between a greeting and an ask. */
export const messageAround = ({ lead }: PersonalizeRequest, sentence: string): string =>
  `Dear ${lead.first_name},\n\n${sentence}\n\nWould a short call next week suit you?`;
