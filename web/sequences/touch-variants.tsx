import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { shownVariant } from '../review/shown-variant.ts';
import board from '../review/variant-board.module.css';
import { VariantCard } from '../review/variant-card.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';

interface TouchVariantsProps {
  sequenceId: string;
  requestId: string;
  showGrounding: boolean;
}

/** The variants of a touch, to be read, edited and selected like those of any request. */
export function TouchVariants({ sequenceId, requestId, showGrounding }: TouchVariantsProps) {
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['personalization', requestId],
    queryFn: ({ signal }) => api.getPersonalization(requestId, signal),
  });
  if (error) return <ProblemAlert error={error} title="The touch could not be read" />;
  if (!data) return <LoadingRows rows={3} label="Loading the variants" />;
  const { input, selection, variants, planned_at } = data;
  if (!input) return null;
  return (
    <div className={board.grid}>
      {variants.map((variant, index) => (
        <VariantCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a variant's index is its identity
          key={`${requestId} ${index}`}
          requestId={requestId}
          request={input}
          variant={shownVariant(variant, index, selection)}
          index={index}
          selected={selection?.selected_variant_index === index}
          showGrounding={showGrounding}
          startsEditing={false}
          asOf={planned_at}
          onSelected={() => void client.invalidateQueries({ queryKey: ['sequence', sequenceId] })}
          onLeaveEditor={undefined}
        />
      ))}
    </div>
  );
}
