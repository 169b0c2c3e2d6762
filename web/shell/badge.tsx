import type { LucideIcon } from 'lucide-react';
import classes from './badge.module.css';

export interface BadgeLook {
  readonly icon: LucideIcon;
  readonly kind: 'idle' | 'busy' | 'held' | 'good' | 'bad';
  readonly text: string;
}

/** How something stands, by shape, word and colour. */
export function Badge({ look: { icon: Icon, kind, text } }: { look: BadgeLook }) {
  return (
    <span className={classes.badge} data-kind={kind}>
      <Icon size={14} strokeWidth={2.2} aria-hidden />
      {text}
    </span>
  );
}
