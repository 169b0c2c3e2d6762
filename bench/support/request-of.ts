import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { exampleRequest } from '../../test/support/example-request.ts';

/** The example of another lead for each `n`: goal, title and names the same, as in a campaign; company and domain not. */
export function requestOf(n: number): PersonalizeRequest {
  const { lead, company_context } = exampleRequest();
  return exampleRequest({
    lead: { ...lead, domain: `telvora${n}.ro` },
    company_context: {
      ...company_context,
      summary: `${company_context.summary} Its depot has the number ${n}.`,
      keywords: [...company_context.keywords, `depot ${n}`],
    },
  });
}
