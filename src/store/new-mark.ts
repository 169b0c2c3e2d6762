import { randomUUID } from 'node:crypto';

/** A value for audit_pending: only the write that set it is done with when it is removed. */
export const newMark = (): string => randomUUID();
