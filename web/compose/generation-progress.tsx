import { Check, LoaderCircle } from 'lucide-react';
import type { Status } from '../../src/contract/personalize-response.ts';
import type { ProgressStep } from '../api/use-personalization.ts';
import classes from './generation-progress.module.css';

const names: Record<string, string> = {
  queued: 'Queued',
  prompting: 'Building the prompt',
  writing: 'Writing',
  checking: 'Checking every claim',
  retrying: 'Asking again for what failed',
  repairing: 'Repairing what still fails',
  done: 'Done',
};

/** The steps that are still to come when all goes well. */
const course = ['queued', 'prompting', 'writing', 'checking', 'done'];

const nameOf = (step: string): string => names[step] ?? step;

/** Where the request is, from the service's own events; never a guess at a percentage. */
export function GenerationProgress({ status, steps }: { status: Status; steps: ProgressStep[] }) {
  const seen = steps.length > 0 ? steps.map(({ step }) => step) : [status === 'QUEUED' ? 'queued' : 'writing'];
  const current = seen.at(-1) ?? 'queued';
  const ahead = course.slice(
    course.indexOf(current === 'retrying' || current === 'repairing' ? 'checking' : current) + 1,
  );
  return (
    <div className={classes.progress}>
      <ol className={classes.steps}>
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
              {nameOf(step)}
            </li>
          );
        })}
        {ahead.map((step) => (
          <li key={step} data-state="ahead">
            <span className={classes.dot} aria-hidden />
            {nameOf(step)}
          </li>
        ))}
      </ol>
      <span className="visually-hidden" role="status">
        {nameOf(current)}
      </span>
    </div>
  );
}
