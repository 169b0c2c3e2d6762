export type { BulkSum, ExportPreset, ResultsFilter, RowsQuery } from './campaign-calls.ts';
export { CandorError } from './candor-error.ts';
export {
  type CandorClient,
  type CheckOptions,
  createCandorClient,
  type ExplainedCheck,
  type SubmitOptions,
  type WaitOptions,
} from './create-candor-client.ts';
export type { ClientOptions } from './http.ts';
export type { SequenceExport } from './sequence-calls.ts';
export type * from './types.ts';
export type {
  /** @deprecated Use ReplayDiff. */
  ReplayDiff as ReplayDifference,
  /** @deprecated Use VariantDiff. */
  VariantDiff as VariantDifference,
} from './types.ts';
