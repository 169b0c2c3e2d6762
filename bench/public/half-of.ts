import { createHash } from 'node:crypto';
import type { CorpusRow } from '../guardrails/read-corpus.ts';

export type Half = 'development' | 'held-out';

/**
 * The half of a public set that a text belongs to: errors are looked at in the first, the second is judged in totals
 * alone. All texts about one source are of one half, so that nothing seen of a source helps with another text about it.
 */
export const halfOf = ({ request }: Pick<CorpusRow, 'request'>): Half =>
  createHash('sha256').update(request.company_context.summary).digest()[0]! % 2 === 0 ? 'development' : 'held-out';
