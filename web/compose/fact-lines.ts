import type { FactEntry } from '../../src/contract/fact.ts';

const confidences = ['low', 'medium', 'high'] as const;

/** "Opened a depot in Leeds | https://example.com/news | 2026-11-02 | low | until 2027-01-31": the text comes first. */
function readFactLine(line: string): FactEntry {
  if (!line.includes('|')) return line;
  const [text = '', ...rest] = line.split('|').map((part) => part.trim());
  const fact: Exclude<FactEntry, string> = { text };
  for (const part of rest) {
    const confidence = confidences.find((name) => name === part.toLowerCase());
    const until = /^until\s+(.+)$/i.exec(part)?.[1];
    if (/^https?:/i.test(part)) fact.source_url = part;
    else if (confidence) fact.confidence = confidence;
    else if (until) fact.valid_until = until;
    else if (part !== '') fact.observed_at = part;
  }
  return fact;
}

export const readFactLines = (lines: string): FactEntry[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readFactLine);

const toLine = (entry: FactEntry): string => {
  if (typeof entry === 'string') return entry;
  const { text, source_url, observed_at, confidence, valid_until } = entry;
  const until = valid_until === undefined ? undefined : `until ${valid_until}`;
  return [text, source_url, observed_at, confidence, until].filter((part) => part !== undefined).join(' | ');
};

export const toFactLines = (facts: readonly FactEntry[] | undefined): string => (facts ?? []).map(toLine).join('\n');
