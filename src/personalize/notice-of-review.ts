import type { RequestDoc } from '../store/store.ts';
import { type NotifyDeps, subscribersOf } from '../webhooks/notify-endpoints.ts';

/** The notice that goes with a decision, where somebody is to be told: the request's callback_url or an endpoint. */
export async function noticeOfReview(
  deps: NotifyDeps,
  { input, tenant }: RequestDoc,
  type: NonNullable<RequestDoc['notice']>['type'],
  at: string,
): Promise<Pick<RequestDoc, 'notice'>> {
  const isTold = input?.callback_url !== undefined || (await subscribersOf(deps, tenant, type)).length > 0;
  return isTold ? { notice: { type, at } } : {};
}
