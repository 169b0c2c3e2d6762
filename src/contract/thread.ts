import { z } from 'zod';
import { channelSchema } from './channel.ts';
import { isoMomentSchema, spanOfMoment } from './iso-moment.ts';
import { textFields } from './text-fields.ts';

/** A message that sender and lead exchanged before. */
const threadMessageSchema = z
  .strictObject({
    from: z.enum(['sender', 'lead']).describe('Who wrote it'),
    sent_at: isoMomentSchema.describe('When it was sent: a day, or a moment with its zone. Not in the future'),
    channel: channelSchema.optional().describe('Over which channel; absent: that of the request'),
    subject: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .optional()
      .register(textFields, { is: 'the subject of an earlier message', evidence: false }),
    message: z
      .string()
      .trim()
      .min(1)
      .max(5_000)
      .describe('Its text, without what it quotes of earlier ones')
      .register(textFields, { is: 'what the recipient wrote before' }),
  })
  .meta({ id: 'ThreadMessage' });

export type ThreadMessage = z.output<typeof threadMessageSchema>;

/** Adds an error at each message that was sent before the one that it follows. */
function inOrder({ value, issues }: z.core.ParsePayload<ThreadMessage[]>): void {
  for (const [at, { sent_at }] of value.entries()) {
    const before = value[at - 1]?.sent_at;
    if (before === undefined || spanOfMoment(sent_at).last >= spanOfMoment(before).first) continue;
    issues.push({
      code: 'custom',
      path: [at, 'sent_at'],
      message: `was sent before message ${at - 1} of the thread, which it follows: oldest first`,
      input: sent_at,
    });
  }
}

/** What was written between sender and lead before, oldest first. */
export const threadSchema = z.array(threadMessageSchema).max(20).check(inOrder);

/** Clocks differ. */
const skewMs = 5 * 60_000;

export const futureDetail = 'was not sent yet: its date is in the future';

/** Indexes of the messages that were sent after `now`, in milliseconds of the epoch. */
export const sentInFuture = (thread: readonly Pick<ThreadMessage, 'sent_at'>[], now: number): number[] =>
  thread.flatMap(({ sent_at }, at) => (spanOfMoment(sent_at).first > now + skewMs ? [at] : []));

const ofMessage = /^\/thread\/(\d+)\/(?:message|subject|sent_at)$/;

/** The earlier message that a JSON pointer into a request leads into. */
export function threadMessageAt(
  { thread }: { readonly thread?: readonly ThreadMessage[] | undefined },
  pointer: string,
): ThreadMessage | undefined {
  const [, at] = ofMessage.exec(pointer) ?? [];
  return at === undefined ? undefined : thread?.[Number(at)];
}
