import { readFileSync } from 'node:fs';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import type { ThreadMessage } from '../../src/contract/thread.ts';
import { writeTemplate } from '../../src/llm/template/write-template.ts';

/** What a lead may answer, by language: something that settles nothing, and a refusal. */
type Replies = Record<string, { open: string[]; refusal: string[] }>;

const replies = JSON.parse(readFileSync(new URL('replies.json', import.meta.url), 'utf8')) as Replies;

/** Who wrote each message of a thread before the one that is written. They take turns over the briefs. */
const kinds = [
  ['sender'],
  ['sender', 'open'],
  ['sender', 'sender'],
  ['sender', 'refusal'],
  ['sender', 'sender', 'open'],
] as const;

const days = ['2026-11-12', '2026-11-18', '2026-11-24'] as const;

/** The request with one to three earlier messages: ours, written by the writer itself, and in some an answer of the lead. */
export function asFollowUp(request: PersonalizeRequest, at: number): PersonalizeRequest {
  const { open, refusal } = replies[request.language!.split('-')[0]!]!;
  const turn = Math.floor(at / kinds.length);
  const thread: ThreadMessage[] = [];
  for (const [place, who] of kinds[at % kinds.length]!.entries()) {
    const sent_at = days[place]!;
    if (who === 'sender') {
      const { subject, message } = writeTemplate({ ...request, ...(place > 0 ? { thread } : {}) }, (at + place) % 3);
      thread.push({ from: 'sender', sent_at, message, ...(subject === undefined ? {} : { subject }) });
    } else
      thread.push({
        from: 'lead',
        sent_at,
        message: who === 'open' ? open[turn % open.length]! : refusal[turn % refusal.length]!,
      });
  }
  return { ...request, thread };
}
