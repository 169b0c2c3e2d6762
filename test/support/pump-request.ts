import { personalizeRequestSchema } from '../../src/contract/personalize-request.ts';

/** A short request, for messages that are long. */
export const pumpRequest = personalizeRequestSchema.parse({
  channel: 'EMAIL',
  tone: 'DIRECT',
  goal: 'book a 15-min call',
  lead: { first_name: 'Sam', company_name: 'Acme', title: 'COO' },
  company_context: { summary: 'Acme builds pumps for water plants in Oslo.', keywords: ['pumps'] },
});

/** A message of it that lacks nothing, around a text. */
export const pumpMessage = (text: string): string =>
  `Hi Sam,\n\n${text}\n\nWould you be open to a 15-min call about pumps at Acme?`;
