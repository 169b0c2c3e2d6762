import {
  type PersonalizeRequest,
  type PersonalizeRequestInput,
  personalizeRequestSchema,
} from '../../src/contract/personalize-request.ts';

/** A request about a laundry of which only the summary is known; `changes` replace whole top-level fields. */
export const laundryRequest = (summary: string, changes: Partial<PersonalizeRequestInput> = {}): PersonalizeRequest =>
  personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal: 'book a 15-min call about rota planning',
    lead: {
      first_name: 'Marta',
      last_name: 'Lindqvist',
      title: 'Head of Operations',
      company_name: 'Fjord Laundry',
      domain: 'fjordlaundry.no',
    },
    company_context: { summary, keywords: [] },
    constraints: { max_words: 120, include_subjects: false },
    ...changes,
  });
