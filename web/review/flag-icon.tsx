import { Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../src/contract/risk-flag.ts';
import classes from './flags.module.css';

const icons = { error: OctagonX, warning: TriangleAlert, info: Info };

/** Each severity has its own shape, so that colour is never the only sign. */
export function FlagIcon({ severity, size = 15 }: { severity: Severity; size?: number }) {
  const Icon = icons[severity];
  return <Icon className={classes.icon} data-severity={severity} size={size} strokeWidth={2.2} aria-hidden />;
}
