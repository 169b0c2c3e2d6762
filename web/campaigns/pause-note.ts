const notes: Record<string, string> = {
  budget_exhausted: 'its budget is used up',
  template_missing: 'its template no longer exists',
};

/** Why the service paused a campaign; nothing when a person did. */
export function pauseNote(reason: string | undefined): string | null {
  if (!reason || reason === 'requested') return null;
  return notes[reason] ?? reason.replaceAll('_', ' ');
}
