import type { Context } from '../src/context.ts';
import { assertLanguageWritten } from '../src/llm/written-languages.ts';
import { assertThreadIsPast } from '../src/personalize/assert-thread-is-past.ts';
import { chooseTemplate } from '../src/templates/choose-template.ts';
import { assertCallbackUrl } from '../src/webhooks/callback-url.ts';

/** What a body names must be there too. To be collected with the errors of the body itself, whatever it is. */
export const submissionChecks = (ctx: Context, tenant: string, body: unknown) =>
  [
    () => assertCallbackUrl(textOf(body, 'callback_url'), ctx.config),
    () => chooseTemplate(ctx.store, tenant, { template_id: textOf(body, 'template_id') }),
    () => assertLanguageWritten(textOf(body, 'language'), ctx.llm.targets),
    () => assertThreadIsPast((body as { thread?: unknown } | null)?.thread, ctx.clock.now()),
  ] as const;

/** A member of a body that may have any other issue: what is text can be looked at all the same. */
function textOf(body: unknown, key: string): string | undefined {
  const value = (body as Record<string, unknown> | null)?.[key];
  return typeof value === 'string' ? value : undefined;
}
