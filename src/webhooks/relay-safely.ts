import type { Context } from '../context.ts';

/** Runs a step that the reconciling pass repeats, as often as it takes, where it failed. */
export async function relaySafely(
  { logger }: Pick<Context, 'logger'>,
  ids: Record<string, string>,
  step: () => Promise<void>,
): Promise<void> {
  try {
    await step();
  } catch (error) {
    logger.warn({ err: error, ...ids }, 'webhook not relayed; the reconciling pass will');
  }
}
