import type { Wait } from '../../src/contract/waits-for.ts';
import { TimeText } from './time-text.tsx';
import { waitsForNames } from './waits-for-names.ts';

/** Why nothing is being written, when it is tried again, and of a batch since and until when; nothing where it is. */
export function WaitNote({ wait: { waits_for, wait_reason, next_try_at, waits_since, waits_until } }: { wait: Wait }) {
  if (!waits_for) return null;
  return (
    <p role="status">
      <strong>{waitsForNames[waits_for]}</strong>
      {wait_reason && <>: {wait_reason}</>}
      {waits_since && (
        <>
          . Since <TimeText at={waits_since} />
        </>
      )}
      {waits_until && (
        <>
          , at most until <TimeText at={waits_until} />
        </>
      )}
      {next_try_at && (
        <>
          . Next try: <TimeText at={next_try_at} />
        </>
      )}
    </p>
  );
}
