import { Check, LoaderCircle } from 'lucide-react';
import type { ProgressStep, Status } from '../../src/contract/personalize-response.ts';
import type { Wait } from '../../src/contract/waits-for.ts';
import { WaitNote } from '../shell/wait-note.tsx';
import classes from './generation-progress.module.css';

const names: Record<ProgressStep, string> = {
  queued: 'Queued',
  writing: 'Writing',
  checking: 'Checking every claim',
  retrying: 'Asking again for what failed',
  done: 'Done',
};

/** What is still to come when all goes well from here. */
const ahead: Record<ProgressStep, ProgressStep[]> = {
  queued: ['writing', 'checking', 'done'],
  writing: ['checking', 'done'],
  checking: ['done'],
  retrying: ['checking', 'done'],
  done: [],
};

interface GenerationProgressProps {
  status: Status;
  /** In the order they came, from the service's own events. */
  steps: ProgressStep[];
  /** Why it is not being written, if it is not. */
  wait: Wait;
}

/** Where the request is; never a guess at a percentage. */
export function GenerationProgress({ status, steps, wait }: GenerationProgressProps) {
  const seen: ProgressStep[] = steps.length > 0 ? steps : [status === 'QUEUED' ? 'queued' : 'writing'];
  const current = seen.at(-1) ?? 'queued';
  return (
    <div className={classes.progress}>
      <ol className={classes.steps} aria-label="Progress">
        {seen.map((step, index) => {
          const isCurrent = index === seen.length - 1;
          const key = `${index} ${step}`;
          return (
            <li key={key} data-state={isCurrent ? 'current' : 'past'} aria-current={isCurrent ? 'step' : undefined}>
              {isCurrent ? (
                <LoaderCircle className={classes.turning} size={16} aria-hidden />
              ) : (
                <Check size={16} aria-hidden />
              )}
              {names[step]}
            </li>
          );
        })}
        {ahead[current].map((step) => (
          <li key={step} data-state="ahead">
            <span className={classes.dot} aria-hidden />
            {names[step]}
          </li>
        ))}
      </ol>
      <WaitNote wait={wait} />
      <span className="visually-hidden" role="status">
        {names[current]}
      </span>
    </div>
  );
}
