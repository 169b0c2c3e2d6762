import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { expiresAt } from '../retention/expires-at.ts';
import type { RequestDoc } from '../store/store.ts';
import { assignArm } from '../templates/assign-arm.ts';
import { chooseTemplate, type TemplateReader } from '../templates/choose-template.ts';

/** A QUEUED document, screened and with its template arm assigned. */
export async function createRequestDoc(
  deps: Pick<Context, 'clock' | 'config' | 'guardrails'> & { store: TemplateReader },
  request: { requestId: string; tenant: string; input: PersonalizeRequest },
): Promise<RequestDoc> {
  const now = deps.clock.now();
  const { input } = request;
  const template = await chooseTemplate(deps.store, request.tenant, input);
  return {
    request_id: request.requestId,
    tenant: request.tenant,
    input,
    input_flags: deps.guardrails.screen(input),
    status: 'QUEUED',
    created_at: isoTime(now),
    deadline_at: isoTime(now + deps.config.requests.deadlineMs),
    expires_at: expiresAt(deps, 'requests'),
    attempts: 0,
    variants: [],
    usage: { prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 },
    ...(template ? { template_id: template.template_id, template_arm: assignArm(template, input.lead).arm } : {}),
  };
}
