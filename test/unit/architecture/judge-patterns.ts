import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { check } from 'recheck';
import type { Pattern } from './collect-patterns.ts';

/** "undecided" is what the analysis could not tell in time; the adversarial bench runs the texts. */
export type Steepness = 'linear' | 'quadratic' | 'steep' | 'undecided';

/** What the analysis decided of patterns, by hash, so that only others take time. Another version asks again. */
interface Judged {
  version: string;
  patterns: Record<string, Steepness>;
}

const perPatternMs = 500;
const file = new URL('./judged-patterns.json', import.meta.url);
const { version } = createRequire(import.meta.url)('recheck/package.json') as { version: string };

const hashOf = ({ source, flags }: Pattern): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);

function readJudged(): Judged {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Judged) : undefined;
  return known?.version === version ? known : { version, patterns: {} };
}

async function judge({ source, flags }: Pattern): Promise<Steepness> {
  const found = await check(source, flags, { timeout: perPatternMs });
  if (found.status !== 'vulnerable') return found.status === 'safe' ? 'linear' : 'undecided';
  const { complexity } = found;
  return complexity.type === 'polynomial' && complexity.degree === 2 ? 'quadratic' : 'steep';
}

/** How steep each pattern is. With WRITE_JUDGED=1 what is new is put down, and what is gone leaves the file. */
export async function judgePatterns(patterns: readonly Pattern[]): Promise<Map<Pattern, Steepness>> {
  const known = readJudged();
  const judged = new Map<Pattern, Steepness>();
  const waiting = [...patterns];
  const work = async (): Promise<void> => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
      judged.set(one, known.patterns[hashOf(one)] ?? (await judge(one)));
  };
  await Promise.all([work(), work()]);
  if (process.env.WRITE_JUDGED === '1') {
    // What ran out of time was not judged: a busy machine must not make a steep pattern pass for good.
    const decided = [...judged].filter(([, steepness]) => steepness !== 'undecided');
    const entries = decided.map(([one, steepness]): [string, Steepness] => [hashOf(one), steepness]);
    const sorted = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(file, `${JSON.stringify({ version, patterns: sorted }, null, 2)}\n`);
  }
  return judged;
}
