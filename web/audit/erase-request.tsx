import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { EraseButton } from '../shell/erase-button.tsx';

/** Erases what the request holds of a person; `isOpen`: of a campaign's row that has not ended. */
export function EraseRequest({ requestId, isOpen }: { requestId: string; isOpen: boolean }) {
  const client = useQueryClient();
  const erase = async () => {
    await api.erase(requestId);
    await client.invalidateQueries({ queryKey: ['personalization', requestId] });
  };
  return (
    <EraseButton question="Erase this request?" erase={erase}>
      {isOpen && 'This row is not written any more; its campaign goes on without it. '}Input, prompts, outputs and
      variants are removed for good, with those of its replays and previews. That the request was made, and when, stays
      in the audit.
    </EraseButton>
  );
}
