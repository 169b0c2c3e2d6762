import { generateKeyPairSync } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CheckpointSource, exportCheckpoint } from '../../src/audit/checkpoint-file.ts';
import { hashOf } from '../../src/audit/create-event.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { writeCheckpoint } from '../../src/audit/write-checkpoint.ts';
import { newTenantId } from '../../src/ids.ts';
import { eraseRequest } from '../../src/personalize/erase-request.ts';
import { reopenRequest } from '../../src/personalize/review-request.ts';
import { selectVariant } from '../../src/personalize/select-variant.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import type { AuditEvent } from '../../src/store/audit-store.ts';
import type { RequestDoc } from '../../src/store/store.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { collect } from './collect.ts';
import { describeOpenStores, type OpenStore } from './describe-open-stores.ts';

/** A chain of these events whose links and hashes are right again, as whoever knows the code would leave it. */
const relinked = (events: AuditEvent[]): AuditEvent[] => {
  const links: AuditEvent[] = [];
  for (const event of events) {
    const link = { ...event, seq: links.length, previous_hash: links.at(-1)?.hash ?? '' };
    links.push({ ...link, hash: hashOf(link) });
  }
  return links;
};

const exportedTo = (file: string): CheckpointSource => ({
  name: file,
  lines: (async function* () {
    yield* createInterface({ input: createReadStream(file) });
  })(),
});

interface Case {
  doc: RequestDoc;
  chain: AuditEvent[];
  /** The chain of another request. */
  other: AuditEvent[];
}

type Tampering = (opened: OpenStore, made: Case) => Promise<void>;

const chainBecomes =
  (change: (made: Case) => AuditEvent[]): Tampering =>
  (opened, made) =>
    opened.replaceChain(made.doc.request_id, change(made));
const documentBecomes =
  (change: (doc: RequestDoc) => RequestDoc | null): Tampering =>
  (opened, { doc }) =>
    opened.replaceRequest(doc.request_id, change(doc));
const withMessage = (doc: RequestDoc, message: string): RequestDoc => ({
  ...doc,
  variants: doc.variants.map((variant, index) => (index === 0 ? { ...variant, message } : variant)),
});

