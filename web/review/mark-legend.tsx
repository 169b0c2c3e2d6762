import annotated from './annotated-text.module.css';
import { FlagIcon } from './flag-icon.tsx';
import classes from './mark-legend.module.css';

/** How the marks look, by shape as well as colour. */
export function MarkLegend() {
  return (
    <ul className={classes.legend} aria-label="How passages are marked">
      <li>
        <span className={annotated.mark} data-grounded>
          supported
        </span>
      </li>
      {(['error', 'warning', 'info'] as const).map((severity) => (
        <li key={severity} data-severity={severity}>
          <FlagIcon severity={severity} size={13} />
          <span className={annotated.mark} data-severity={severity}>
            {severity === 'info' ? 'note' : severity}
          </span>
        </li>
      ))}
    </ul>
  );
}
