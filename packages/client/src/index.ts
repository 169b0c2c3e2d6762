export { CandorError } from './candor-error.ts';
export { type CandorClient, createCandorClient, type SubmitOptions } from './create-candor-client.ts';
export type { ClientOptions } from './http.ts';
export type * from './types.ts';
