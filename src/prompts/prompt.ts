/** What a writer or a judge is asked in one call. */
export interface Prompt {
  /** e.g. "2026-11-a"; see versions/. */
  version: string;
  /** "full", "opener", "body", "cta" or "judge". */
  step: string;
  system: string;
  user: string;
  temperature: number;
  seed?: number;
  /** Bound on the answer. */
  max_output_tokens: number;
  /** How many variants the answer must hold. */
  variant_count: number;
  with_subject: boolean;
  /** JSON Schema of the answer; absent: the variants. */
  answer_schema?: Record<string, unknown>;
  /** What the ids that the answer may cite stand for. */
  facts?: { id: string; pointer: string }[];
}
