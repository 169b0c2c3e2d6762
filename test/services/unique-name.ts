import { randomBytes } from 'node:crypto';

/** A database name or queue prefix that no other test file has. */
export const uniqueName = (): string => `candor_test_${randomBytes(6).toString('hex')}`;
