import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { EvidenceProvider } from '../review/evidence-context.tsx';
import { VariantBoard } from '../review/variant-board.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';

/** The variants of one request of a list, to be judged without leaving the list. */
export function RequestReview({ requestId }: { requestId: string }) {
  const { data, error } = useQuery({
    queryKey: ['personalization', requestId],
    queryFn: ({ signal }) => api.getPersonalization(requestId, signal),
  });
  if (error) return <ProblemAlert error={error} title="The request could not be read" />;
  if (!data) return <LoadingRows rows={3} label="Loading the variants" />;
  return (
    <EvidenceProvider>
      <h2 className="visually-hidden">Variants</h2>
      <VariantBoard record={data} />
    </EvidenceProvider>
  );
}
