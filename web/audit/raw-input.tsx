import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { Panel } from '../shell/panel.tsx';
import { RawText } from '../shell/raw-text.tsx';
import classes from './audit.module.css';

/** The request word for word. */
export function RawInput({ input }: { input: PersonalizeRequest }) {
  return (
    <Panel title="Input">
      <details className={classes.details}>
        <summary>The request as JSON</summary>
        <RawText label="Request as JSON" text={JSON.stringify(input, null, 2)} />
      </details>
    </Panel>
  );
}
