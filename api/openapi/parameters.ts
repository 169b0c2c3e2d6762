import { z } from 'zod';

export const requestIdPath = z.object({
  id: z.string().meta({ description: 'request_id', example: 'req_019ab3c27d5e7c11a2f09b6e' }),
});
export const campaignIdPath = z.object({
  id: z.string().meta({ description: 'campaign_id', example: 'cmp_019ab3c27d5e7c11a2f09b6e' }),
});
export const deliveryIdPath = z.object({
  id: z.string().meta({ description: 'delivery_id', example: 'msg_019ab3c27d5e7c11a2f09b6e' }),
});
export const endpointIdPath = z.object({
  id: z.string().meta({ description: 'endpoint_id', example: 'end_5f0c7a1e9b3d4c2a8e6f1b0d7c9a3e51' }),
});
export const webhookReplayIdPath = z.object({
  id: z.string().meta({ description: 'replay_id', example: 'rpl_019ab3c27d5e7c11a2f09b6e4d8c1f03' }),
});
export const templateIdPath = z.object({
  id: z.string().meta({ description: 'template_id', example: 'fibre-networks' }),
});
export const suppressionIdPath = z.object({
  id: z.string().meta({ description: 'suppression_id', example: 'sup_5f0c7a1e9b3d4c2a8e6f1b0d7c9a3e51' }),
});
export const sequenceIdPath = z.object({
  id: z.string().meta({ description: 'sequence_id', example: 'seq_019ab3c27d5e7c11a2f09b6e4c1d2e3f' }),
});
export const keyIdPath = z.object({ id: z.string().meta({ description: 'key_id', example: '6f1d2c3b4a596877' }) });

const preferHeader = z.object({
  prefer: z.string().optional().meta({
    description: '"wait=N": answer with the result if it is there within N seconds, at most 60',
    example: 'wait=30',
  }),
});

export const submitHeaders = preferHeader.extend({
  'idempotency-key': z.string().min(1).max(255).optional().meta({
    description: 'The same key and body give the same request; printable ASCII, kept as long as the request',
    example: 'crm-lead-4711',
  }),
});

export const lastEventHeader = z.object({
  'last-event-id': z
    .string()
    .optional()
    .meta({ description: 'Sent by browsers that reconnect. The stream always begins with the present state' }),
});
