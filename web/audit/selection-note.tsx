import type { Variant } from '../../src/contract/personalize-response.ts';
import type { StoredSelection } from '../../src/contract/review.ts';
import { Panel } from '../shell/panel.tsx';
import { TimeText } from '../shell/time-text.tsx';
import classes from './audit.module.css';

interface SelectionNoteProps {
  selection: StoredSelection;
  variants: Variant[];
}

/** What the reviewer chose, and what the text was before the edit. */
export function SelectionNote({ selection, variants }: SelectionNoteProps) {
  const index = selection.selected_variant_index;
  const original = variants[index];
  const edited = selection.edited_message !== undefined || selection.edited_subject !== undefined;
  return (
    <Panel title="Selection">
      <p className={classes.note}>
        Variant {index + 1} was selected on <TimeText at={selection.selected_at} />
        {edited ? ', after an edit. The findings above are those on the edited text.' : ', as it was written.'}
      </p>
      {edited && original && (
        <details className={classes.details}>
          <summary>The text before the edit</summary>
          {original.subject !== undefined && <p className={classes.note}>{original.subject}</p>}
          <pre className={classes.before}>{original.message}</pre>
        </details>
      )}
    </Panel>
  );
}
