/** A batch from before its rows become requests until its answers are stored. */
export interface OpenBatch {
  id: string;
  provider: string;
  model: string;
  /** Rows, both included. */
  from: number;
  to: number;
  created_at: string;
  /** Set before it is handed over: from here on its calls may be billed. */
  handed_over_at?: string;
  /** The provider's own id; absent: not handed over yet, or the process ended meanwhile. */
  provider_batch_id?: string;
  /** Not asked for before. */
  read_at?: string;
}
