import type { VoiceProfile } from '../contract/voice.ts';
import { normaliseText } from '../guardrails/document/normalise-text.ts';
import { splitSentences } from '../guardrails/document/sentences.ts';
import { tokenise } from '../guardrails/document/tokenise.ts';
import { languageOf } from '../guardrails/language/language-of.ts';
import { addressesIn } from '../guardrails/recognizers/forms-of-address.ts';
import { generalGreeting } from './general-greeting.ts';
import { recurringPhrases } from './recurring-phrases.ts';
import { splitSample } from './split-sample.ts';

/** Of so few sentences no habit is read. */
const leastSentences = 3;
/** The share of sentences that is no longer than what a voice is said to have. */
const usualShare = 0.9;
const shortest = 5;
const longest = 60;

/** What most samples have, where at least half of them have it; the first of several that are as common. */
function usual(found: readonly (string | null)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of found) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [text, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return count !== undefined && count * 2 >= found.length ? text : undefined;
}

function sentenceLengths(lines: readonly string[]): number[] {
  const normal = normaliseText(lines.join('\n'));
  return splitSentences(normal, tokenise(normal)).map(
    ({ start, end }) => normal.text.slice(start, end).split(/\s+/).length,
  );
}

function usualLength(lengths: number[]): number | undefined {
  if (lengths.length < leastSentences) return undefined;
  const sorted = lengths.toSorted((a, b) => a - b);
  const most = sorted[Math.ceil(usualShare * sorted.length) - 1]!;
  return Math.min(longest, Math.max(shortest, most));
}

function usualFormality(samples: readonly string[]): VoiceProfile['formality'] {
  const count = { FORMAL: 0, INFORMAL: 0 };
  for (const sample of samples) {
    const language = languageOf(sample);
    if (language === undefined) continue;
    const normal = normaliseText(sample);
    for (const form of ['FORMAL', 'INFORMAL'] as const) count[form] += addressesIn(normal, language, form).length;
  }
  if (count.FORMAL === count.INFORMAL) return undefined;
  return count.FORMAL > count.INFORMAL ? 'FORMAL' : 'INFORMAL';
}

/** How messages are written: the same messages always give the same profile, and what they do not show is left out. */
export function extractProfile(samples: readonly string[]): VoiceProfile {
  if (samples.length === 0) return {};
  const parts = samples.map(splitSample);
  const greeting = usual(parts.map((one) => (one.greeting === null ? null : generalGreeting(one.greeting))));
  const closing = usual(parts.map((one) => one.closing));
  const signature = usual(parts.map((one) => one.signature));
  const formality = usualFormality(samples);
  const sentence_words = usualLength(parts.flatMap(({ body }) => sentenceLengths(body)));
  const use = recurringPhrases(parts.map(({ body }) => body));
  return {
    ...(greeting === undefined ? {} : { greeting }),
    ...(closing === undefined ? {} : { closing }),
    ...(signature === undefined ? {} : { signature }),
    ...(formality === undefined ? {} : { formality }),
    ...(sentence_words === undefined ? {} : { sentence_words }),
    ...(use.length === 0 ? {} : { use }),
  };
}
