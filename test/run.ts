// What `npm test` runs: lint, types, the vitest suites and the page tests. Ends with "N passed, N failed".
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { keptFolder } from '../src/kept-file.ts';
import { chromiumForTests } from './services/chromium-for-tests.ts';
import { missingRedisLikes } from './services/describe-redis-likes.ts';
import { mongoForTests, mongoIsThere } from './services/mongo-for-tests.ts';
import { postgresForTests, postgresIsThere } from './services/postgres-for-tests.ts';
import { redisForTests, redisIsThere, type TestService } from './services/redis-for-tests.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const inMemory = '/dev/shm';
/** Of memory, and of it as a file system; the tests leave below one. */
const roomNeeded = 6e9;

/** Databases of tests make and remove thousands of small files, each of which costs a disk's file system a search. */
function putFilesInMemory(): void {
  if (process.env.TMPDIR !== undefined || !existsSync(inMemory)) return;
  const { bavail, bsize } = statfsSync(inMemory);
  if (Math.min(bavail * bsize, freemem()) >= roomNeeded) process.env.TMPDIR = inMemory;
}

putFilesInMemory();
const reports = mkdtempSync(join(tmpdir(), 'candor-test-'));
const services: TestService[] = [];
const skippedByName: string[] = [];
/** Repeated at the end, which is all that is kept of a long log. */
const failedByName: string[] = [];

const line = (command: string, args: string[]): string => `\n> ${command} ${args.join(' ')}`;

async function run(command: string, args: string[]): Promise<boolean> {
  console.log(line(command, args));
  const [status] = await once(spawn(command, args, { stdio: 'inherit' }), 'close');
  return status === 0;
}

/** Beside another: what it prints is shown when it has ended. */
async function runBeside(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn('sh', ['-c', 'exec "$0" "$@" 2>&1', command, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const [printed, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  console.log(`${line(command, args)}\n${printed}`);
  return status === 0;
}

/** Packages are compiled once, and not again in each process that is started. */
process.env.NODE_COMPILE_CACHE ??= join(keptFolder, 'code');

const step = async (command: string, args: string[]): Promise<Counts> => {
  const passed = await runBeside(command, args);
  if (!passed) failedByName.push([command, ...args].join(' '));
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
};

/** A run that left no report counts as one failure, and so does one that failed outside its tests. */
function counted(name: string, succeeded: boolean, report: string, read: (json: never) => Counts): Counts {
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8')) as never) : null;
  if (counts && (succeeded || counts.failed > 0)) return counts;
  failedByName.push(`${name}, outside its tests`);
  return { passed: 0, skipped: 0, ...counts, failed: 1 };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

async function runVitest(...args: string[]): Promise<Counts> {
  const report = join(reports, `vitest-${args.join('')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = await run('vitest', ['run', ...args, ...reporters]);
  return counted(`vitest ${args.join(' ')}`, succeeded, report, (json: VitestReport) => {
    const results = json.testResults.flatMap((file) => file.assertionResults);
    const skipped = results.filter(({ status }) => status === 'skipped' || status === 'pending');
    skippedByName.push(...skipped.map(({ fullName }) => fullName));
    failedByName.push(...results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName));
    return { passed: json.numPassedTests, failed: json.numFailedTests, skipped: json.numPendingTests };
  });
}

const failedSpecs = ({ specs, suites = [] }: JSONReportSuite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, line: at, title }) => `${file}:${at} ${title}`),
  ...suites.flatMap(failedSpecs),
];

async function runPageTests(): Promise<Counts> {
  if (chromiumForTests() === null) {
    skippedByName.push('the page tests need chromium (set CHROMIUM_PATH, or install it)');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const report = join(reports, 'playwright.json');
  // They take what the tests of faults beside them leave, and slow nothing down that waits for a lock or a deadline.
  const niced = ['-n', '5', 'playwright', 'test', '--reporter=list,json'];
  const succeeded = await runBeside('nice', niced, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  return counted('playwright', succeeded, report, ({ stats, suites }: JSONReport) => {
    failedByName.push(...suites.flatMap(failedSpecs));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  });
}

/** One Redis, one MongoDB and one PostgreSQL for the whole run, where this machine has or can start them. */
async function startServices(): Promise<void> {
  const start = async (name: string, variable: string, isThere: boolean, create: () => Promise<TestService | null>) => {
    const service = isThere ? await create() : null;
    if (!service)
      return void skippedByName.push(`tests that need ${name} (set ${variable}, install it, or start Docker)`);
    services.push(service);
    process.env[variable] = service.url;
  };
  await start('Redis', 'CANDOR_TEST_REDIS_URL', redisIsThere(), redisForTests);
  await start('MongoDB', 'CANDOR_TEST_MONGODB_URL', mongoIsThere(), mongoForTests);
  await start('PostgreSQL', 'CANDOR_TEST_POSTGRES_URL', postgresIsThere(), postgresForTests);
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
try {
  await startServices();
  for (const counts of [
    // What only computes first, side by side; then what waits for a quarter of its time, and the page in that time.
    ...(await Promise.all([
      step('biome', ['check', '.']),
      step('knip', []),
      step('tsc', ['--noEmit']),
      // Both suites that follow serve the page: it is built for them once.
      step('vite', ['build', '--logLevel', 'warn']),
      runVitest('--project=unit'),
    ])),
    // Three wait for one another's timers less than two do, and leave no core idle once the page tests have ended.
    ...(await Promise.all([runVitest('--project=services', '--project=alone', '--maxWorkers=3'), runPageTests()])),
  ]) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
} finally {
  for (const service of services) await service.stop();
  rmSync(reports, { recursive: true, force: true });
}
for (const name of [...skippedByName, ...missingRedisLikes()]) console.log(`SKIPPED: ${name}`);
for (const name of failedByName) console.log(`FAILED: ${name}`);
if (total.skipped > 0 && process.env.CANDOR_REQUIRE_SERVICES === '1') {
  console.log(`${total.skipped} tests were skipped although every service is required`);
  total.failed += total.skipped;
  total.skipped = 0;
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed === 0 ? 0 : 1;
