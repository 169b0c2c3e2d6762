import type { WebhookEventType } from '../../src/contract/webhook.ts';
import type { EndpointEvent } from '../../src/contract/webhook-endpoint.ts';

/** What each event says, for a person. */
export const eventNames: Record<WebhookEventType, string> = {
  'request.succeeded': 'A request succeeded',
  'request.failed': 'A request failed',
  'campaign.completed': 'A campaign has ended',
  'sequence.completed': 'A sequence has ended',
  'variant.selected': 'A variant was selected',
  'variant.deselected': 'A selection was taken back',
  'message.attempt.exhausted': 'A delivery was given up',
  'message.attempt.recovered': 'A delivery arrived after all',
  'endpoint.disabled': 'An endpoint was disabled',
};

/** What a registered endpoint can be told. */
export const endpointEvents: EndpointEvent[] = [
  'variant.selected',
  'variant.deselected',
  'message.attempt.exhausted',
  'message.attempt.recovered',
  'endpoint.disabled',
];
