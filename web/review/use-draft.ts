import { useEffect, useState } from 'react';
import type { Draft } from './draft.ts';
import { openDraft } from './open-draft.ts';

/** A reviewer's unsaved edit of one variant. It is there again after a way round the page, and is asked for before the tab closes. */
export function useDraft(requestId: string, index: number, original: Draft) {
  const [draft, setDraft] = useState(() => openDraft.get(requestId, index));
  const isUnsaved = draft !== null && (draft.message !== original.message || draft.subject !== original.subject);

  useEffect(() => {
    openDraft.set(requestId, index, isUnsaved ? draft : null);
  }, [requestId, index, draft, isUnsaved]);

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);

  return [draft, setDraft] as const;
}
