import type { PersonalizeRequestInput } from '../../src/contract/personalize-request.ts';
import type { Personalization } from '../../src/contract/personalize-response.ts';
import { waitUntil } from '../services/wait-until.ts';
import { callService } from './call-service.ts';

const ended = (id: string): Promise<Personalization> =>
  waitUntil(
    `request ${id} ended`,
    async () => {
      const record = await callService<Personalization>('GET', `/personalize/${id}`);
      if (record.status === 'FAILED') throw new Error(`request ${id} failed: ${record.error?.code}`);
      return record.status === 'SUCCESS' ? record : null;
    },
    90_000,
  );

const platformRequest: PersonalizeRequestInput = {
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
  const { request_id } = await callService<{ request_id: string }>('POST', '/personalize', {
    ...platformRequest,
    ...changes,
  });
  return ended(request_id);
}

/** A request whose variants an eager model wrote and which are delivered with their flags. */
export async function askEager(): Promise<Personalization> {
  const plain = await ask({ constraints: { max_words: 120, include_subjects: true, no_claims_policy: false } });
  const { request_id } = await callService<{ request_id: string }>('POST', `/personalize/${plain.request_id}/replay`, {
    mode: 'rerender',
    model: 'openai:eager',
  });
  return ended(request_id);
}
