import { useState } from 'react';
import { Page } from '../shell/page.tsx';
import { Panel } from '../shell/panel.tsx';
import { AddForm } from './add-form.tsx';
import { ExportButton } from './export-button.tsx';
import { ImportForm } from './import-form.tsx';
import { SuppressionEntries } from './suppression-entries.tsx';
import classes from './suppressions.module.css';

/** Whom the tenant does not write to: found, added, brought in from a file, taken off, saved as a file. */
export function SuppressionsPage() {
  const [q, setQ] = useState('');
  return (
    <Page
      title="Suppression list"
      lead="Nobody on it is written to: a request is refused, a row of an upload is left out, and a row that waits ends before it costs anything."
      actions={<ExportButton />}
    >
      <Panel title="Add">
        <div className={classes.stack}>
          <AddForm />
          <ImportForm />
        </div>
      </Panel>
      <Panel title="On the list">
        <SuppressionEntries q={q} onSearch={setQ} />
      </Panel>
    </Page>
  );
}
