export interface Figure {
  name: string;
  value: number;
  /** What it is compared with in the same run. */
  baseline: string;
  baselineValue: number;
  unit: string;
  goal?: number;
}

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** Prints a figure as a ratio to the baseline of the same run, and whether its goal is reached. */
export function printRatio({ name, value, baseline, baselineValue, unit, goal }: Figure): void {
  const ratio = value / baselineValue;
  const verdict = goal === undefined ? '' : ` (goal ${goal}: ${ratio >= goal ? 'reached' : 'not reached'})`;
  console.log(
    `${name}: ${short(value)} ${unit}; ${baseline}: ${short(baselineValue)} ${unit}; ratio ${ratio.toFixed(3)}${verdict}`,
  );
}
