import { personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import type { VariantReport } from '../../../../src/guardrails/guardrails.ts';

const guardrails = createGuardrails();

export interface Told {
  readonly title?: string;
  readonly company?: string;
  readonly summary?: string;
  readonly tech?: string[];
  readonly facts?: string[];
  readonly language?: string;
}

/** The report on a message that says one sentence, under a request that tells what is given. */
export function checkSaid(told: Told, sentence: string, subject?: string): VariantReport {
  const request = personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal: 'book a 15-min call',
    ...(told.language === undefined ? {} : { language: told.language }),
    lead: {
      first_name: 'Marta',
      last_name: 'Lindqvist',
      title: told.title ?? 'Head of Operations',
      company_name: told.company ?? 'Fjordvask',
      domain: 'fjordvask.no',
    },
    company_context: { summary: told.summary ?? '', keywords: [], tech_stack: told.tech ?? [] },
    constraints: { max_words: 120, include_subjects: subject !== undefined },
    ...(told.facts === undefined
      ? {}
      : { sender: { name: 'Ida', company: 'Snorre', offer: 'pumps', facts: told.facts } }),
  });
  const message = `Dear Marta,\n\n${sentence}\n\nCould we have a 15-min call?`;
  return guardrails.check(request, subject === undefined ? { message } : { subject, message });
}
