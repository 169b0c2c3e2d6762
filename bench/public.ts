import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGuardrails } from '../src/guardrails/create-guardrails.ts';
import type { CorpusRow } from './guardrails/read-corpus.ts';
import { type Half, halfOf } from './public/half-of.ts';
import { type Judged, judgeText } from './public/judge-text.ts';
import { parsePublicRow } from './public/parse-public-row.ts';
import { renderPublic } from './public/render-public.ts';

/**
 * npm run bench:public [-- [--half development|held-out] DIR|FILE...]
 * Public sets in the shape of corpus/FORMAT.md, from DIR, PUBLIC_SETS or ../shared/public-sets; the project holds no copy.
 */
const { values, positionals: given } = parseArgs({
  options: { half: { type: 'string' } },
  allowPositionals: true,
});
const half = values.half as Half | undefined;
if (half !== undefined && half !== 'development' && half !== 'held-out')
  throw new Error(`--half is development or held-out, not ${half}`);
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
    const row = parsePublicRow(line);
    if (half !== undefined && halfOf(row) !== half) continue;
    // Texts about one source follow one another; the same request object lets the engine read the source once.
    const key = JSON.stringify(row.request);
    if (lastKey !== key || request === undefined) request = row.request;
    lastKey = key;
    judged.push(judgeText({ ...row, request }, guardrails));
  }
  console.log(renderPublic(basename(file), judged));
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s\n`);
}
