import { sentencesOf } from '../../bench/mutants/sentences.ts';
import { factText } from '../../src/contract/fact.ts';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';

/** A sentence to be judged. A twin is the true form of the item before it. */
export interface Item {
  readonly text: string;
  /** 1: says what the facts do not. */
  readonly label: 0 | 1;
  readonly kind: string;
  /** Where it says so, offsets into the text. */
  readonly spans: readonly (readonly [number, number])[];
  readonly twin?: boolean;
}

/** Sentences judged by the same facts. */
export interface Group {
  readonly id: string;
  readonly source: string;
  readonly facts: readonly string[];
  readonly items: readonly Item[];
}

/** A request as lines of facts, the lead first; the caller of the model writes it in the same way. */
export function factsOfRequest({ lead, company_context: context, goal, sender }: PersonalizeRequest): string[] {
  const lists = [...context.keywords, ...(context.tech_stack ?? [])];
  return [
    `You are ${lead.first_name} ${lead.last_name}, ${lead.title} at ${lead.company_name}.`,
    ...sentencesOf(context.summary).map(({ text }) => text),
    ...(lists.length > 0 ? [`Keywords: ${lists.join(', ')}.`] : []),
    `Our goal: ${goal}.`,
    ...(sender === undefined
      ? []
      : [`We are ${[sender.name, sender.company].filter(Boolean).join(', ')}. ${sender.offer ?? ''}`.trim()]),
    ...(sender?.facts ?? []).map(factText).map((fact) => `We: ${fact}.`),
  ];
}
