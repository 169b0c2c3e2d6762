import { readFileSync } from 'node:fs';
import { channelNames, channels } from '../../../../src/contract/channels.ts';
import { type PersonalizeRequest, personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';

interface Labelled {
  request: Pick<PersonalizeRequest, 'lead' | 'company_context' | 'goal'>;
}

/** The different contexts of the labelled corpus, each with its goal. */
export function readContexts(): Labelled['request'][] {
  const lines = readFileSync(new URL('../../../../corpus/dev.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const byKey = new Map<string, Labelled['request']>();
  for (const line of lines) {
    const { request } = JSON.parse(line) as Labelled;
    byKey.set(`${request.lead.company_name}/${request.goal}`, request);
  }
  return [...byKey.values()];
}

const words = { letter: 110, note: 60, line: 30 };
const tones = ['PROFESSIONAL', 'FRIENDLY', 'DIRECT'] as const;

/** The context in every channel and tone, with word limits that suit the channel. */
export const inEveryForm = (context: Labelled['request'], more: object = {}): PersonalizeRequest[] =>
  channelNames.flatMap((channel) =>
    tones.map((tone) =>
      personalizeRequestSchema.parse({
        channel,
        tone,
        goal: context.goal,
        lead: context.lead,
        company_context: context.company_context,
        constraints: { max_words: words[channels[channel].layout] },
        ...more,
      }),
    ),
  );

export interface Payload {
  id: string;
  canary: string;
  text: string;
}

/** Hostile texts for untrusted fields. */
export const readPayloads = (): Payload[] =>
  readFileSync(new URL('../../../../corpus/injections.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [id = '', , , canary = '', text = ''] = line.split('\t');
      return { id, canary, text: text.replaceAll('\\n', '\n') };
    });
