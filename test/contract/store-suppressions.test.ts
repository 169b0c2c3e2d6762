import { expect, test } from 'vitest';
import type { SuppressionDoc } from '../../src/store/suppression-store.ts';
import { suppressionEntry } from '../../src/suppressions/suppression-entry.ts';
import { describeStores } from './describe-stores.ts';

const doc = (tenant: string, email: string): SuppressionDoc => ({
  tenant,
  ...suppressionEntry('email', email),
  created_at: '2026-01-01T00:00:00.000Z',
});

describeStores('suppressions', (store) => {
  const suppressions = () => store().suppressions;

  test('are added once each, found among others, and removed, each tenant its own', async () => {
    const [ana, dan] = [doc('tenant-a', 'ana@brad.ro'), doc('tenant-a', 'dan@gorun.ro')];
    expect(await suppressions().addMany([])).toBe(0);
    expect(await suppressions().addMany([ana])).toBe(1);
    expect(await suppressions().addMany([ana, dan])).toBe(1);
    expect(await suppressions().addMany([doc('tenant-b', 'ana@brad.ro')])).toBe(1);
    const found = await suppressions().findAny('tenant-a', ['sup_none', ana.suppression_id, dan.suppression_id]);
    expect(found.sort()).toEqual([ana.suppression_id, dan.suppression_id].sort());
    expect(await suppressions().findAny('tenant-b', [dan.suppression_id])).toEqual([]);
    expect(await suppressions().remove('tenant-a', ana.suppression_id)).toBe(true);
    expect(await suppressions().remove('tenant-a', ana.suppression_id)).toBe(false);
    expect(await suppressions().findAny('tenant-a', [ana.suppression_id])).toEqual([]);
    expect(await suppressions().findAny('tenant-b', [ana.suppression_id])).toEqual([ana.suppression_id]);
  });

  test('are listed page by page', async () => {
    const tenant = 'tenant-list';
    const docs = ['a@x.ro', 'b@x.ro', 'c\u0000@x.ro'].map((email) => doc(tenant, email));
    await suppressions().addMany([...docs, doc('tenant-list-2', 'd@x.ro')]);
    const first = await suppressions().list(tenant, undefined, 2);
    const second = await suppressions().list(tenant, first.next_cursor!, 2);
    expect(second.next_cursor).toBeNull();
    expect([...first.items, ...second.items]).toEqual(
      docs.sort((a, b) => (a.suppression_id < b.suppression_id ? 1 : -1)),
    );
    await expect(suppressions().list(tenant, 'bm9wZQ', 2)).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('are found by a part of their value, or by id, page by page', async () => {
    const tenant = 'tenant-search';
    const docs = ['a.b@x.ro', 'aXb@x.ro', 'c@a.b', 'd@y.ro'].map((email) => doc(tenant, email));
    await suppressions().addMany(docs);
    const found = async (text: string, ids: string[] = []) => {
      const first = await suppressions().list(tenant, undefined, 1, { text, ids });
      const rest = first.next_cursor ? await suppressions().list(tenant, first.next_cursor, 9, { text, ids }) : null;
      return [...first.items, ...(rest?.items ?? [])].map(({ value }) => value).sort();
    };
    expect(await found('a.b')).toEqual(['a.b@x.ro', 'c@a.b']);
    expect(await found('%')).toEqual([]);
    expect(await found('a.b', [docs[3]!.suppression_id])).toEqual(['a.b@x.ro', 'c@a.b', 'd@y.ro']);
  });
});
