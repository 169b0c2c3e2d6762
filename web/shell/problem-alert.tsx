import { Alert } from '@mantine/core';
import { OctagonX } from 'lucide-react';
import { ApiProblem } from '../api/api-problem.ts';
import classes from './problem-alert.module.css';

/** What went wrong, with every error the API listed, where it happened. */
export function ProblemAlert({ error, title }: { error: Error; title: string }) {
  const issues = error instanceof ApiProblem ? error.issues : [];
  const more = error instanceof ApiProblem ? error.moreIssues : 0;
  return (
    <Alert
      classNames={{ root: classes.root, title: classes.title, message: classes.message }}
      role="alert"
      title={title}
      icon={<OctagonX size={18} aria-hidden />}
      data-severity="error"
    >
      {error.message}
      {issues.length > 0 && (
        <ul className={classes.issues}>
          {issues.map((issue) => (
            <li key={`${issue.pointer} ${issue.detail}`}>
              <code>{issue.pointer || '/'}</code> {issue.detail}
            </li>
          ))}
          {more > 0 && <li>and {more.toLocaleString()} more</li>}
        </ul>
      )}
    </Alert>
  );
}
