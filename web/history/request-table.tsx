import { Fragment, useEffect, useRef, useState } from 'react';
import type { PersonalizationSummary } from '../../src/contract/personalize-response.ts';
import tableClasses from '../shell/table.module.css';
import { RequestReview } from './request-review.tsx';
import { isReviewable, RequestRow, reviewButtonId } from './request-row.tsx';
import classes from './request-table.module.css';

const columns = 7;

/** Focus goes along, and the row to the top once the review that was open has closed. */
function goTo(requestId: string): void {
  const button = document.getElementById(reviewButtonId(requestId));
  button?.focus({ preventScroll: true });
  requestAnimationFrame(() => button?.scrollIntoView({ block: 'start' }));
}

/** Requests, newest first; each opens in place for a review, one after another, and leads to its audit. */
export function RequestTable({ items, label }: { items: PersonalizationSummary[]; label: string }) {
  const [openId, setOpenId] = useState<string | null>(null);
  const reviewable = items.filter(isReviewable).map((item) => item.request_id);
  const place = openId === null ? -1 : reviewable.indexOf(openId);
  const lastPlace = useRef(0);
  if (place >= 0) lastPlace.current = place;

  // A choice takes a lead out of a list of those without one: the next lead comes up in its place.
  const successor = reviewable[Math.min(lastPlace.current, reviewable.length - 1)];
  const hasLeft = openId !== null && place < 0;
  useEffect(() => {
    if (!hasLeft) return;
    setOpenId(successor ?? null);
    if (successor) goTo(successor);
  }, [hasLeft, successor]);

  const step = (id: string | undefined) => {
    if (id === undefined) return undefined;
    return () => {
      setOpenId(id);
      goTo(id);
    };
  };
  return (
    <div className={tableClasses.box}>
      <table className={tableClasses.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Review</span>
            </th>
            <th scope="col">Lead</th>
            <th scope="col" className={tableClasses.wide}>
              Message
            </th>
            <th scope="col" className={tableClasses.wide}>
              Findings
            </th>
            <th scope="col">Status</th>
            <th scope="col" className={tableClasses.wide}>
              Channel
            </th>
            <th scope="col" className={tableClasses.wide}>
              Created
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const isOpen = openId === item.request_id;
            return (
              <Fragment key={item.request_id}>
                <RequestRow item={item} isOpen={isOpen} onToggle={() => setOpenId(isOpen ? null : item.request_id)} />
                {isOpen && (
                  <tr className={classes.review}>
                    <td colSpan={columns}>
                      <RequestReview
                        requestId={item.request_id}
                        place={place}
                        count={reviewable.length}
                        onPrevious={step(reviewable[place - 1])}
                        onNext={step(reviewable[place + 1])}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
