import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { DomainError } from '../../src/errors.ts';
import type { Logger } from '../../src/logger.ts';
import { toProblem } from '../../src/to-problem.ts';

/**
 * What a model reads when a call is refused: every problem, each with its place in the arguments, so that the next call
 * mends them all. What nobody expected is logged, and told without detail.
 */
export function toolError(error: unknown, logger: Logger): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: describe(error, logger) }] };
}

function describe(error: unknown, logger: Logger): string {
  if (!(error instanceof DomainError)) {
    logger.error({ err: error }, 'unexpected error of a tool');
    return 'Something went wrong in Candor; it was logged there.';
  }
  const { title, detail, errors = [], more_errors: more } = toProblem(error);
  const issues = errors.map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`);
  const wait = error.retryAfterMs === undefined ? [] : [`Try again in ${Math.ceil(error.retryAfterMs / 1_000)} s.`];
  const left = more === undefined ? [] : [`And ${more} more.`];
  return [`${title}: ${detail}`, ...issues, ...left, ...wait].join('\n');
}
