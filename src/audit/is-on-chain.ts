import type { AuditEvent, AuditHead } from '../store/audit-store.ts';

export const isOnChain = (head: AuditHead, chain: AuditEvent[]): boolean =>
  chain.some(({ seq, hash }) => seq === head.seq && hash === head.hash);
