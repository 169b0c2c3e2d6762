import type { Sentence } from '../document/sentences.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Whether a sentence names the lead's company or one of its products. */
export function mentionsLead({ ledger }: Reading, field: FieldReading, sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = field.tokens[at]!;
    if (token.shape !== 'lower' && ledger.leadNames.has(token.folded)) return true;
  }
  return false;
}
