import { Button } from '@mantine/core';
import { Check } from 'lucide-react';
import type { CampaignRow } from '../../../src/contract/campaign-rows.ts';
import { FlagCounts } from '../../review/flag-counts.tsx';
import { FlagList } from '../../review/flag-list.tsx';
import classes from './rows.module.css';

interface RowVariantProps {
  row: CampaignRow;
  index: number;
  isCurrent: boolean;
  onSelect: () => void;
}

/** One variant in a row: two lines of it, all of it where the reviewer is. */
export function RowVariant({ row, index, isCurrent, onSelect }: RowVariantProps) {
  const variant = row.variants[index];
  if (!variant) return <td className={classes.variant} />;
  const { selection } = row;
  const isSelected = selection?.selected_variant_index === index;
  const subject = (isSelected && selection.edited_subject) || variant.subject;
  const message = (isSelected && selection.edited_message) || variant.message;
  const flags = isSelected ? selection.risk_flags : variant.risk_flags;
  const isEdited = isSelected && (selection.edited_message ?? selection.edited_subject) !== undefined;
  return (
    <td className={classes.variant} data-selected={isSelected || undefined} data-first={index === 0 || undefined}>
      {subject !== undefined && <span className={classes.subject}>{subject}</span>}
      <span className={classes.message}>{isCurrent ? message : message.replace(/\s+/g, ' ')}</span>
      <span className={classes.verdict}>
        <FlagCounts flags={flags} />
        {isEdited && <span>edited</span>}
      </span>
      {isCurrent && (
        <>
          <FlagList flags={flags} label={`Findings on variant ${index + 1}, in words`} />
          <Button
            size="compact-xs"
            tabIndex={-1}
            variant={isSelected ? 'light' : 'default'}
            leftSection={<Check size={14} aria-hidden />}
            aria-pressed={isSelected}
            onClick={onSelect}
          >
            <span>
              {isSelected ? 'Selected' : 'Select'}
              <span className="visually-hidden">: variant {index + 1}</span>
            </span>
            <kbd className={classes.hint} aria-hidden>
              {index + 1}
            </kbd>
          </Button>
        </>
      )}
    </td>
  );
}
