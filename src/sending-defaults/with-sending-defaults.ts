import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { SendingDefaultsStore } from '../store/sending-defaults-store.ts';

export interface SendingDefaultsReader {
  sendingDefaults: Pick<SendingDefaultsStore, 'get'>;
}

/** A request with its tenant's sending defaults laid under it, field by field; as it is where none are kept. */
export async function withSendingDefaults<Request extends Pick<PersonalizeRequest, 'compliance' | 'sender'>>(
  store: SendingDefaultsReader,
  tenant: string,
  request: Request,
): Promise<Request> {
  const { compliance, sender } = (await store.sendingDefaults.get(tenant))?.defaults ?? {};
  return {
    ...(compliance === undefined ? {} : { compliance }),
    ...request,
    ...(sender === undefined || Object.keys(sender).length === 0
      ? {}
      : { sender: { facts: [], ...sender, ...request.sender } }),
  };
}
