import { CircleCheck } from 'lucide-react';
import type { ReplayDiff, VariantDiff, WordChange } from '../../src/contract/replay.ts';
import { FlagList } from '../review/flag-list.tsx';
import classes from './audit.module.css';
import { joinChanges } from './join-changes.ts';

const isSame = (variant: VariantDiff): boolean =>
  [...variant.subject, ...variant.message].every((change) => change.op === 'equal') &&
  variant.flags_added.length === 0 &&
  variant.flags_removed.length === 0;

function Words({ changes }: { changes: WordChange[] }) {
  if (changes.length === 0) return null;
  let at = 0;
  return (
    <p className={classes.words}>
      {joinChanges(changes).map((change) => {
        const key = `${at} ${change.op}`;
        at += change.text.length;
        if (change.op === 'equal') return <span key={key}>{change.text}</span>;
        const Tag = change.op === 'insert' ? 'ins' : 'del';
        return <Tag key={key}>{change.text}</Tag>;
      })}
    </p>
  );
}

interface DiffViewProps {
  diff: Pick<ReplayDiff, 'variants'>;
  /** What to say when nothing differs. */
  same: string;
}

/** Word by word: struck out what went, underlined twice what came; and the flags that came and went. */
export function DiffView({ diff, same }: DiffViewProps) {
  if (diff.variants.every(isSame))
    return (
      <p className={classes.same} data-severity="none" role="status">
        <CircleCheck size={17} aria-hidden /> {same}
      </p>
    );
  return (
    <div className={classes.diff}>
      {diff.variants.map((variant) => {
        const name = `variant ${variant.index + 1}`;
        return (
          <article key={variant.index} aria-label={`Difference of ${name}`}>
            <h3>
              Variant {variant.index + 1}
              {isSame(variant) && ': the same'}
            </h3>
            <Words changes={variant.subject} />
            <Words changes={variant.message} />
            {variant.flags_added.length > 0 && <h4 className={classes.rawTitle}>Flags that came</h4>}
            <FlagList flags={variant.flags_added} label={`Flags that came to ${name}`} />
            {variant.flags_removed.length > 0 && <h4 className={classes.rawTitle}>Flags that went</h4>}
            <FlagList flags={variant.flags_removed} label={`Flags that went from ${name}`} />
          </article>
        );
      })}
    </div>
  );
}
