import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { expiresAt } from '../retention/expires-at.ts';
import type { SendingDefaultsReader } from '../sending-defaults/with-sending-defaults.ts';
import type { RequestDoc } from '../store/store.ts';
import { assignArm } from '../templates/assign-arm.ts';
import { chooseTemplate, type TemplateReader } from '../templates/choose-template.ts';
import type { VoiceReader } from '../voice/with-voice.ts';
import { requestInForce } from './request-in-force.ts';

/** A QUEUED document, screened, with what its tenant's settings say, and with its template arm assigned. */
export async function createRequestDoc(
  deps: Pick<Context, 'clock' | 'config' | 'guardrails'> & {
    store: TemplateReader & VoiceReader & SendingDefaultsReader;
  },
  request: {
    requestId: string;
    tenant: string;
    input: PersonalizeRequest;
    /** It has what was in force before, as a replay has. */
    isInForce?: boolean;
    /** See RequestDoc.planned_at. */
    plannedAt?: string | undefined;
  },
): Promise<RequestDoc> {
  const now = deps.clock.now();
  // No setting of the tenant's names a template or an industry, so that neither waits for the other.
  const [input, template] = await Promise.all([
    request.isInForce ? request.input : requestInForce(deps.store, request.tenant, request.input),
    chooseTemplate(deps.store, request.tenant, request.input),
  ]);
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
    ...(request.plannedAt === undefined ? {} : { planned_at: request.plannedAt }),
    ...(template ? { template_id: template.template_id, template_arm: assignArm(template, input.lead).arm } : {}),
  };
}
