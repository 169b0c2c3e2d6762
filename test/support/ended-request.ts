import { submittedEvent } from '../../src/audit/submitted-event.ts';
import type { PersonalizeRequestInput } from '../../src/contract/personalize-request.ts';
import { newDeliveryId, newRequestId } from '../../src/ids.ts';
import type { RequestDoc } from '../../src/store/store.ts';
import type { TestContext } from './create-test-context.ts';
import { cleanVariants, exampleRequest } from './example-request.ts';

/** A request that has succeeded; with a callback_url, its webhook is yet to be relayed. */
export async function endedRequest(
  ctx: TestContext,
  tenant: string,
  changes: Partial<PersonalizeRequestInput> = {},
  of: Pick<RequestDoc, 'campaign_id' | 'row'> = {},
): Promise<RequestDoc> {
  const input = exampleRequest(changes);
  const url = input.callback_url;
  const doc: RequestDoc = {
    request_id: newRequestId(),
    tenant,
    input,
    input_flags: [],
    status: 'SUCCESS',
    created_at: '2026-11-25T11:59:00.000Z',
    deadline_at: '2026-11-25T12:15:00.000Z',
    expires_at: '2027-02-25T12:00:00.000Z',
    finished_at: '2026-11-25T12:00:00.000Z',
    attempts: 1,
    variants: [{ ...cleanVariants[0]!, personalization_points: [], risk_flags: [], grounding: [] }],
    usage: { prompt_tokens: 1, completion_tokens: 1, cost_usd: 0 },
    ...of,
    ...(url ? { outbox: { state: 'PENDING', delivery_id: newDeliveryId(), type: 'request.succeeded', url } } : {}),
  };
  await ctx.store.requests.insert(doc, submittedEvent);
  return doc;
}
