import type { Draft } from './draft.ts';

const key = (requestId: string, index: number): string => `candor-draft ${requestId} ${index}`;

/** Unsaved edits, one for each variant: they live as long as the browser tab and are never written to disk. */
export const openDraft = {
  get(requestId: string, index: number): Draft | null {
    const kept = sessionStorage.getItem(key(requestId, index));
    return kept === null ? null : (JSON.parse(kept) as Draft);
  },
  set(requestId: string, index: number, draft: Draft | null): void {
    if (draft === null) sessionStorage.removeItem(key(requestId, index));
    else sessionStorage.setItem(key(requestId, index), JSON.stringify(draft));
  },
};
