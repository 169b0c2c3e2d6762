const leastPauseMs = 50;
const mostPauseMs = 500;

/**
 * Asks again until the answer is truthy; rejects with `what` after `timeoutMs`. Every 50 ms, and less often where the
 * answer takes long: the asking must not slow down what is waited for.
 */
export async function waitUntil<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  timeoutMs = 30_000,
): Promise<NonNullable<Answer>> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const asked = performance.now();
    const answer = await ask();
    if (answer) return answer;
    const pauseMs = Math.min(mostPauseMs, Math.max(leastPauseMs, 3 * (performance.now() - asked)));
    if (Date.now() > until) throw new Error(`waited ${timeoutMs} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
