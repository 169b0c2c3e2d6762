import { appendEvent } from '../audit/append-event.ts';
import { completeChain } from '../audit/complete-chain.ts';
import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { Selection, StoredSelection, VariantText } from '../contract/personalize-response.ts';
import { DomainError } from '../errors.ts';
import type { RequestDoc } from '../store/store.ts';
import { type NotifyDeps, subscribersOf } from '../webhooks/notify-endpoints.ts';
import { relaySelectionNotice } from '../webhooks/relay-notices.ts';
import { findRequest } from './get-personalization.ts';

/**
 * Stores a reviewer's choice and edit, and tells whoever asked for it. An edit is checked like any text and its flags
 * returned; it is stored all the same, since the reviewer decides. Throws 'not_found', 'conflict' when the request did not succeed, 'invalid' for an
 * index it does not have.
 */
export async function selectVariant(
  deps: NotifyDeps & Pick<Context, 'guardrails'>,
  tenant: string,
  requestId: string,
  choice: Selection,
): Promise<StoredSelection> {
  const doc = await findRequest(deps.store, tenant, requestId);
  if (doc.status !== 'SUCCESS' || !doc.input)
    throw new DomainError(
      'conflict',
      `The request is ${doc.erased_at ? 'erased' : doc.status}; only a SUCCESS can be selected from`,
    );
  const variant = doc.variants[choice.variant_index];
  if (!variant)
    throw new DomainError('invalid', 'No such variant', {
      issues: [{ pointer: '/variant_index', detail: `must be below ${doc.variants.length}` }],
    });

  const subject = choice.edited_subject ?? variant.subject;
  const text: VariantText = {
    message: choice.edited_message ?? variant.message,
    ...(subject === undefined ? {} : { subject }),
  };
  const edited = choice.edited_subject !== undefined || choice.edited_message !== undefined;
  const { risk_flags, grounding } = edited ? await deps.guardrails.check(doc.input, text) : variant;
  const selection: StoredSelection = {
    selected_variant_index: choice.variant_index,
    ...(choice.edited_subject === undefined ? {} : { edited_subject: choice.edited_subject }),
    ...(choice.edited_message === undefined ? {} : { edited_message: choice.edited_message }),
    selected_at: isoTime(deps.clock.now()),
    risk_flags,
    grounding,
  };
  const notice = (await isToldOf(deps, doc))
    ? { type: 'variant.selected' as const, at: selection.selected_at }
    : undefined;
  if (!(await deps.store.requests.select(requestId, tenant, selection, notice)))
    throw new DomainError('conflict', 'The request changed meanwhile; read it again');
  await appendEvent(deps.store, {
    request_id: requestId,
    tenant,
    type: 'SELECTED',
    at: selection.selected_at,
    content: selection,
  });
  await completeChain(deps.store, requestId, { appended: true });
  if (notice) await relaySelectionNotice(deps, { ...doc, selection, notice });
  return selection;
}

const isToldOf = async (deps: NotifyDeps, { input, tenant }: RequestDoc): Promise<boolean> =>
  input?.callback_url !== undefined || (await subscribersOf(deps, tenant, 'variant.selected')).length > 0;
