import type { Env } from './config.ts';

/** The only reader of process.env. */
export const readEnv = (): Env => ({ ...process.env });
