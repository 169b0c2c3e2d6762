import { type CheckRequest, checkRequestSchema } from '../../src/contract/check.ts';
import {
  type PersonalizeRequest,
  type PersonalizeRequestInput,
  personalizeRequestSchema,
} from '../../src/contract/personalize-request.ts';
import { type Filler, fillers } from './fillers.ts';

export interface Case {
  readonly name: string;
  readonly input: CheckRequest;
}

const plain: PersonalizeRequestInput = {
  channel: 'EMAIL',
  goal: 'book a 15-min call',
  lead: { first_name: 'Ana', last_name: 'Berg', title: 'Head of Logistics', company_name: 'Acme', domain: 'acme.test' },
  company_context: { summary: 'Acme runs 24 vans and 9 trucks from two depots in Leeds.', keywords: ['logistics'] },
  sender: { name: 'Kim', company: 'Rota', facts: ['Rota has 40 customers'] },
};
const message = 'Hi Ana,\n\nYour 24 vans caught my eye. Could we book a 15-min call?\n\nBest,';

/** The contract trims and refuses empty strings; a filler of blanks stands between two words instead. */
const solid = (filler: Filler, size: number): string =>
  filler.fill(1).trim() === '' || filler.fill(size).trim().length < size
    ? `a${filler.fill(size - 2)}a`
    : filler.fill(size);

/** Fields as long as the contract lets them be, made of one filler. */
function casesOf(filler: Filler): Case[] {
  const text = (size: number): string => solid(filler, size);
  const many = (of: number, size: number): string[] => Array.from({ length: of }, (_, at) => `${at}${text(size - 3)}`);
  const context = { summary: text(8_000), keywords: many(50, 80), tech_stack: many(50, 80) };
  const made: [string, PersonalizeRequestInput, { subject?: string; message: string }][] = [
    ['message', plain, { message: text(20_000) }],
    ['context', { ...plain, company_context: context }, { message }],
    ['context and message', { ...plain, company_context: context }, { message: text(20_000) }],
    [
      'subject, title, goal and sender',
      {
        ...plain,
        goal: text(300),
        lead: { ...plain.lead, title: text(160), company_name: text(160) },
        sender: { name: text(120), company: text(160), offer: text(500), facts: many(20, 300) },
      },
      { subject: text(2_000), message },
    ],
  ];
  return made.map(([place, request, variant]) => ({
    name: `${filler.name} in ${place}`,
    input: checkRequestSchema.parse({ request: accepted(request), variant }),
  }));
}

/** The request with the plain one's values where the contract refuses its own: most fillers are no name. */
function accepted(request: PersonalizeRequestInput): PersonalizeRequest {
  const parsed = personalizeRequestSchema.safeParse(request);
  if (parsed.success) return parsed.data;
  const mended: Record<PropertyKey, unknown> = { ...request };
  const usual: Record<PropertyKey, unknown> = { ...plain };
  for (const { path } of parsed.error.issues) {
    const [group = '', field] = path;
    const values = (object: unknown) => object as Record<PropertyKey, unknown>;
    mended[group] =
      field === undefined ? usual[group] : { ...values(mended[group]), [field]: values(usual[group])[field] };
  }
  return personalizeRequestSchema.parse(mended);
}

export const makeCases = (): Case[] => fillers.flatMap(casesOf);
