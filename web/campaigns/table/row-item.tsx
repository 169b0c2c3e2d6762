import { Button, Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import type { CampaignRow } from '../../../src/contract/campaign-rows.ts';
import type { Draft } from '../../review/draft.ts';
import { openDraft } from '../../review/open-draft.ts';
import { RowReview } from './row-review.tsx';
import { RowState } from './row-state.tsx';
import { RowVariant } from './row-variant.tsx';
import classes from './rows.module.css';

interface RowItemProps {
  row: CampaignRow;
  isCurrent: boolean;
  isChecked: boolean;
  /** Opened with its evidence; `edit` is the variant whose editor is open. */
  opened: { edit: number | null } | null;
  onCheck: (checked: boolean) => void;
  onSelect: (variant: number) => void;
  onEdit: () => void;
  onSkip: () => void;
  onReopen: () => void;
  onToggle: () => void;
  onEdited: () => void;
  onLeaveEditor: () => void;
}

/** What a row is read for; the rest is not to be read. */
const partNames: Partial<Record<NonNullable<CampaignRow['review_part']>, string>> = {
  riskiest: 'One of the riskiest',
  sample: 'In the random sample',
};

const hasDraft = (row: CampaignRow): boolean =>
  row.variants.some((_, index) => (openDraft.get(row.request_id, index) satisfies Draft | null) !== null);

/** A lead, its variants side by side, and where it stands. */
export function RowItem(props: RowItemProps) {
  const { row, isCurrent, opened } = props;
  const name = row.lead ? `${row.lead.first_name} ${row.lead.last_name}`.trim() : 'Erased';
  const isDecided = row.selection !== null || row.skipped_at !== null;
  const isReviewable = row.status === 'SUCCESS' && row.lead !== null;
  return (
    <>
      <td className={classes.check}>
        <Checkbox
          size="xs"
          tabIndex={isCurrent ? 0 : -1}
          aria-label={`Mark row ${row.row}`}
          checked={props.isChecked}
          onChange={(event) => props.onCheck(event.currentTarget.checked)}
        />
      </td>
      <td className={classes.lead}>
        <Link className={classes.name} to={`/requests/${row.request_id}`} tabIndex={isCurrent ? 0 : -1}>
          {name}
        </Link>
        <span className={classes.soft}>{row.lead?.company_name}</span>
        <span className={classes.soft}>
          Row {row.row.toLocaleString()}
          {row.language && ` · ${row.language}`}
          {hasDraft(row) && ' · unsaved edit'}
        </span>
        {row.review_part && partNames[row.review_part] && (
          <span className={classes.soft}>{partNames[row.review_part]}</span>
        )}
      </td>
      {[0, 1, 2].map((index) => (
        <RowVariant
          key={index}
          row={row}
          index={index}
          isCurrent={isCurrent && opened === null}
          onSelect={() => props.onSelect(index)}
        />
      ))}
      <td className={classes.state}>
        <RowState row={row} />
        {isCurrent && isReviewable && (
          <div className={classes.actions}>
            <Button size="compact-xs" variant="default" onClick={props.onEdit}>
              Edit
              <kbd className={classes.hint} aria-hidden>
                e
              </kbd>
            </Button>
            {isDecided ? (
              <Button size="compact-xs" variant="default" onClick={props.onReopen}>
                Reopen
              </Button>
            ) : (
              <Button size="compact-xs" variant="default" onClick={props.onSkip}>
                Skip
                <kbd className={classes.hint} aria-hidden>
                  x
                </kbd>
              </Button>
            )}
            <Button size="compact-xs" variant="default" aria-expanded={opened !== null} onClick={props.onToggle}>
              Evidence
              <kbd className={classes.hint} aria-hidden>
                o
              </kbd>
            </Button>
          </div>
        )}
      </td>
      {opened && (
        <td className={classes.review} colSpan={6}>
          <RowReview
            requestId={row.request_id}
            edit={opened.edit}
            onSelected={props.onEdited}
            onLeaveEditor={props.onLeaveEditor}
          />
        </td>
      )}
    </>
  );
}
