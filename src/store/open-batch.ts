/** A batch from before its rows become requests until its answers are stored, and nothing of it is with the provider. */
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
  /** When the provider was last asked for it. */
  read_at?: string;
  /** Since when its rows go on without it, and only what the provider keeps of it is yet to be taken from there. */
  left_at?: string;
  /** When that was last tried. */
  removal_tried_at?: string;
}
