import type { AcceptedSample, Voice } from '../contract/voice.ts';

/** What is kept of a tenant's voice. */
export interface VoiceDoc {
  tenant: string;
  voice: Voice;
  /** Edits taken as samples, the latest first. */
  accepted: AcceptedSample[];
  /** Requests whose edits are suggested no more, the latest first. */
  dismissed: string[];
  /** 1 when it is first saved, one more each time. */
  version: number;
  updated_at: string;
}

export interface VoiceStore {
  get(tenant: string): Promise<VoiceDoc | null>;
  /** Requires that the one before it is kept, or none where it is the first; false otherwise. */
  save(doc: VoiceDoc): Promise<boolean>;
}