const tamperings: [string, Tampering, RegExp][] = [
  ['a chain cut short', chainBecomes(({ chain }) => chain.slice(0, -1)), /cut or rewritten: event 2/],
  ['a chain cut to its first event', chainBecomes(({ chain }) => chain.slice(0, 1)), /is SUCCESS, but has no FINISHED/],
  ['a chain that is gone', chainBecomes(() => []), /has no SUBMITTED event/],
  ['SUBMITTED that is gone', chainBecomes(({ chain }) => chain.slice(1)), /event 0 is missing/],
  [
    'SUBMITTED that is gone, the rest linked anew',
    chainBecomes(({ chain }) => relinked(chain.slice(1))),
    /has no SUBMITTED event/,
  ],
  ['a gap in seq', chainBecomes(({ chain }) => chain.toSpliced(1, 1)), /event 1 is missing/],
  [
    'an event of another request',
    chainBecomes(({ chain, other }) => chain.with(1, other[1]!)),
    /is of another request, req_/,
  ],
  [
    'a changed event',
    chainBecomes(({ chain }) => chain.with(1, { ...chain[1]!, at: '2020-01-01T00:00:00.000Z' })),
    /was changed: its hash does not match/,
  ],
  [
    'an event changed and all linked anew',
    chainBecomes(({ chain }) => relinked(chain.with(1, { ...chain[1]!, digest: chain[0]!.digest }))),
    /cut or rewritten/,
  ],
  [
    'a salt taken away',
    chainBecomes(({ chain }) => chain.map((event) => ({ ...event, salt: '' }))),
    /has lost its salt/,
  ],
  ['a second end', chainBecomes(({ chain }) => relinked([...chain, chain[1]!])), /is a second end/],
  [
    'a changed message',
    documentBecomes((doc) => withMessage(doc, 'Something else')),
    /as its result, prompts or outputs/,
  ],
  [
    'a changed message that is marked as being written',
    documentBecomes((doc) => ({ ...withMessage(doc, 'Something else'), audit_pending: 'mark' })),
    /as its result, prompts or outputs/,
  ],
  [
    'a changed output',
    (opened, { doc }) => opened.setOutputs(doc.request_id, 'Else'),
    /as its result, prompts or outputs/,
  ],
  [
    'a changed input',
    documentBecomes((doc) => ({ ...doc, input: { ...doc.input!, goal: 'another goal' } })),
    /stored as its input differs/,
  ],
  ['another status', documentBecomes((doc) => ({ ...doc, status: 'FAILED' })), /ended as SUCCESS; it is FAILED/],
  ['a status that is open again', documentBecomes((doc) => ({ ...doc, status: 'QUEUED' })), /has ended; it is QUEUED/],
  [
    'a changed selection',
    documentBecomes((doc) => ({ ...doc, selection: { ...doc.selection!, selected_variant_index: 2 } })),
    /stored as the selection differs/,
  ],
  [
    'a selection that is gone',
    documentBecomes(({ selection: _, ...doc }) => doc),
    /a variant was selected; the request has no selection/,
  ],
  [
    'a decision in the history that nobody took',
    documentBecomes((doc) => ({
      ...doc,
      reviews: [{ type: 'SKIPPED', at: '2026-01-01T00:00:00.000Z' }, ...doc.reviews!],
    })),
    /keeps a decision of a reviewer that was not recorded/,
  ],
  [
    'a selection taken back without a word',
    documentBecomes(({ selection: _, ...doc }) => ({
      ...doc,
      reviews: [...doc.reviews!, { type: 'REOPENED', at: '2026-01-01T00:00:00.000Z' }],
    })),
    /the request has no selection/,
  ],
  [
    'a retry that nobody asked for',
    documentBecomes((doc) => ({
      ...doc,
      retries: [{ at: '2026-01-01T00:00:00.000Z', status: 'FAILED', attempts: 1 }],
    })),
    /has 0 RETRIED events, and says otherwise/,
  ],
  [
    'what is stored of another request',
    documentBecomes((doc) => ({ ...doc, input: exampleRequest({ goal: 'that of another' }), variants: [] })),
    /stored as its input differs[\s\S]*as its result, prompts or outputs/,
  ],
  [
    'the head of another chain',
    (opened, { doc, other }) =>
      opened.replaceRequest(doc.request_id, { ...doc, audit_head: { seq: other[2]!.seq, hash: other[2]!.hash } }),
    /cut or rewritten: event 2/,
  ],
  [
    'a row of a campaign that it never was',
    documentBecomes((doc) => ({ ...doc, campaign_id: `cmp_${'0'.repeat(32)}`, row: 2 })),
    /says that it is row 2 of cmp_0{32}, which its id does not/,
  ],
  [
    'another time of acceptance',
    documentBecomes((doc) => ({ ...doc, created_at: '2020-01-01T00:00:00.000Z' })),
    /is of 20\S+; the request says 2020-01-01/,
  ],
  [
    'another time of its end',
    documentBecomes((doc) => ({ ...doc, finished_at: '2020-01-01T00:00:00.000Z' })),
    /is of 20\S+; the request says 2020-01-01/,
  ],
  ['another tenant', documentBecomes((doc) => ({ ...doc, tenant: 'ten_other' })), /is of the tenant .* of ten_other/],
  ['a document that is gone', documentBecomes(() => null), /its request is gone/],
  [
    'an erasure that nothing tells of',
    documentBecomes(({ selection: _, ...doc }) => ({
      ...doc,
      input: null,
      variants: [],
      erased_at: '2026-01-01T00:00:00.000Z',
    })),
    /is erased, but has no ERASED event/,
  ],
];

