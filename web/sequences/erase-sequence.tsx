import { useQueryClient } from '@tanstack/react-query';
import { EraseButton } from '../shell/erase-button.tsx';
import { sequenceApi } from './sequence-api.ts';

/** Erases what the sequence and its touches hold of a person. */
export function EraseSequence({ sequenceId }: { sequenceId: string }) {
  const client = useQueryClient();
  const erase = async () => {
    await sequenceApi.erase(sequenceId);
    await client.invalidateQueries({ queryKey: ['sequence', sequenceId] });
    void client.invalidateQueries({ queryKey: ['personalization'] });
  };
  return (
    <EraseButton question="Erase this sequence?" erase={erase}>
      Input, prompts, outputs and variants of every touch are removed for good, those that were written anew since and
      replays among them. That the requests were made, and when, stays in the audit.
    </EraseButton>
  );
}
