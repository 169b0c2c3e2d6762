import type { Wait } from '../../src/contract/waits-for.ts';
import { TimeText } from './time-text.tsx';
import { waitsForNames } from './waits-for-names.ts';

/** Why nothing is being written, and when it is tried again; nothing where it is. */
export function WaitNote({ wait: { waits_for, wait_reason, next_try_at } }: { wait: Wait }) {
  if (!waits_for) return null;
  return (
    <p role="status">
      <strong>{waitsForNames[waits_for]}</strong>
      {wait_reason && <>: {wait_reason}</>}
      {next_try_at && (
        <>
          . Next try: <TimeText at={next_try_at} />
        </>
      )}
    </p>
  );
}
