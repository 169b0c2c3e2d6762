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
/** All that is new, in a run that writes nothing: a slow machine leaves the rest to the next, shortest patterns first. */
const allMs = 150_000;
const isWriting = process.env.WRITE_JUDGED === '1';
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

/**
 * How steep each pattern is. With WRITE_JUDGED=1 everything that is not decided is judged, however long it takes, and put
 * down; what is gone leaves the file. What is put down as undecided is asked again only then: do it on a quiet machine.
 */
export async function judgePatterns(patterns: readonly Pattern[]): Promise<Map<Pattern, Steepness>> {
  const known = readJudged();
  const knownOf = (one: Pattern): Steepness | undefined => {
    const steepness = known.patterns[hashOf(one)];
    return isWriting && steepness === 'undecided' ? undefined : steepness;
  };
  const judged = new Map<Pattern, Steepness>();
  const waiting = patterns.toSorted((a, b) => b.source.length - a.source.length);
  const endsAt = isWriting ? Number.POSITIVE_INFINITY : Date.now() + allMs;
  const work = async (): Promise<void> => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
      judged.set(one, knownOf(one) ?? (Date.now() < endsAt ? await judge(one) : 'undecided'));
  };
  await Promise.all([work(), work()]);
  if (isWriting) {
    const entries = [...judged].map(([one, steepness]): [string, Steepness] => [hashOf(one), steepness]);
    const sorted = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(file, `${JSON.stringify({ version, patterns: sorted }, null, 2)}\n`);
  }
  return judged;
}
