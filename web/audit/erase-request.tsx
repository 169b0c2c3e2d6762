import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { EraseButton } from '../shell/erase-button.tsx';

/** Erases what the request holds of a person. */
export function EraseRequest({ requestId }: { requestId: string }) {
  const client = useQueryClient();
  const erase = async () => {
    await api.erase(requestId);
    await client.invalidateQueries({ queryKey: ['personalization', requestId] });
  };
  return (
    <EraseButton question="Erase this request?" erase={erase}>
      Input, prompts, outputs and variants are removed for good, with those of its replays and previews. That the
      request was made, and when, stays in the audit.
    </EraseButton>
  );
}
