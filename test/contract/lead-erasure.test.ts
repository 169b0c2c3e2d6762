import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { startCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { createCampaign } from '../../src/campaigns/create-campaign.ts';
import { importLeads } from '../../src/campaigns/import/import-leads.ts';
import { type EraseLead, eraseLeadSchema, type LeadErasure } from '../../src/contract/lead-erasure.ts';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { createSequenceSchema } from '../../src/contract/sequence.ts';
import { eraseLead } from '../../src/erasures/erase-lead.ts';
import { heldLeads } from '../../src/erasures/held-leads.ts';
import { campaignRequestId, newTenantId } from '../../src/ids.ts';
import { createSequence } from '../../src/orchestration/create-sequence.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { replayRequest } from '../../src/personalize/replay-request.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { exampleRequest } from '../support/example-request.ts';
import { exampleSequence } from '../support/example-sequence.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { campaignInput, numberedLeads, upload } from '../support/start-test-campaign.ts';
import { collect } from './collect.ts';
import { describeOpenStores } from './describe-open-stores.ts';

/** A word that stands nowhere else, of the lead of one test. */
let word: string;
let made = 0;

describeOpenStores('erasing all that is held of a lead', (opened) => {
  let ctx: TestContext;
  let tenant: string;

  beforeAll(async () => {
    const llm = createScriptedLlm(() => [{ subject: 'Fibre', message: 'Hi there,\n\nCould we have a 15-min call?' }]);
    ctx = await createTestContext({ store: opened().store, llm });
  });
  afterAll(() => ctx.close());
  beforeEach(() => {
    tenant = newTenantId();
    made += 1;
    word = `qzx${made}vvk`;
    ctx.queues.added.length = 0;
  });

  const lead = () => ({
    first_name: `First${word}`,
    last_name: `Last${word}`,
    title: 'CTO',
    company_name: `Company${word}`,
    domain: `${word}.example`,
  });
  const submit = async (changes: Partial<PersonalizeRequest> = {}, of = tenant): Promise<string> => {
    const input = exampleRequest({ lead: lead(), variant_count: 1, ...changes });
    return (await submitRequest(ctx, { tenant: of, input })).doc.request_id;
  };
  const campaignOf = async (...lines: (string | Uint8Array)[]): Promise<string> => {
    const { campaign_id: id } = await createCampaign(ctx, tenant, campaignInput());
    for (const line of lines) await importLeads(ctx, tenant, id, upload(Buffer.from(line)));
    return id;
  };
  const line = (fields: Record<string, string>): string => {
    const { company_name: company, domain: website, ...person } = lead();
    return JSON.stringify({ ...person, company, website, ...fields });
  };
  const isThere = async (): Promise<boolean> => (await opened().dump()).includes(word);
  const erase = (who: EraseLead): Promise<LeadErasure> => eraseLead(ctx, tenant, eraseLeadSchema.parse(who));
  const write = async (): Promise<void> => {
    for (let pass = 0; pass < 6; pass += 1) {
      await runQueuedJobs(ctx);
      await reconcile(ctx);
    }
  };

  test('by address: requests, replays, sequences and rows, dispatched or not, and nobody else', async () => {
    const address = `Anna.${word}@X.example`;
    const metadata = { email: address };
    const id = await submit({ metadata });
    await submit({ metadata: { 'Work E-Mail': `Anna <${address.toLowerCase()}>` } });
    const other = await submit({ lead: { ...lead(), first_name: 'Bela' }, metadata: { email: 'bela@x.example' } });
    const elsewhere = await submit({ metadata }, newTenantId());
    const sequence = createSequenceSchema.parse(exampleSequence({ lead: lead(), metadata, variant_count: 1 }));
    const { doc } = await createSequence(ctx, { tenant, input: sequence });
    await write();
    await replayRequest(ctx, tenant, id, { mode: 'rerender' });
    await write();
    const running = await campaignOf(numberedLeads(1, 2), line({ email: address }));
    await startCampaign(ctx, tenant, running);
    await dispatchCampaigns(ctx);
    const draft = await campaignOf(numberedLeads(1, 3), line({ email: address }), numberedLeads(5, 6));

    const report = await erase({ email: ` anna.${word}@x.EXAMPLE` });
    expect(report).toMatchObject({ found: 6, not_erased: [], next: null });
    expect(report.erased).toMatchObject({ requests: 4, replays: 1, campaign_rows: 2 });
    expect(report.erased.touches).toBeGreaterThan(0);
    expect((await ctx.store.sequences.get(doc.sequence_id))?.erased_at).toBeDefined();
    for (const row of [campaignRequestId(running, 3), campaignRequestId(draft, 4)])
      expect(await ctx.store.requests.get(row)).toMatchObject({ status: 'CANCELED', input: null });
    expect((await ctx.store.requests.get(campaignRequestId(running, 1)))?.input).not.toBeNull();
    for (const kept of [other, elsewhere]) expect((await ctx.store.requests.get(kept))?.input).not.toBeNull();
    expect((await verifyChains(ctx.store, tenant)).issues).toEqual([]);

    expect(await erase({ email: address })).toMatchObject({ found: 0, next: null });
    await erase({ name: { first_name: 'bela', last_name: ` LAST${word}`, company_name: `company${word}` } });
    expect((await ctx.store.requests.get(other))?.input).toBeNull();
    await eraseLead(ctx, (await ctx.store.requests.get(elsewhere))!.tenant, { email: address });
    expect(await isThere()).toBe(false);
  });

  test('by name and company, and by a value of the metadata, exactly', async () => {
    const id = await submit();
    const longer = await submit({ lead: { ...lead(), company_name: `Company${word} Two` } });
    const known = await submit({ lead: { ...lead(), first_name: 'Bela' }, metadata: { 'LinkedIn URL': 'li/bela' } });
    await write();
    const { first_name, last_name, company_name } = lead();
    expect(await erase({ name: { first_name, last_name: '', company_name } })).toMatchObject({ found: 0 });
    expect(await erase({ name: { first_name, last_name, company_name } })).toMatchObject({ found: 1 });
    expect(await erase({ metadata: { name: 'linkedin_url', value: 'li/bel' } })).toMatchObject({ found: 0 });
    expect(await erase({ metadata: { name: 'linkedin_url', value: 'LI/bela' } })).toMatchObject({ found: 1 });
    const left = await ctx.store.requests.getMany([id, longer, known]);
    expect(left.filter(({ input }) => input).map(({ request_id }) => request_id)).toEqual([longer]);
  });

  test('what is being written is left and named, and goes with the next call', async () => {
    const metadata = { email: `${word}@x.example` };
    const id = await submit({ metadata });
    const sequence = createSequenceSchema.parse(exampleSequence({ lead: lead(), metadata, variant_count: 1 }));
    const { doc } = await createSequence(ctx, { tenant, input: sequence });
    const report = await erase({ email: metadata.email });
    expect(report.found).toBe(2);
    expect(report.not_erased.map((one) => one.id).sort()).toEqual([id, doc.sequence_id].sort());
    expect(report.not_erased[0]!.reason).toMatch(/can be erased once it has ended/);
    await write();
    expect(await erase({ email: metadata.email })).toMatchObject({ found: 2, not_erased: [] });
    expect(await isThere()).toBe(false);
  });

  test('is cut into pages that go on where the one before ended', async () => {
    const campaign = await campaignOf(numberedLeads(1, 600), line({}));
    await campaignOf(line({}));
    const requests = [await submit(), await submit()];
    const pages = await collect(heldLeads(ctx.store, tenant));
    const ids = pages.flatMap(({ leads }) => leads.map(({ id }) => id));
    expect(ids).toHaveLength(604);
    expect(new Set(ids).size).toBe(604);
    expect(ids).toEqual(expect.arrayContaining([campaignRequestId(campaign, 601), ...requests]));
    for (const [at, { next }] of pages.entries()) {
      if (next === null) continue;
      const rest = await collect(heldLeads(ctx.store, tenant, next));
      expect(rest.map(({ leads }) => leads.length)).toEqual(pages.slice(at + 1).map(({ leads }) => leads.length));
    }
    expect(pages.at(-1)!.next).toBeNull();
    await expect(erase({ email: 'a@b.example', from: 'nowhere' })).rejects.toMatchObject({
      kind: 'invalid',
      issues: [{ pointer: '/from' }],
    });
  });

  test('one call looks at so many, and says where the next goes on', async () => {
    for (let upTo = 0; upTo < 5; upTo += 1) await campaignOf(numberedLeads(1, 2_100));
    await submit();
    const { first_name, last_name, company_name } = lead();
    const name = { first_name, last_name, company_name };
    const first = await erase({ name });
    expect(first).toMatchObject({ found: 0, next: expect.any(String) });
    expect(first.looked_at).toBeLessThan(10_600);
    const second = await erase({ name, from: first.next! });
    expect(second).toMatchObject({ found: 1, next: null, not_erased: [{ id: expect.any(String) }] });
  }, 60_000);
});
