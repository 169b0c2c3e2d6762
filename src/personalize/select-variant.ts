import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { Selection, StoredSelection } from '../contract/review.ts';
import { DomainError } from '../errors.ts';
import type { RequestDoc } from '../store/store.ts';
import type { NotifyDeps } from '../webhooks/notify-endpoints.ts';
import { noticeOfReview } from './notice-of-review.ts';
import { reviewRequest } from './review-request.ts';
import { writtenAt } from './written-at.ts';

type SelectDeps = NotifyDeps & Pick<Context, 'guardrails'>;

/**
 * Stores a reviewer's choice and edit, and tells whoever asked for it. An edit is checked like any text and its flags
 * returned; it is stored all the same, since the reviewer decides. Throws 'not_found', 'conflict' when the request did
 * not succeed, 'invalid' for an index it does not have.
 */
export async function selectVariant(
  deps: SelectDeps,
  tenant: string,
  requestId: string,
  choice: Selection,
  actionId?: string,
): Promise<StoredSelection> {
  const selected = await reviewRequest(deps, tenant, requestId, async (doc) => {
    const selection = await selectionOf(deps, doc, choice, actionId);
    return {
      review: {
        type: 'SELECTED',
        at: selection.selected_at,
        ...(actionId === undefined ? {} : { action_id: actionId }),
        selection,
      },
      ...(await noticeOfReview(deps, doc, 'variant.selected', selection.selected_at)),
    };
  });
  return selected.selection!;
}

async function selectionOf(
  deps: SelectDeps,
  doc: RequestDoc,
  choice: Selection,
  actionId: string | undefined,
): Promise<StoredSelection> {
  if (doc.status !== 'SUCCESS' || !doc.input)
    throw new DomainError('conflict', `The request is ${doc.status}; only a SUCCESS can be selected from`);
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
  const { risk_flags, grounding } = edited
    ? await deps.guardrails.check(doc.input, text, [], writtenAt(doc, deps.clock.now()))
    : variant;
  return {
    selected_variant_index: choice.variant_index,
    ...(choice.edited_subject === undefined ? {} : { edited_subject: choice.edited_subject }),
    ...(choice.edited_message === undefined ? {} : { edited_message: choice.edited_message }),
    selected_at: isoTime(deps.clock.now()),
    ...(actionId === undefined ? {} : { action_id: actionId }),
    risk_flags,
    grounding,
  };
}
