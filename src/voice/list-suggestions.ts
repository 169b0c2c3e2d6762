import type { Context } from '../context.ts';
import type { VoiceSuggestion } from '../contract/voice.ts';
import type { RequestDoc } from '../store/store.ts';

/** How many of the newest selections are looked through for edits, and how many edits are shown. */
const pages = 5;
const pageSize = 200;
const mostShown = 20;

/** An edit that changed the message and has no error, as a suggestion; null of any other request. */
export function suggestionOf({ request_id, selection, variants }: RequestDoc): VoiceSuggestion | null {
  const written = selection && variants[selection.selected_variant_index]?.message;
  const message = selection?.edited_message;
  if (!selection || written === undefined || message === undefined || message.trim() === written.trim()) return null;
  if (selection.risk_flags.some(({ severity }) => severity === 'error')) return null;
  return { request_id, selected_at: selection.selected_at, written, message };
}

/** Edits of the newest selections that were neither accepted nor dismissed, the newest request first. */
export async function listSuggestions(deps: Pick<Context, 'store'>, tenant: string): Promise<VoiceSuggestion[]> {
  const kept = await deps.store.voices.get(tenant);
  const decided = new Set([...(kept?.accepted ?? []).map(({ request_id }) => request_id), ...(kept?.dismissed ?? [])]);
  const found: VoiceSuggestion[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const { items, next_cursor } = await deps.store.requests.list(tenant, { selected: true }, cursor, pageSize);
    for (const doc of items) {
      const suggestion = decided.has(doc.request_id) ? null : suggestionOf(doc);
      if (suggestion) found.push(suggestion);
      if (found.length === mostShown) return found;
    }
    if (!next_cursor) break;
    cursor = next_cursor;
  }
  return found;
}
