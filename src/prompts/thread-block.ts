import { block, inertJson } from './data-block.ts';
import type { PromptInput } from './prompt-input.ts';

/** The earlier messages, oldest first, each with its id; empty without any. A citation names the fact, where it is one. */
export function threadBlock({ request: { thread = [], channel }, facts, marker }: PromptInput): string {
  if (thread.length === 0) return '';
  const lines = thread.map((one, at) => {
    const fact = facts.find(({ pointer }) => pointer === `/thread/${at}/message`);
    const { from, sent_at, subject, message } = one;
    return inertJson(
      {
        id: fact?.id ?? `m${at + 1}`,
        from: from === 'lead' ? 'recipient' : 'sender',
        sent_at,
        channel: one.channel ?? channel,
        ...(subject === undefined ? {} : { subject }),
        text: message,
      },
      0,
    );
  });
  return `\n\n${block('thread', marker, `[\n${lines.join(',\n')}\n]`)}`;
}
