import { describe, expect, test } from 'vitest';
import { newRequestId } from '../../src/ids.ts';
import type { ApiKeyDoc } from '../../src/store/api-key-store.ts';
import type { TemplateDoc } from '../../src/store/template-store.ts';
import type { VoiceDoc } from '../../src/store/voice-store.ts';
import { collect } from './collect.ts';
import { describeStores } from './describe-stores.ts';
import { sampleEvent } from './store-samples.ts';

describeStores('templates, keys and audit', (store) => {
  describe('templates', () => {
    const template = (changes: Partial<TemplateDoc> = {}): TemplateDoc => ({
      template_id: 'saas',
      tenant: 'tenant-a',
      name: 'SaaS',
      arms: [{ arm: 'A', weight: 1, guidance: 'Short.' }],
      created_at: '2026-01-01T00:00:00.000Z',
      ...changes,
    });

    test('are saved, replaced, listed by id and removed, each tenant its own', async () => {
      const { templates } = store();
      await templates.save(template());
      await templates.save(template({ name: 'SaaS, second' }));
      await templates.save(template({ template_id: 'agencies' }));
      await templates.save(template({ tenant: 'tenant-b' }));
      expect(await templates.get('tenant-a', 'saas')).toEqual(template({ name: 'SaaS, second' }));
      expect((await templates.list('tenant-a')).map((doc) => doc.template_id)).toEqual(['agencies', 'saas']);
      expect(await templates.remove('tenant-a', 'saas')).toBe(true);
      expect(await templates.remove('tenant-a', 'saas')).toBe(false);
      expect(await templates.get('tenant-a', 'saas')).toBeNull();
      expect(await templates.get('tenant-b', 'saas')).not.toBeNull();
    });
  });

  describe('voices', () => {
    const voice = (changes: Partial<VoiceDoc> = {}): VoiceDoc => ({
      tenant: 'tenant-a',
      voice: { greeting: 'Hello {first_name},', samples: ['Hello\u0000 Ioana'] },
      accepted: [],
      dismissed: [],
      version: 1,
      updated_at: '2026-01-01T00:00:00.000Z',
      ...changes,
    });

    test('are kept for each tenant, and replaced by the next version alone', async () => {
      const { voices } = store();
      expect(await voices.get('tenant-a')).toBeNull();
      expect(await voices.save(voice({ version: 2 }))).toBe(false);
      expect(await voices.save(voice())).toBe(true);
      expect(await voices.save(voice())).toBe(false);
      const second = voice({ version: 2, voice: { closing: 'Cheers,' } });
      expect(await voices.save(second)).toBe(true);
      expect(await voices.save(voice({ version: 2 }))).toBe(false);
      expect(await voices.get('tenant-a')).toEqual(second);
      expect(await voices.get('tenant-b')).toBeNull();
    });

    test('of several that change one version, one does', async () => {
      const { voices } = store();
      const saved = await Promise.all(
        ['a', 'b', 'c', 'd'].map((closing) => voices.save(voice({ tenant: 'tenant-race', voice: { closing } }))),
      );
      expect(saved.filter(Boolean)).toHaveLength(1);
    });
  });

  test('sending defaults are kept for each tenant, replaced and removed', async () => {
    const { sendingDefaults } = store();
    const doc = (tenant: string, address: string) => ({
      tenant,
      defaults: { compliance: 'US_CAN_SPAM' as const, sender: { address } },
      updated_at: '2026-01-01T00:00:00.000Z',
    });
    expect(await sendingDefaults.get('tenant-a')).toBeNull();
    await sendingDefaults.put(doc('tenant-a', '12 Quay Street'));
    await sendingDefaults.put(doc('tenant-a', '14 Quay\u0000 Street'));
    await sendingDefaults.put(doc('tenant-b', '16 Quay Street'));
    expect(await sendingDefaults.get('tenant-a')).toEqual(doc('tenant-a', '14 Quay\u0000 Street'));
    await sendingDefaults.remove('tenant-a');
    await sendingDefaults.remove('tenant-a');
    expect(await sendingDefaults.get('tenant-a')).toBeNull();
    expect(await sendingDefaults.get('tenant-b')).toEqual(doc('tenant-b', '16 Quay Street'));
  });

  describe('API keys', () => {
    const key = (keyId: string): ApiKeyDoc => ({
      key_id: keyId,
      tenant: 'tenant-a',
      name: 'CRM',
      secret_sha256: 'ab',
      requests_per_minute: 60,
      daily_quota: 1_000,
      created_at: '2026-01-01T00:00:00.000Z',
    });

    test('are counted, listed and revoked once; a revoked one still counts', async () => {
      const { apiKeys } = store();
      expect(await apiKeys.count()).toBe(0);
      await apiKeys.insert(key('k2'));
      await apiKeys.insert(key('k1'));
      expect(await apiKeys.get('k1')).toEqual(key('k1'));
      expect(await apiKeys.get('unknown')).toBeNull();
      expect(await apiKeys.revoke('k1', '2026-01-02T00:00:00.000Z')).toBe(true);
      expect(await apiKeys.revoke('k1', '2026-01-03T00:00:00.000Z')).toBe(false);
      expect(await apiKeys.revoke('unknown', '2026-01-03T00:00:00.000Z')).toBe(false);
      expect(await apiKeys.list()).toEqual([{ ...key('k1'), revoked_at: '2026-01-02T00:00:00.000Z' }, key('k2')]);
      expect(await apiKeys.count()).toBe(2);
    });
  });

  describe('audit', () => {
    test('of writers that append the same link, one does', async () => {
      const { audit } = store();
      const requestId = newRequestId();
      for (const seq of [0, 1]) {
        const links = Array.from({ length: 8 }, (_, index) => sampleEvent(requestId, seq, { digest: `d${index}` }));
        const appended = await Promise.all(links.map((link) => audit.append(link)));
        expect(appended.filter(Boolean)).toHaveLength(1);
        expect((await audit.list(requestId))[seq]).toEqual(links[appended.indexOf(true)]);
      }
      expect(await audit.list(requestId)).toHaveLength(2);
      expect(await audit.list(newRequestId())).toEqual([]);
    });

    test('a link that follows another one than the last is not appended', async () => {
      const { audit } = store();
      const requestId = newRequestId();
      await audit.append(sampleEvent(requestId, 0));
      expect(await audit.append(sampleEvent(requestId, 1, { previous_hash: 'another' }))).toBe(false);
      expect(await audit.append(sampleEvent(requestId, 2))).toBe(false);
      expect(await audit.list(requestId)).toEqual([sampleEvent(requestId, 0)]);
    });

    test('chains are streamed one after another, all or those of a tenant', async () => {
      const { audit } = store();
      const tenant = 'tenant-stream';
      const ids = Array.from({ length: 260 }, newRequestId);
      for (const seq of [0, 1]) for (const id of ids) await audit.append(sampleEvent(id, seq, { tenant }));
      const streamed = await collect(audit.streamChains(tenant));
      expect(streamed.map(({ request_id, events }) => [request_id, events.map(({ seq }) => seq)])).toEqual(
        [...ids].sort().map((id) => [id, [0, 1]]),
      );
      expect((await collect(audit.streamChains())).length).toBeGreaterThan(streamed.length);
    });

    test('removing salts leaves the links', async () => {
      const { audit } = store();
      const id = newRequestId();
      for (const seq of [0, 1]) await audit.append(sampleEvent(id, seq));
      await audit.removeSalts(id);
      await audit.removeSalts(newRequestId());
      expect(await audit.list(id)).toEqual([sampleEvent(id, 0, { salt: '' }), sampleEvent(id, 1, { salt: '' })]);
    });
  });

  test('answers a ping', async () => {
    await expect(store().ping()).resolves.toBeUndefined();
  });
});
