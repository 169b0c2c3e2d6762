import classes from './templates.module.css';

interface IntervalBarProps {
  rate: number | null;
  interval: { low: number; high: number } | null;
}

/** A share between 0 and 100% as a dot, with its 95% interval as a band. The figures stand beside it in words. */
export function IntervalBar({ rate, interval }: IntervalBarProps) {
  return (
    <svg className={classes.interval} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
      <line x1="0" x2="100" y1="6" y2="6" className={classes.axis} />
      {[0, 25, 50, 75, 100].map((x) => (
        <line key={x} x1={x} x2={x} y1="3" y2="9" className={classes.axis} />
      ))}
      {rate !== null && interval !== null && (
        <>
          <rect
            x={interval.low * 100}
            width={(interval.high - interval.low) * 100}
            y="3"
            height="6"
            className={classes.band}
          />
          <rect x={rate * 100 - 0.6} width="1.2" y="0" height="12" className={classes.point} />
        </>
      )}
    </svg>
  );
}
