import type { ApiKey } from '../contract/api-key.ts';
import type { ApiKeyDoc } from '../store/api-key-store.ts';

/** What may be shown of a key: all but the hash of its secret. */
export const describeApiKey = ({ secret_sha256: _, ...shown }: ApiKeyDoc): ApiKey => shown;
