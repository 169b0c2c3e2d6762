import type { SendingDefaultsReader } from './with-sending-defaults.ts';

/** Sending defaults that are read once for each tenant: for one batch of requests, then thrown away. */
export function rememberSendingDefaults({ sendingDefaults }: SendingDefaultsReader): SendingDefaultsReader {
  const known = new Map<string, ReturnType<SendingDefaultsReader['sendingDefaults']['get']>>();
  return {
    sendingDefaults: {
      get: (tenant) => {
        const answer = known.get(tenant) ?? sendingDefaults.get(tenant);
        known.set(tenant, answer);
        return answer;
      },
    },
  };
}
