import type { Context } from '../../src/context.ts';
import type { JobWorker } from '../../src/queue/job-queues.ts';
import { createDeliverWebhook } from '../../src/webhooks/create-deliver-webhook.ts';

export function webhookHandler(ctx: Context): JobWorker<{ delivery_id: string }> {
  const deliver = createDeliverWebhook(ctx);
  return {
    handle: ({ payload, signal }) => deliver(payload.delivery_id, signal),
    // The delivery is still due in the store, so the reconciling pass queues it again.
    onDead: async ({ delivery_id }, reason) => ctx.logger.warn({ delivery_id, reason }, 'a webhook job died'),
  };
}
