import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { CreateSequence, TouchText } from '../contract/sequence.ts';
import type { ThreadMessage } from '../contract/thread.ts';
import { angleHint } from '../prompts/angles.ts';
import type { RequestDoc } from '../store/store.ts';

/** What a thread takes: of more messages the latest, of a longer text its beginning. */
const mostMessages = 20;
const mostCharacters = { subject: 300, message: 5_000 };

/** What is to be sent of a request as things stand: the selected variant with its edit, or else the first one. */
export function chosenText({ variants, selection }: Pick<RequestDoc, 'variants' | 'selection'>): TouchText | undefined {
  const index = selection?.selected_variant_index ?? 0;
  const variant = variants[index];
  if (!variant) return undefined;
  const subject = selection?.edited_subject ?? variant.subject;
  const message = selection?.edited_message ?? variant.message;
  return {
    variant_index: index,
    ...(subject === undefined ? {} : { subject }),
    message,
    ...(variant.footer ? { footer: variant.footer } : {}),
    edited: subject !== variant.subject || message !== variant.message,
  };
}

/** An earlier touch as a later one sees it; none of one that a reviewer left out, since it is not sent. */
function messageOf(request: RequestDoc): ThreadMessage[] {
  const text = chosenText(request);
  const { input, skip, planned_at: sentAt = request.created_at } = request;
  if (!text || !input || skip) return [];
  const subject = text.subject?.trim().slice(0, mostCharacters.subject);
  return [
    {
      from: 'sender',
      sent_at: sentAt,
      channel: input.channel,
      ...(subject ? { subject } : {}),
      message: text.message.trim().slice(0, mostCharacters.message),
    },
  ];
}

/** The request of a touch: what all share, what is its own, and the touches before it as its thread. */
export function touchInput(input: CreateSequence, at: number, earlier: RequestDoc[]): PersonalizeRequest {
  const { touches, thread = [], ...shared } = input;
  const { channel, goal, angle, tone, constraints } = touches[at]!;
  const messages = [...thread, ...earlier.flatMap(messageOf)].slice(-mostMessages);
  return {
    ...shared,
    channel,
    goal: goal ?? shared.goal,
    tone: tone ?? shared.tone,
    constraints: { ...shared.constraints, ...constraints },
    slot: 'FULL',
    ...(angle === undefined ? {} : { hint: angleHint(angle) }),
    ...(messages.length > 0 ? { thread: messages } : {}),
  };
}

const textsOf = (thread: ThreadMessage[] = []): string =>
  JSON.stringify(thread.map(({ from, channel, subject, message }) => [from, channel, subject, message]));

/** Whether a touch was written after earlier ones that are other texts by now. */
export const isStale = (input: CreateSequence, at: number, request: RequestDoc, earlier: RequestDoc[]): boolean =>
  request.input !== null && textsOf(request.input.thread) !== textsOf(touchInput(input, at, earlier).thread);
