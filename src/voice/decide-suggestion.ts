import { isoTime } from '../clock.ts';
import type { VoiceSettings } from '../contract/voice.ts';
import { DomainError } from '../errors.ts';
import { changeVoice, type VoiceDeps } from './change-voice.ts';
import { suggestionOf } from './list-suggestions.ts';
import { voiceSettings } from './voice-settings.ts';

const mostAccepted = 20;
const mostDismissed = 500;

/** Takes an edit as a further sample; of more than 20 the oldest goes. Throws 'not_found' where there is no such edit. */
export async function acceptSuggestion(deps: VoiceDeps, tenant: string, requestId: string): Promise<VoiceSettings> {
  const doc = await deps.store.requests.get(requestId, tenant);
  const suggestion = doc && suggestionOf(doc);
  if (!suggestion) throw new DomainError('not_found', `No edited selection of "${requestId}"`);
  const sample = {
    request_id: requestId,
    message: suggestion.message,
    accepted_at: isoTime(deps.clock.now()),
  };
  const changed = await changeVoice(deps, tenant, ({ voice, accepted, dismissed }) => ({
    voice,
    accepted: [sample, ...accepted.filter((one) => one.request_id !== requestId)].slice(0, mostAccepted),
    dismissed: dismissed.filter((id) => id !== requestId),
  }));
  return voiceSettings(changed);
}

/** Suggests an edit no more; one that was accepted is a sample no more. */
export async function dismissSuggestion(deps: VoiceDeps, tenant: string, requestId: string): Promise<void> {
  await changeVoice(deps, tenant, ({ voice, accepted, dismissed }) => ({
    voice,
    accepted: accepted.filter((one) => one.request_id !== requestId),
    dismissed: [requestId, ...dismissed.filter((id) => id !== requestId)].slice(0, mostDismissed),
  }));
}

/** A sample goes with the data of the request that it was taken from. Returns how many there were. */
export async function forgetSample(deps: VoiceDeps, tenant: string, requestId: string): Promise<number> {
  const kept = await deps.store.voices.get(tenant);
  if (!kept?.accepted.some((one) => one.request_id === requestId)) return 0;
  await changeVoice(deps, tenant, ({ voice, accepted, dismissed }) => ({
    voice,
    accepted: accepted.filter((one) => one.request_id !== requestId),
    dismissed,
  }));
  return 1;
}
