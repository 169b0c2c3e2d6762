import { CircleCheck, CircleMinus, CircleQuestionMark, OctagonX, Sigma } from 'lucide-react';
import type { VerdictKind } from '../../src/contract/verdict.ts';
import classes from './explanation.module.css';

const icons = {
  CONTRADICTED: OctagonX,
  UNSOURCED: CircleQuestionMark,
  DERIVED: Sigma,
  SUPPORTED: CircleCheck,
  EXEMPT: CircleMinus,
};

/** Each verdict has its own shape, so that colour is never the only sign. */
export function VerdictIcon({ verdict }: { verdict: VerdictKind }) {
  const Icon = icons[verdict];
  return <Icon className={classes.icon} size={15} strokeWidth={2.2} aria-hidden />;
}
