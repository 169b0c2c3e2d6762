import type { Variant } from '../../src/contract/personalize-response.ts';
import type { Review } from '../../src/contract/review.ts';
import { FlagCounts } from '../review/flag-counts.tsx';
import { FlagList } from '../review/flag-list.tsx';
import { Panel } from '../shell/panel.tsx';
import { TimeText } from '../shell/time-text.tsx';
import classes from './audit.module.css';

interface ReviewHistoryProps {
  reviews: Review[];
  variants: Variant[];
}

function whatHappened({ type, selection }: Review): string {
  if (type === 'SKIPPED') return 'Skipped';
  if (type === 'REOPENED' || !selection) return 'Taken back';
  const edited = selection.edited_message !== undefined || selection.edited_subject !== undefined;
  return `Variant ${selection.selected_variant_index + 1} selected${edited ? ', after an edit' : ', as it was written'}`;
}

/** Every decision on the request in order: what was selected, edited, skipped or taken back, with the flags it had. */
export function ReviewHistory({ reviews, variants }: ReviewHistoryProps) {
  if (reviews.length === 0) return null;
  return (
    <Panel title={reviews.length === 1 ? 'Decision' : `${reviews.length} decisions`}>
      <ol className={classes.reviews} aria-label="Decisions in order">
        {reviews.map((review, index) => {
          const { at, action_id, selection } = review;
          const original = selection && variants[selection.selected_variant_index];
          const message = selection?.edited_message ?? original?.message;
          const subject = selection?.edited_subject ?? original?.subject;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: their order is fixed, and two may fall on one moment
            <li key={`${index} ${at}`}>
              <p className={classes.note}>
                <strong>{whatHappened(review)}</strong> on <TimeText at={at} />
                {action_id && ', with many rows at once'}
              </p>
              {selection && (
                <>
                  <p className={classes.reviewFlags}>
                    <FlagCounts flags={selection.risk_flags} />
                  </p>
                  <FlagList flags={selection.risk_flags} label={`Findings on decision ${index + 1}`} />
                  <details className={classes.details}>
                    <summary>The text</summary>
                    {subject !== undefined && <p className={classes.note}>{subject}</p>}
                    <pre className={classes.before}>{message}</pre>
                  </details>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
