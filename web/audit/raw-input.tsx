import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { Panel } from '../shell/panel.tsx';
import classes from './audit.module.css';

/** The request word for word. */
export function RawInput({ input }: { input: PersonalizeRequest }) {
  return (
    <Panel title="Input">
      <details className={classes.details}>
        <summary>The request as JSON</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre className={classes.pre} tabIndex={0} role="region" aria-label="Request as JSON">
          {JSON.stringify(input, null, 2)}
        </pre>
      </details>
    </Panel>
  );
}
