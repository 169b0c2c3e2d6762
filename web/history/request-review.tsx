import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { api } from '../api/api.ts';
import { EvidenceProvider } from '../review/evidence-context.tsx';
import { VariantBoard } from '../review/variant-board.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './request-table.module.css';

interface RequestReviewProps {
  requestId: string;
  /** Which of those that can be reviewed here it is, from 0. */
  place: number;
  count: number;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** The variants of one request of a list, to be judged one after another without leaving the list. */
export function RequestReview({ requestId, place, count, onPrevious, onNext }: RequestReviewProps) {
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
      {count > 1 && (
        <Group className={classes.steps} justify="flex-end" gap="xs">
          <span className={classes.place}>
            {place + 1} of {count} on this page
          </span>
          <Button
            size="xs"
            variant="default"
            leftSection={<ChevronUp size={16} aria-hidden />}
            disabled={!onPrevious}
            onClick={onPrevious}
          >
            Previous lead
          </Button>
          <Button
            size="xs"
            variant="default"
            rightSection={<ChevronDown size={16} aria-hidden />}
            disabled={!onNext}
            onClick={onNext}
          >
            Next lead
          </Button>
        </Group>
      )}
    </EvidenceProvider>
  );
}
