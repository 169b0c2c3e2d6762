import type { PersonalizeRequestInput } from '../../../src/contract/personalize-request.ts';
import { exampleRequest } from '../../support/example-request.ts';

/** A valid request whose prompt holds `mark`, for the fake model to know it by. */
export function caseRequest(
  mark: string,
  callbackUrl?: string,
  changes: Partial<PersonalizeRequestInput> = {},
): PersonalizeRequestInput {
  const { company_context, ...request } = exampleRequest(changes);
  return {
    ...request,
    company_context: { ...company_context, keywords: [...company_context.keywords, mark] },
    ...(callbackUrl === undefined ? {} : { callback_url: callbackUrl }),
  };
}

/** Of the lead, the company and the texts written to it: no log may hold any. */
export const personalData = ['Ioana', 'Dragomir', 'VP Network', 'elvora', 'rural Romania', 'splices and journeys'];
