import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api.ts';
import { EvidenceProvider } from '../../review/evidence-context.tsx';
import { EvidencePanel } from '../../review/evidence-panel.tsx';
import { shownVariants } from '../../review/shown-variant.ts';
import { VariantBoard } from '../../review/variant-board.tsx';
import { VariantSkeletons } from '../../review/variant-skeletons.tsx';
import { ProblemAlert } from '../../shell/problem-alert.tsx';
import classes from './rows.module.css';

interface RowReviewProps {
  requestId: string;
  /** The variant whose editor is open at first. */
  edit: number | null;
  onSelected: () => void;
  onLeaveEditor: () => void;
}

/** The variants of one row with their evidence beside them. */
export function RowReview({ requestId, edit, onSelected, onLeaveEditor }: RowReviewProps) {
  const { data, error } = useQuery({
    queryKey: ['personalization', requestId],
    queryFn: ({ signal }) => api.getPersonalization(requestId, signal),
  });
  if (error) return <ProblemAlert error={error} title="The request could not be read" />;
  if (!data?.input) return <VariantSkeletons count={3} hasSubject />;
  return (
    <EvidenceProvider>
      <h3 className="visually-hidden">Variants and their evidence</h3>
      <div className={classes.reviewColumns}>
        <section className={classes.evidence} aria-label="Evidence">
          <EvidencePanel request={data.input} variants={shownVariants(data)} inputFlags={data.input_flags} />
        </section>
        <div>
          <VariantBoard record={data} edit={edit} onSelected={onSelected} onLeaveEditor={onLeaveEditor} />
        </div>
      </div>
    </EvidenceProvider>
  );
}
