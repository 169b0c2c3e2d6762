import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGuardrails } from '../src/guardrails/create-guardrails.ts';
import { type CorpusRow, parseCorpusRow } from './guardrails/read-corpus.ts';
import { type Judged, judgeText } from './public/judge-text.ts';
import { renderPublic } from './public/render-public.ts';

/**
 * npm run bench:public [-- DIR|FILE...]
 * Public sets in the shape of corpus/FORMAT.md, from DIR, PUBLIC_SETS or ../shared/public-sets; the project holds no copy.
 */
const given = process.argv.slice(2);
const paths = given.length > 0 ? given : [process.env.PUBLIC_SETS ?? '../shared/public-sets'];
const files = paths.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(path, name))
    : [path],
);

for (const file of files) {
  const guardrails = createGuardrails();
  const start = performance.now();
  const judged: Judged[] = [];
  let lastKey = '';
  let request: CorpusRow['request'] | undefined;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') continue;
    const row = parseCorpusRow(line);
    // Texts about one source follow one another; the same request object lets the engine read the source once.
    const key = JSON.stringify(row.request);
    if (lastKey !== key || request === undefined) request = row.request;
    lastKey = key;
    judged.push(judgeText({ ...row, request }, guardrails));
  }
  console.log(renderPublic(basename(file), judged));
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s\n`);
}
