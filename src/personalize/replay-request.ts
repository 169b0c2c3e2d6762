import { appendEvent } from '../audit/append-event.ts';
import { completeChain } from '../audit/complete-chain.ts';
import { rowsOfResult } from '../audit/rows-of-run.ts';
import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { isFinal } from '../contract/is-final.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { PromptRecord, Variant } from '../contract/personalize-response.ts';
import type { ReplayRequest, ReplayResponse } from '../contract/replay.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import { DomainError, type ValidationIssue } from '../errors.ts';
import { promptVersions } from '../prompts/prompt-versions.ts';
import type { RequestDoc } from '../store/store.ts';
import { diffVariants } from './diff-variants.ts';
import { findRequest } from './get-personalization.ts';
import { statusUrl } from './status-url.ts';
import { submitRequest } from './submit-request.ts';
import { writtenAt } from './written-at.ts';

type ReplayDeps = Pick<Context, 'store' | 'queues' | 'clock' | 'config' | 'guardrails' | 'llm' | 'logger'>;

/**
 * exact: same prompts, model and temperature as a new request; rerender: another prompt version, model or template as
 * a new request; recheck: today's guardrails on the stored variants, nothing written. Throws 'not_found', 'conflict'
 * when erased or not ended, 'invalid' for an unknown version, model or template.
 */
export async function replayRequest(
  deps: ReplayDeps,
  tenant: string,
  requestId: string,
  body: ReplayRequest,
): Promise<ReplayResponse> {
  const original = await findRequest(deps.store, tenant, requestId);
  const { input } = original;
  if (!input) throw new DomainError('conflict', 'The request was erased; there is nothing to replay');
  if (!isFinal(original.status)) throw new DomainError('conflict', `The request is still ${original.status}`);
  if (body.mode === 'recheck') return recheck(deps, original, input);

  const replay = body.mode === 'exact' ? await exactReplay(deps, original) : await rerender(deps, tenant, body, input);
  const { doc } = await submitRequest(deps, {
    tenant,
    input: replay.input,
    replay: { of: requestId, ...replay.overrides },
    ...(original.planned_at === undefined ? {} : { plannedAt: original.planned_at }),
  });
  await appendEvent(deps.store, {
    request_id: requestId,
    tenant,
    type: 'REPLAYED',
    at: isoTime(deps.clock.now()),
    content: { request_id: doc.request_id, mode: body.mode },
  });
  await completeChain(deps.store, requestId, { appended: true });
  return {
    mode: body.mode,
    request_id: doc.request_id,
    status: doc.status,
    status_url: statusUrl(deps, doc.request_id),
    replay_of: requestId,
  };
}

/** What a flag says of how a variant came to be, which no check of its text can find. */
const isOfRun = ({ code, severity }: RiskFlag): boolean =>
  code === 'FALLBACK_TEMPLATE' || code === 'REPAIRED' || (code === 'CHECK_FAILED' && severity === 'info');

async function recheck(deps: ReplayDeps, original: RequestDoc, input: PersonalizeRequest): Promise<ReplayResponse> {
  const texts = original.variants.map(({ subject, message }) => ({
    message,
    ...(subject === undefined ? {} : { subject }),
  }));
  const { personalizationPoints } = await import('./personalization-points.ts');
  // What was news when it was written may be checked as that.
  const at = writtenAt(original, Date.parse(original.started_at ?? original.created_at));
  const after: Variant[] = (await deps.guardrails.checkAll(input, texts, undefined, at)).map((report, index) => ({
    ...texts[index]!,
    personalization_points: personalizationPoints(input, texts[index]!, report.grounding),
    ...report,
  }));
  const origin = original.variants.map((variant) => ({
    ...variant,
    risk_flags: variant.risk_flags.filter((flag) => !isOfRun(flag)),
  }));
  return {
    mode: 'recheck',
    request_id: original.request_id,
    replay_of: original.request_id,
    variants: diffVariants(origin, after),
    after,
  };
}

interface Replay {
  input: PersonalizeRequest;
  overrides: NonNullable<RequestDoc['replay']>;
}

/** A callback belongs to the first delivery; a replay is looked at by whoever asked for it. */
const withoutCallback = (input: PersonalizeRequest): PersonalizeRequest => {
  const { callback_url: _, ...rest } = input;
  return rest;
};

async function exactReplay(deps: ReplayDeps, original: RequestDoc): Promise<Replay> {
  const first = await firstRound(deps, original);
  if (!first) throw new DomainError('conflict', 'The request never reached a model; there are no prompts to repeat');
  const model = `${first.provider}:${first.model}`;
  const issues = targetIssues(deps, model);
  if (issues.length > 0)
    throw new DomainError(
      'conflict',
      `The request was written by "${model}", which is not configured here; rerender it with another model`,
    );
  return {
    input: withoutCallback(original.input!),
    overrides: { mode: 'exact', prompt_version: first.prompt_version, model },
  };
}

/** The prompt that the run which ended the request began with, of the target that answered it. */
async function firstRound(deps: ReplayDeps, original: RequestDoc): Promise<PromptRecord | undefined> {
  const [prompts, outputs] = await Promise.all([
    deps.store.requests.listPrompts(original.request_id),
    deps.store.requests.listOutputs(original.request_id),
  ]);
  const result = { ...original, run: original.run ?? 1 };
  const answered = rowsOfResult(outputs, result).find((output) => output.error === undefined);
  const sent = rowsOfResult(prompts, result);
  return sent.find(({ provider, model }) => provider === answered?.provider && model === answered?.model) ?? sent[0];
}

async function rerender(
  deps: ReplayDeps,
  tenant: string,
  body: Extract<ReplayRequest, { mode: 'rerender' }>,
  input: PersonalizeRequest,
): Promise<Replay> {
  const issues: ValidationIssue[] = [];
  if (body.prompt_version && !promptVersions.some((version) => version.prompt_version === body.prompt_version))
    issues.push({ pointer: '/prompt_version', detail: `no prompt version "${body.prompt_version}"` });
  if (body.template_id && !(await deps.store.templates.get(tenant, body.template_id)))
    issues.push({ pointer: '/template_id', detail: `no template "${body.template_id}"` });
  if (body.model) issues.push(...targetIssues(deps, body.model));
  if (issues.length > 0) throw new DomainError('invalid', 'The replay cannot be made', { issues });
  return {
    input: { ...withoutCallback(input), ...(body.template_id ? { template_id: body.template_id } : {}) },
    overrides: {
      mode: 'rerender',
      ...(body.prompt_version ? { prompt_version: body.prompt_version } : {}),
      ...(body.model ? { model: body.model } : {}),
    },
  };
}

function targetIssues(deps: ReplayDeps, model: string): ValidationIssue[] {
  const names = deps.llm.targets.map((target) => `${target.provider}:${target.model}`);
  return names.includes(model) ? [] : [{ pointer: '/model', detail: `"${model}" is not one of ${names.join(', ')}` }];
}
