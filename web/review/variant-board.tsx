import { Switch } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { Personalization } from '../../src/contract/personalize-response.ts';
import { MarkLegend } from './mark-legend.tsx';
import { shownVariant } from './shown-variant.ts';
import classes from './variant-board.module.css';
import { VariantCard } from './variant-card.tsx';

interface VariantBoardProps {
  record: Personalization;
  /** The variant whose editor is open at first. */
  edit?: number | null;
  onSelected?: () => void;
  /** Escape was pressed in an editor; what is written there is kept. */
  onLeaveEditor?: () => void;
}

/** The variants of a finished request, side by side. */
export function VariantBoard({ record, edit = null, onSelected, onLeaveEditor }: VariantBoardProps) {
  const [showGrounding, setShowGrounding] = useLocalStorage({ key: 'candor-show-grounding', defaultValue: true });
  const { input, selection } = record;
  if (!input) return null;
  return (
    <>
      <div className={classes.bar}>
        <MarkLegend />
        <Switch
          size="sm"
          label="Show what the input supports"
          checked={showGrounding}
          onChange={(event) => setShowGrounding(event.currentTarget.checked)}
        />
      </div>
      <div className={classes.grid}>
        {record.variants.map((variant, index) => (
          <VariantCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a variant's index is its identity
            key={`${record.request_id} ${index}`}
            requestId={record.request_id}
            request={input}
            variant={shownVariant(variant, index, selection)}
            index={index}
            selected={selection?.selected_variant_index === index}
            showGrounding={showGrounding}
            startsEditing={edit === index}
            asOf={record.planned_at}
            onSelected={onSelected}
            onLeaveEditor={onLeaveEditor}
          />
        ))}
      </div>
    </>
  );
}
