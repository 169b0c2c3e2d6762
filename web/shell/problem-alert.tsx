import { Alert } from '@mantine/core';
import { OctagonX } from 'lucide-react';
import { ApiProblem } from '../api/api-problem.ts';
import classes from './problem-alert.module.css';

/** What went wrong, with every fault the API listed, where it happened. */
export function ProblemAlert({ error, title }: { error: Error; title: string }) {
  const faults = error instanceof ApiProblem ? error.faults : [];
  return (
    <Alert
      classNames={{ root: classes.root, title: classes.title, message: classes.message }}
      role="alert"
      title={title}
      icon={<OctagonX size={18} aria-hidden />}
      data-severity="error"
    >
      {error.message}
      {faults.length > 0 && (
        <ul className={classes.faults}>
          {faults.map((fault) => (
            <li key={`${fault.pointer} ${fault.detail}`}>
              <code>{fault.pointer || '/'}</code> {fault.detail}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
