import { DomainError } from './errors.ts';

type Check<Value> = () => Value | Promise<Value>;

/**
 * Makes every check, so that a client hears of all errors at once: throws one 'invalid' with the issues of each check
 * that found some, the first at a pointer. Any other error passes at once.
 */
export async function collectValidationErrors<const Values extends readonly unknown[]>(
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
    const issues = refusals.flatMap((refusal) => refusal.issues).toReversed();
    const first = new Map(issues.map((issue) => [issue.pointer, issue]));
    throw new DomainError('invalid', 'Validation failed', { issues: [...first.values()].toReversed() });
  }
  return values as unknown as Values;
}
