import type { RequestDoc } from '../store/store.ts';

/** As of when the texts of a request are written and checked, in ms since the epoch: when they are to be sent, or `now`. */
export const writtenAt = ({ planned_at }: Pick<RequestDoc, 'planned_at'>, now: number): number =>
  planned_at === undefined ? now : Math.max(now, Date.parse(planned_at));
