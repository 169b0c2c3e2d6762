import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { VoiceDoc } from '../store/voice-store.ts';

export type VoiceDeps = Pick<Context, 'store' | 'clock'>;

const mostTries = 5;

/** Changes what is kept of a tenant's voice; tried again where somebody else changed it meanwhile. */
export async function changeVoice(
  { store, clock }: VoiceDeps,
  tenant: string,
  change: (doc: VoiceDoc) => Pick<VoiceDoc, 'voice' | 'accepted' | 'dismissed'>,
): Promise<VoiceDoc> {
  for (let tried = 0; tried < mostTries; tried += 1) {
    const kept = await store.voices.get(tenant);
    const before = kept ?? { tenant, voice: {}, accepted: [], dismissed: [], version: 0, updated_at: '' };
    const doc = { ...before, ...change(before), version: before.version + 1, updated_at: isoTime(clock.now()) };
    if (await store.voices.save(doc)) return doc;
  }
  throw new DomainError('conflict', 'The voice is being changed by others; read it again');
}
