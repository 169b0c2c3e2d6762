import type { IDataObject } from 'n8n-workflow';
import { type Caller, callCandor } from '../api/call-candor.ts';

/** What the node remembers between deliveries. */
export interface TriggerData extends IDataObject {
  secrets?: string[];
  secretsReadAt?: number;
  /** Of the registered endpoint. */
  endpointId?: string;
}

/** Whoever sends nonsense makes no more calls than this. */
const rereadMs = 60_000;

/**
 * The secrets that sign, read again where the last reading is older than a minute: after a rotation the former one signs
 * for 24 h alongside.
 */
export async function readSecrets(
  node: Caller & { getWorkflowStaticData(type: string): IDataObject },
  now: number,
): Promise<string[]> {
  const data = node.getWorkflowStaticData('node') as TriggerData;
  if (data.secrets && data.secretsReadAt !== undefined && now - data.secretsReadAt < rereadMs) return data.secrets;
  const { secrets } = await callCandor<{ secrets: { secret: string }[] }>(node, {
    method: 'GET',
    path: '/webhooks/secret',
  });
  data.secrets = secrets.map(({ secret }) => secret);
  data.secretsReadAt = now;
  return data.secrets;
}
