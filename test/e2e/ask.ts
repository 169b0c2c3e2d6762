import type { PersonalizeRequestInput } from '../../src/contract/personalize-request.ts';
import type { Personalization } from '../../src/contract/personalize-response.ts';
import { waitUntil } from '../services/wait-until.ts';

const base = (): string => process.env.CANDOR_E2E_URL ?? '';

async function call<Answer>(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(base() + path, {
    ...(body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<Answer>;
}

const ended = (id: string): Promise<Personalization> =>
  waitUntil(
    `request ${id} ended`,
    async () => {
      const record = await call<Personalization>(`/personalize/${id}`);
      return record.status === 'SUCCESS' || record.status === 'FAILED' ? record : null;
    },
    90_000,
  );

export const platformRequest: PersonalizeRequestInput = {
  channel: 'EMAIL',
  goal: 'book a 15-min call',
  lead: {
    first_name: 'Ingrid',
    last_name: 'Solheim',
    title: 'Head of Platform Engineering',
    company_name: 'Fjordline Cloud',
    domain: 'fjordline.example',
  },
  company_context: {
    summary:
      'Fjordline Cloud runs a managed Kubernetes platform for Nordic banks and insurers. It operates 3 data centres in Oslo, Bergen and Malmö and serves 140 customers. Its main product, Fjordline Fleet, automates cluster upgrades and policy checks; a newer module, Fleet Audit, produces evidence for regulators.',
    keywords: ['managed kubernetes', 'compliance', 'audit evidence'],
    tech_stack: ['Kubernetes', 'Terraform', 'Prometheus'],
  },
  sender: { name: 'Marta Keller', company: 'Tracewell', offer: 'a short walkthrough', facts: [] },
};

/** A request that has ended, written offline. */
export async function ask(changes: Partial<PersonalizeRequestInput> = {}): Promise<Personalization> {
  const { request_id } = await call<{ request_id: string }>('/personalize', { ...platformRequest, ...changes });
  return ended(request_id);
}

/** A request whose variants an eager model wrote and which are delivered with their flags. */
export async function askEager(): Promise<Personalization> {
  const plain = await ask({ constraints: { max_words: 120, include_subjects: true, no_claims_policy: false } });
  const { request_id } = await call<{ request_id: string }>(`/personalize/${plain.request_id}/replay`, {
    mode: 'rerender',
    model: 'openai:eager',
  });
  return ended(request_id);
}
