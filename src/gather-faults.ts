import { DomainError } from './errors.ts';

type Check<Value> = () => Value | Promise<Value>;

/**
 * Makes every check, so that a client hears of all faults at once: throws one 'invalid' with the faults of each check
 * that found some, the first at a pointer. Any other error passes at once.
 */
export async function gatherFaults<const Values extends readonly unknown[]>(
  checks: {
    [Place in keyof Values]: Check<Values[Place]>;
  },
): Promise<Values> {
  const refusals: DomainError[] = [];
  const values: unknown[] = [];
  for (const check of checks)
    try {
      values.push(await check());
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      refusals.push(error);
    }
  if (refusals.length === 1) throw refusals[0];
  if (refusals.length > 1) {
    const faults = refusals.flatMap((refusal) => refusal.faults).toReversed();
    const first = new Map(faults.map((fault) => [fault.pointer, fault]));
    throw new DomainError('invalid', 'The request has faults', { faults: [...first.values()].toReversed() });
  }
  return values as unknown as Values;
}
