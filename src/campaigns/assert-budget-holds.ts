import type { Config } from '../config/config.ts';
import { DomainError } from '../errors.ts';
import { unpricedTargets } from '../llm/prices.ts';

const listed = new Intl.ListFormat('en-GB');

/** Throws 'invalid' for a budget where a model may be asked whose price is not known: its calls would count as 0. */
export function assertBudgetHolds(budgetUsd: number | undefined, { llm }: Pick<Config, 'llm'>): void {
  if (budgetUsd === undefined) return;
  const unpriced = unpricedTargets(llm);
  if (unpriced.length === 0) return;
  const names = listed.format(unpriced);
  const example = `LLM_PRICES="${unpriced[0]!.replace(/^\w+:/, '')}=0.4/1.6"`;
  throw new DomainError('invalid', 'Validation failed', {
    issues: [
      {
        pointer: '/budget_usd',
        detail:
          `no price is known of ${names}, so no budget holds: set ${example}, USD per million tokens of prompt and ` +
          'answer (0/0 for a server of your own that costs nothing), and start again',
      },
    ],
  });
}
