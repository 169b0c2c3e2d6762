import type { Citation } from '../../contract/verdict.ts';

/** What is wrong with a clause. Offsets of the normal text. */
export interface LocalFinding {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly contradicts?: Citation;
  readonly score: number;
}