describeOpenStores('tampering with the audit', (opened) => {
  let ctx: TestContext;
  let tenant: string;
  const folder = mkdtempSync(join(tmpdir(), 'candor-checkpoints-'));
  beforeEach(async () => {
    tenant = newTenantId();
    ctx = await createTestContext({ store: opened().store, llm: createScriptedLlm(() => cleanVariants) });
  });
  afterEach(() => ctx.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function selected(): Promise<string> {
    const { doc } = await submitRequest(ctx, { tenant, input: exampleRequest() });
    await runQueuedJobs(ctx);
    await selectVariant(ctx, tenant, doc.request_id, { variant_index: 1 });
    return doc.request_id;
  }
  async function made(): Promise<Case> {
    const [id, other] = [await selected(), await selected()];
    const { requests, audit } = ctx.store;
    return { doc: (await requests.get(id))!, chain: await audit.list(id), other: await audit.list(other) };
  }
  const verify = () => verifyChains(ctx.store, tenant);

  test.each(tamperings)('%s is found, and its request named', async (_, tamper, reason) => {
    const before = await made();
    expect(before.chain.map(({ type }) => type)).toEqual(['SUBMITTED', 'FINISHED', 'SELECTED']);
    expect(await verify()).toMatchObject({ chains: 2, events: 6, contents_compared: 6, pending: 0, issues: [] });
    await tamper(opened(), before);
    const { issues } = await verify();
    expect(new Set(issues.map(({ request_id }) => request_id))).toEqual(new Set([before.doc.request_id]));
    expect(issues.map((issue) => issue.reason).join('\n')).toMatch(reason);
  });

  test('a tombstone has the status that its request ended with, and stays', async () => {
    const { doc } = await made();
    await eraseRequest(ctx, tenant, doc.request_id);
    expect(await verify()).toMatchObject({ erased: 1, pending: 0, issues: [] });
    const tombstone = (await ctx.store.requests.get(doc.request_id))!;
    await opened().replaceRequest(doc.request_id, { ...tombstone, status: 'FAILED' });
    expect((await verify()).issues).toMatchObject([{ request_id: doc.request_id, seq: 1 }]);
    await opened().replaceRequest(doc.request_id, { ...tombstone, input: doc.input });
    expect((await verify()).issues).toMatchObject([{ request_id: doc.request_id, seq: 3 }]);
  });

  test('a decision that the document no longer keeps is found', async () => {
    const { doc } = await made();
    await reopenRequest(ctx, tenant, doc.request_id);
    await selectVariant(ctx, tenant, doc.request_id, { variant_index: 0 });
    const stored = (await ctx.store.requests.get(doc.request_id))!;
    expect(stored.reviews).toHaveLength(3);
    expect((await verify()).issues).toEqual([]);
    for (const kept of [stored.reviews!.toSpliced(1, 1), stored.reviews!.slice(2)]) {
      await opened().replaceRequest(doc.request_id, { ...stored, reviews: kept });
      expect((await verify()).issues).toEqual([
        {
          request_id: doc.request_id,
          seq: 3,
          reason: 'is a decision of a reviewer that the request no longer keeps',
        },
      ]);
    }
  });

  test('what others write meanwhile is no issue', async () => {
    const { doc } = await made();
    const { streamChains } = ctx.store.audit;
    // The walk has the chain as it was before the erasure, and the document as it is after it.
    const stale = await collect(streamChains(tenant));
    await eraseRequest(ctx, tenant, doc.request_id);
    const audit = {
      ...ctx.store.audit,
      streamChains: async function* () {
        yield* stale;
      },
    };
    expect((await verifyChains({ ...ctx.store, audit }, tenant)).issues).toEqual([]);
  });

  describe('a checkpoint', () => {
    const removed = async ({ doc }: Case) => {
      await opened().replaceRequest(doc.request_id, null);
      await opened().replaceChain(doc.request_id, []);
    };
    async function exported(): Promise<string> {
      const checkpoint = (await writeCheckpoint(ctx))!;
      const file = join(folder, `${checkpoint.checkpoint_id}.jsonl`);
      writeFileSync(file, (await collect(exportCheckpoint(ctx.store, checkpoint))).join(''));
      return file;
    }

    // Of all tenants: what the tests above have left is cleared away.
    const clear = async () => {
      for await (const { request_id } of ctx.store.audit.streamChains()) await opened().replaceChain(request_id, []);
      for await (const { request_id } of ctx.store.requests.streamAll())
        await opened().replaceRequest(request_id, null);
      const last = await ctx.store.checkpoints.last();
      if (last) await ctx.store.checkpoints.removeHeadsOf(last.checkpoint_id);
    };
    beforeEach(clear);

    test('shows that a whole request was removed, to whoever has the file and in the store', async () => {
      const before = await made();
      const file = await exported();
      await selected();
      await eraseRequest(ctx, tenant, before.other[0]!.request_id);
      const grown = await verifyAudit(ctx, { checkpoint: exportedTo(file) });
      expect(grown).toMatchObject({ chains: 3, erased: 1, heads_compared: 2, issues: [], checkpoint: { issues: [] } });
      await removed(before);
      expect((await verify()).issues).toEqual([]);
      for (const options of [
        { checkpoint: exportedTo(file) },
        {},
        { tenant },
        { tenant, checkpoint: exportedTo(file) },
      ])
        expect((await verifyAudit(ctx, options)).issues).toMatchObject([
          { request_id: before.doc.request_id, reason: expect.stringMatching(/its chain is gone/) },
        ]);
      expect((await verifyAudit(ctx, { tenant: 'ten_other', checkpoint: exportedTo(file) })).issues).toEqual([]);
    });

    test('shows that a chain was cut and document and chain made to agree', async () => {
      const { doc, chain } = await made();
      const file = await exported();
      const { selection: _, reviews: __, ...rest } = doc;
      await opened().replaceRequest(doc.request_id, { ...rest, audit_head: { seq: 1, hash: chain[1]!.hash } });
      await opened().replaceChain(doc.request_id, chain.slice(0, 2));
      expect((await verify()).issues).toEqual([]);
      expect((await verifyAudit(ctx, { checkpoint: exportedTo(file) })).issues).toMatchObject([
        { request_id: doc.request_id, reason: expect.stringMatching(/event 2 is not what the checkpoint/) },
      ]);
    });

    test('is not followed by another that would cover a removal up', async () => {
      const before = await made();
      await writeCheckpoint(ctx);
      const { checkpoint_id } = (await ctx.store.checkpoints.last())!;
      await removed(before);
      const error = vi.spyOn(ctx.logger, 'error');
      expect(await writeCheckpoint(ctx)).toBeNull();
      expect(error).toHaveBeenCalledWith(
        expect.objectContaining({ requests: [before.doc.request_id], count: 1 }),
        expect.any(String),
      );
      expect((await ctx.store.checkpoints.last())!.checkpoint_id).toBe(checkpoint_id);
      expect((await verifyAudit(ctx, {})).issues).toHaveLength(1);
    });

    test('is not followed by another once a head of it was removed with its request, and names what is wrong', async () => {
      const before = await made();
      await writeCheckpoint(ctx);
      const last = (await ctx.store.checkpoints.last())!;
      const heads = (await collect(ctx.store.checkpoints.streamHeads(last.checkpoint_id))).filter(
        ({ request_id }) => request_id !== before.doc.request_id,
      );
      await removed(before);
      await ctx.store.checkpoints.removeHeadsOf(last.checkpoint_id);
      await ctx.store.checkpoints.addHeads(last.checkpoint_id, 0, heads);
      const wrong = /its 1 heads are not the 2 that were signed/;
      expect((await verifyAudit(ctx, {})).checkpoint!.issues.join()).toMatch(wrong);
      expect(await writeCheckpoint(ctx)).toBeNull();
      expect((await verifyAudit(ctx, {})).checkpoint!.issues.join()).toMatch(wrong);
      await ctx.store.checkpoints.removeHeadsOf(last.checkpoint_id);
      const error = vi.spyOn(ctx.logger, 'error');
      expect((await writeCheckpoint(ctx))!.chains).toBe(1);
      expect(error).toHaveBeenCalledWith(expect.objectContaining({ signed: 2 }), expect.stringMatching(/were removed/));
    });

    test('shows that everything was removed', async () => {
      await made();
      await writeCheckpoint(ctx);
      for await (const { request_id } of ctx.store.audit.streamChains()) await opened().replaceChain(request_id, []);
      for await (const { request_id } of ctx.store.requests.streamAll())
        await opened().replaceRequest(request_id, null);
      expect((await verifyAudit(ctx, {})).issues).toHaveLength(2);
    });

    test('of another installation is told from its own, with the same key too', async () => {
      const file = await exported();
      await made();
      const foreign = await exported();
      await clear();
      await made();
      const wrong = await verifyAudit(ctx, { checkpoint: exportedTo(foreign) });
      expect(wrong.issues.map(({ reason }) => reason)).toEqual(
        Array(2).fill(expect.stringMatching(/its chain is gone/)),
      );
      const { publicKey } = generateKeyPairSync('ed25519');
      const other = await verifyAudit(ctx, { checkpoint: exportedTo(file), publicKey });
      expect(other.checkpoint!.issues.join()).toMatch(/signed with the key \w+; the one at hand is/);
    });

    test('is the last one that was written, by a clock that was set back too, and twice in an hour', async () => {
      await made();
      const ids: string[] = [];
      const now = Date.now();
      for (const at of [now, now - 86_400_000, now - 86_400_000]) {
        vi.spyOn(Date, 'now').mockReturnValue(at);
        ids.push((await writeCheckpoint(ctx))!.checkpoint_id);
        vi.restoreAllMocks();
        expect((await ctx.store.checkpoints.last())!.checkpoint_id).toBe(ids.at(-1));
      }
      expect(ids).toEqual(ids.toSorted());
      expect(await verifyAudit(ctx, {})).toMatchObject({ issues: [], heads_compared: 2, checkpoint: { issues: [] } });
    });

    test('still verifies once a request that it has was erased', async () => {
      const { doc } = await made();
      const file = await exported();
      await eraseRequest(ctx, tenant, doc.request_id);
      for (const options of [{}, { checkpoint: exportedTo(file) }])
        expect(await verifyAudit(ctx, options)).toMatchObject({ erased: 1, issues: [], checkpoint: { issues: [] } });
      const tombstone = (await ctx.store.requests.get(doc.request_id))!;
      await opened().replaceRequest(doc.request_id, { ...tombstone, erased_at: '2020-01-01T00:00:00.000Z' });
      expect((await verifyAudit(ctx, {})).issues.map(({ reason }) => reason)).toEqual([
        expect.stringMatching(/; the request says 2020-01-01/),
      ]);
    });

    test('whose heads, root or time were changed is no checkpoint', async () => {
      await made();
      const file = await exported();
      const [first, ...heads] = readFileSync(file, 'utf8').trimEnd().split('\n');
      const verified = async (lines: string[]) => {
        const changed = join(folder, 'changed.jsonl');
        writeFileSync(changed, lines.map((line) => `${line}\n`).join(''));
        return (await verifyAudit(ctx, { checkpoint: exportedTo(changed) })).checkpoint!.issues.join();
      };
      expect(await verified([first!, ...heads])).toBe('');
      expect(await verified([first!, ...heads.slice(1)])).toMatch(/its 1 heads are not the 2 that were signed/);
      const later = JSON.stringify({ ...JSON.parse(first!), at: '2036-01-01T00:00:00.000Z' });
      expect(await verified([later, ...heads])).toMatch(/its signature does not match/);
      await expect(verified([first!, 'no head'])).rejects.toThrow(/Line 2 of .*changed.jsonl is no head/);
      await expect(verified([])).rejects.toThrow(/Line 1 of .*changed.jsonl is no checkpoint/);
    });

    test('is signed by the key that is kept, the same every time', async () => {
      await made();
      const [one, two] = [await writeCheckpoint(ctx), await writeCheckpoint(ctx)];
      expect(one!.key_id).toBe(two!.key_id);
      expect(one!.root).toBe(two!.root);
    });
  });
});
