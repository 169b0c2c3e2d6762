import type { KeyObject } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Logger } from '../logger.ts';
import type { Store } from '../store/store.ts';

/** What checkpoints need of the context. */
export interface AuditDeps {
  store: Pick<Store, 'requests' | 'audit' | 'checkpoints'>;
  config: { audit: { signingKey?: KeyObject } };
  clock: Clock;
  logger: Logger;
}
