import type { Voice, VoiceSettings, VoiceSuggestion } from '../../src/contract/voice.ts';
import { type Call, callApi } from '../api/call-api.ts';

const json = async <Answer>(path: string, call?: Call): Promise<Answer> => (await callApi(path, call)).json();
const suggestion = (id: string): string => `/voice/suggestions/${encodeURIComponent(id)}`;

/** The calls of the voice panel. */
export const voiceApi = {
  get: (signal?: AbortSignal) => json<VoiceSettings>('/voice', { signal }),
  save: (voice: Voice) => json<VoiceSettings>('/voice', { method: 'PUT', json: voice }),
  suggestions: async (signal?: AbortSignal) =>
    (await json<{ items: VoiceSuggestion[] }>('/voice/suggestions', { signal })).items,
  accept: (id: string) => json<VoiceSettings>(`${suggestion(id)}/accept`, { method: 'POST' }),
  dismiss: async (id: string): Promise<void> => void (await callApi(suggestion(id), { method: 'DELETE' })),
};
