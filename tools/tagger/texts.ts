import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Row {
  request: { company_context: { summary: string } };
  variant?: { subject?: string; message: string };
  true?: Row;
  false?: Row;
}

/** Shorter, and a summary is read too; longer, it is a table or a transcript. */
const longestSummary = 600;

/** Messages, subjects and short summaries of files in corpus/FORMAT.md; and WordNet's example sentences. */
export function readTexts(paths: string[], wordnet?: string): string[] {
  const texts = new Set<string>();
  for (const path of paths)
    for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
      const row = JSON.parse(line) as Row;
      for (const { variant } of [row, row.true, row.false].filter((one) => one !== undefined))
        for (const text of [variant?.subject, variant?.message]) if (text) texts.add(text);
      const { summary } = row.request.company_context;
      if (summary.length <= longestSummary) texts.add(summary);
    }
  for (const part of wordnet ? ['noun', 'verb', 'adj', 'adv'] : [])
    for (const line of readFileSync(join(wordnet!, `data.${part}`), 'utf8').split('\n'))
      for (const [, example] of (line.split(' | ')[1] ?? '').matchAll(/"([^"]+)"/g))
        if (example!.split(' ').length >= 3) texts.add(example!);
  return [...texts];
}
