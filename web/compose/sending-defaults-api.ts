import type { SendingDefaults, SendingSettings } from '../../src/contract/sending-defaults.ts';
import { callApi } from '../api/call-api.ts';

const path = '/sending-defaults';

/** The calls of the sending defaults. */
export const sendingDefaultsApi = {
  get: async (signal?: AbortSignal): Promise<SendingSettings> => (await callApi(path, { signal })).json(),
  save: async (defaults: SendingDefaults): Promise<SendingSettings> =>
    (await callApi(path, { method: 'PUT', json: defaults })).json(),
  remove: async (): Promise<void> => void (await callApi(path, { method: 'DELETE' })),
};
