import { describe, expect, test } from 'vitest';
import { rowFacets } from '../../src/campaigns/rows/row-facets.ts';
import { toSearch } from '../../src/campaigns/rows/to-search.ts';
import type { RowFilter } from '../../src/contract/campaign-rows.ts';
import type { Variant } from '../../src/contract/personalize-response.ts';
import { campaignRequestId, newCampaignId } from '../../src/ids.ts';
import type { RowOrder } from '../../src/store/row-store.ts';
import type { RequestDoc } from '../../src/store/store.ts';
import { collect } from './collect.ts';
import { describeStores } from './describe-stores.ts';
import {
  sampleInput,
  sampleRequest,
  sampleResult,
  sampleSelect,
  sampleSubmitted,
  sampleVariant,
} from './store-samples.ts';

const flagless: Variant = { ...sampleVariant('Hello from the north'), risk_flags: [] };
const flagged = (severity: 'info' | 'error'): Variant => ({
  ...sampleVariant('Good day'),
  risk_flags: [{ ...sampleVariant().risk_flags[0]!, code: 'MISSING_CTA', severity }],
});
const byRow: RowOrder = { sort: 'row', order: 'asc', offset: 0, limit: 50 };

describeStores('rows of campaigns', (store) => {
  const requests = () => store().requests;

  /** A row whose request is written, by its leads' name and company. */
  async function row(
    campaign_id: string,
    number: number,
    [first_name, company_name]: [string, string],
    ending: Partial<Parameters<ReturnType<typeof requests>['finish']>[1]> | null,
    language = 'en',
  ): Promise<RequestDoc> {
    const input = { ...sampleInput(first_name), language };
    input.lead = { ...input.lead, company_name };
    const doc = sampleRequest({ request_id: campaignRequestId(campaign_id, number), campaign_id, row: number, input });
    await requests().insertMany([{ ...doc, facets: rowFacets(doc) }], sampleSubmitted);
    if (ending) {
      const result = sampleResult(ending);
      await requests().finish(doc.request_id, { ...result, facets: rowFacets({ input, variants: result.variants }) });
    }
    return (await requests().get(doc.request_id))!;
  }

  async function campaign(): Promise<{ id: string; docs: RequestDoc[] }> {
    const id = newCampaignId();
    const failed = (code: string, message: string) => ({
      status: 'FAILED' as const,
      variants: [],
      error: { code, message },
    });
    const docs = [
      await row(id, 1, ['Zoë', 'Brăila Freight'], { variants: [flagless, flagged('info')] }),
      await row(id, 2, ['Ana', 'Northbay'], { variants: [flagless], finished_at: '2026-01-03T00:00:00.000Z' }),
      await row(id, 3, ['Dan', 'acme'], { variants: [flagged('error')] }, 'de'),
      await row(id, 4, ['Radu', 'Zebra'], failed('llm_timeout', 'took too long')),
      await row(id, 5, ['Eva', '日本通運'], failed('no_sendable_variant', 'none passed')),
      await row(id, 6, ['Ion', 'Brass'], failed('llm_timeout', 'took too long')),
      await row(id, 7, ['Ada', 'Engines'], null),
    ];
    await row(newCampaignId(), 1, ['Zoë', 'Brăila Freight'], { variants: [flagless] });
    return { id, docs };
  }

  async function found(id: string, filter: RowFilter, order: Partial<RowOrder> = {}): Promise<number[]> {
    const rows = await requests().findRows(id, toSearch(filter), { ...byRow, ...order });
    expect(await requests().countRows(id, toSearch(filter))).toBe(rows.length);
    expect(await requests().countRows(id, toSearch(filter), 2)).toBe(Math.min(2, rows.length));
    const streamed = await collect(requests().streamRows(id, toSearch(filter)));
    expect(streamed.map((doc) => doc.row).sort()).toEqual(rows.map((doc) => doc.row).sort());
    return rows.map((doc) => doc.row!);
  }

  test('are found by words of lead, company and text, in whatever case and accents, all of them in one row', async () => {
    const { id } = await campaign();
    expect(await found(id, { q: 'zoe' })).toEqual([1]);
    expect(await found(id, { q: 'BRA' })).toEqual([1, 6]);
    expect(await found(id, { q: 'north' })).toEqual([1, 2]);
    expect(await found(id, { q: 'north frei' })).toEqual([1]);
    expect(await found(id, { q: 'orth' })).toEqual([]);
    expect(await found(id, { q: '通運' })).toEqual([5]);
    expect(await found(id, { q: "'' & | !" })).toEqual([]);
  });

  test('are found by status, flag, severity, language and reason', async () => {
    const { id } = await campaign();
    expect(await found(id, {})).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await found(id, { status: 'FAILED' })).toEqual([4, 5, 6]);
    expect(await found(id, { flag: 'MISSING_CTA' })).toEqual([1, 3]);
    expect(await found(id, { severity: 'info' })).toEqual([1]);
    expect(await found(id, { severity: 'none' })).toEqual([2]);
    expect(await found(id, { severity: 'error', language: 'de' })).toEqual([3]);
    expect(await found(id, { severity: 'error', language: 'en' })).toEqual([]);
    expect(await found(id, { reason: 'llm_timeout' })).toEqual([4, 6]);
  });

  test('are found by what a reviewer decided, and by the flags and words of the text selected', async () => {
    const { id, docs } = await campaign();
    const review = async (doc: RequestDoc, change: Parameters<ReturnType<typeof requests>['review']>[2]) => {
      const { selection } = change;
      const facets = rowFacets({ ...doc, ...(selection ? { selection } : {}) });
      expect(await requests().review(doc.request_id, 'tenant-a', { ...change, facets })).toBe(true);
    };
    await review(docs[0]!, sampleSelect({ edited_message: 'Bonjour', action_id: 'act_1' }));
    await review(docs[1]!, sampleSelect());
    const at = '2026-01-02T00:00:00.000Z';
    const skip = { skipped_at: at, action_id: 'act_2' };
    await review(docs[3]!, { before: 0, reviews: [{ type: 'SKIPPED', at }], skip });
    expect(await found(id, { selected: true })).toEqual([1, 2]);
    expect(await found(id, { selected: false, skipped: false })).toEqual([3, 5, 6, 7]);
    expect(await found(id, { edited: true })).toEqual([1]);
    expect(await found(id, { edited: false, selected: true })).toEqual([2]);
    expect(await found(id, { skipped: true })).toEqual([4]);
    expect(await found(id, { action_id: 'act_1' })).toEqual([1]);
    expect(await found(id, { action_id: 'act_2' })).toEqual([4]);
    expect(await found(id, { severity: 'none' })).toEqual([1, 2]);
    expect(await found(id, { q: 'bonj' })).toEqual([1]);
    const [reopened] = await requests().getMany([docs[0]!.request_id]);
    await review(docs[0]!, { before: 1, reviews: [...reopened!.reviews!, { type: 'REOPENED', at }] });
    expect(await found(id, { selected: true })).toEqual([2]);
    expect(await found(id, { severity: 'info' })).toEqual([1]);
  });

  test('are found by what is to be reviewed, and by what was decided one at a time; ordered by risk', async () => {
    const id = newCampaignId();
    const risky = (risk: number) => ({ variants: [{ ...flagless, review: { risk } }] });
    const docs = [
      await row(id, 1, ['Ana', 'Northbay'], risky(0.2)),
      await row(id, 2, ['Dan', 'acme'], risky(0.9)),
      await row(id, 3, ['Radu', 'Zebra'], risky(0)),
      await row(id, 4, ['Eva', 'Brass'], risky(0.2)),
      await row(id, 5, ['Ion', 'Engines'], { variants: [flagless] }),
      await row(id, 6, ['Ada', 'Engines'], null),
    ];
    const plan = { last: { risk: 0.2, row: 1 }, sampled: [1, 3, 5, 6] };
    const rowsOf = async (search: Parameters<ReturnType<typeof requests>['findRows']>[1]) => {
      const rows = await requests().findRows(id, search, byRow);
      expect(await requests().countRows(id, search)).toBe(rows.length);
      return rows.map((doc) => doc.row);
    };
    expect(await rowsOf({ review: 'riskiest', plan })).toEqual([1, 2]);
    expect(await rowsOf({ review: 'sample', plan })).toEqual([3]);
    expect(await rowsOf({ review: 'planned', plan })).toEqual([1, 2, 3]);
    expect(await rowsOf({ review: 'rest', plan })).toEqual([4]);
    expect(await rowsOf({ review: 'riskiest', plan: { sampled: [1] } })).toEqual([]);
    expect(await rowsOf({ review: 'sample', plan: { sampled: [1] } })).toEqual([1]);
    expect(await rowsOf({ review: 'rest', plan: { sampled: [] } })).toEqual([1, 2, 3, 4]);
    expect(await rowsOf({ review: 'rest', plan: { sampled: [] }, from: 2, to: 3, status: 'SUCCESS' })).toEqual([2, 3]);
    const ordered = await requests().findRows(id, { to: 5 }, { ...byRow, sort: 'risk', order: 'desc', limit: 4 });
    expect(ordered.map((doc) => [doc.row, doc.variants[0]?.review?.risk])).toEqual([
      ...[
        [2, 0.9],
        [1, 0.2],
        [4, 0.2],
        [3, 0],
      ],
    ]);
    const at = '2026-01-02T00:00:00.000Z';
    const review = (doc: RequestDoc, change: Parameters<ReturnType<typeof requests>['review']>[2]) =>
      requests().review(doc.request_id, 'tenant-a', change);
    await review(docs[0]!, sampleSelect({ action_id: 'act_1' }));
    await review(docs[1]!, sampleSelect());
    await review(docs[2]!, { before: 0, reviews: [{ type: 'SKIPPED', at }], skip: { skipped_at: at } });
    expect(await rowsOf({ by_hand: true })).toEqual([2, 3]);
    expect(await rowsOf({ by_hand: true, skipped: true, review: 'sample', plan })).toEqual([3]);
    expect(await rowsOf({ review: 'riskiest', plan })).toEqual([1, 2]);
  });

  test('are ordered and paged', async () => {
    const { id } = await campaign();
    const page = async (order: Partial<RowOrder>) =>
      (await requests().findRows(id, {}, { ...byRow, ...order })).map((doc) => doc.row);
    expect(await page({ offset: 2, limit: 2 })).toEqual([3, 4]);
    expect(await page({ order: 'desc', limit: 2 })).toEqual([7, 6]);
    expect(await page({ sort: 'company', limit: 3 })).toEqual([3, 6, 1]);
    expect(await page({ sort: 'name', order: 'desc', limit: 2 })).toEqual([1, 4]);
    expect((await page({ sort: 'finished_at', order: 'desc' })).slice(0, 2)).toEqual([2, 1]);
    expect((await requests().findRows(id, { from: 3, to: 4 }, byRow)).map((doc) => doc.row)).toEqual([3, 4]);
    expect((await collect(requests().streamRows(id, { rows: [2, 6, 9] }))).map((doc) => doc.row)).toEqual([2, 6]);
  });

  test('are shown with lead, language, texts and flags', async () => {
    const { id, docs } = await campaign();
    const [first] = await requests().findRows(id, { rows: [1] }, byRow);
    const { request_id, status, finished_at, input } = docs[0]!;
    expect(first).toMatchObject({
      request_id,
      row: 1,
      status,
      finished_at,
      input: { lead: input!.lead, language: 'en' },
      variants: [{ subject: 'Engines', message: flagless.message, risk_flags: [] }, { message: 'Good day' }],
    });
  });

  test('that failed are counted by reason, and queued again as if they had not ended', async () => {
    const { id, docs } = await campaign();
    expect(await requests().countFailures(id)).toEqual([
      { reason: 'llm_timeout', message: 'took too long', rows: 2 },
      { reason: 'no_sendable_variant', message: 'none passed', rows: 1 },
    ]);
    const doc = docs[3]!;
    const retries = [{ at: '2026-01-04T00:00:00.000Z', status: 'FAILED' as const, attempts: 1 }];
    const change = { deadline_at: '2026-02-01T00:00:00.000Z', retries, facets: rowFacets({ ...doc, variants: [] }) };
    expect(await requests().retry(doc.request_id, change)).toBe(false);
    await requests().recordHead(doc.request_id, doc.audit_head, doc.audit_head!, doc.audit_pending);
    expect(await requests().retry(doc.request_id, change)).toBe(true);
    const again = (await requests().get(doc.request_id))!;
    expect(again).toMatchObject({ status: 'QUEUED', retries, deadline_at: change.deadline_at });
    expect(again.error ?? again.finished_at ?? again.latency_ms ?? again.run).toBeUndefined();
    expect(again.audit_pending).toBeDefined();
    expect(await found(id, { reason: 'llm_timeout' })).toEqual([6]);
    expect(await requests().start(doc.request_id, '2026-01-05T00:00:00.000Z')).not.toBeNull();
  });

  test('tell what they wait for until they end, and when the last ones ended', async () => {
    const { id, docs } = await campaign();
    const { request_id } = docs[6]!;
    const wait = {
      waits_for: 'provider_down',
      wait_reason: 'it is down',
      next_try_at: '2026-01-05T00:00:00.000Z',
    } as const;
    await requests().setWait(request_id, wait);
    expect((await requests().findRows(id, { rows: [7] }, byRow))[0]!).toMatchObject(wait);
    expect((await requests().listOpen(null, 100)).find((one) => one.request_id === request_id)).toMatchObject(wait);
    await requests().setWait(request_id, { waits_for: 'rate_limit' });
    const [row] = await requests().findRows(id, { rows: [7] }, byRow);
    expect([row!.waits_for, row!.wait_reason, row!.next_try_at]).toEqual(['rate_limit', undefined, undefined]);
    await requests().setWait(request_id, wait);
    await requests().setWait(docs[0]!.request_id, wait);
    expect((await requests().get(docs[0]!.request_id))!.waits_for).toBeUndefined();
    await requests().finish(request_id, sampleResult());
    const ended = (await requests().get(request_id))!;
    for (const gone of Object.keys(wait)) expect(ended).not.toHaveProperty(gone);
    expect(await requests().listEnds(id, 2, 1)).toEqual(['2026-01-03T00:00:00.000Z']);
  });

  test('that were erased are still rows, found by none of their words', async () => {
    const { id, docs } = await campaign();
    await requests().erase(docs[0]!.request_id, 'tenant-a', '2026-01-04T00:00:00.000Z');
    expect(await found(id, { q: 'zoe' })).toEqual([]);
    expect(await found(id, { status: 'SUCCESS' })).toEqual([1, 2, 3]);
    expect((await requests().findRows(id, { rows: [1] }, byRow))[0]).toMatchObject({ input: null, variants: [] });
  });

  describe('that an earlier release wrote', () => {
    test('are listed until they have their facets', async () => {
      const id = newCampaignId();
      const doc = await row(id, 1, ['Zoë', 'Brăila'], { variants: [flagged('error')] });
      const { facets: _, ...earlier } = doc;
      const old = { ...earlier, request_id: campaignRequestId(id, 2), row: 2 };
      await requests().insertMany([old], sampleSubmitted);
      expect(await found(id, {})).toEqual([1, 2]);
      expect(await found(id, { q: 'zoe' })).toEqual([1]);
      const unfaceted = async () => (await requests().listUnfaceted(500)).filter((one) => one.campaign_id === id);
      expect((await unfaceted()).map((one) => one.row)).toEqual([2]);
      await requests().setFacets({ ...old, status: 'FAILED' }, rowFacets(old));
      expect((await unfaceted()).length).toBe(1);
      await requests().setFacets(old, rowFacets(old));
      expect(await unfaceted()).toEqual([]);
      expect(await found(id, { q: 'zoe', severity: 'error' })).toEqual([1, 2]);
    });
  });
});
