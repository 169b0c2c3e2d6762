import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { createProgram } from '../../cli/create-program.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { createConfig } from '../../src/config/config.ts';
import { channelNames, channels } from '../../src/contract/channels.ts';
import type { Personalization } from '../../src/contract/personalize-response.ts';
import { openPglite } from '../../src/open-pglite.ts';
import { waitUntil } from '../services/wait-until.ts';
import { createRecordedTerminal } from '../support/recorded-terminal.ts';
import { root } from '../unit/architecture/source-files.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-cli-'));
  server = await startServer(
    createConfig({ DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent', DISPATCH_EVERY_MS: '100' }),
  );
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function candor(args: string[], input = '', env: Record<string, string> = { CANDOR_URL: server.url }) {
  const terminal = createRecordedTerminal(input);
  await createProgram({ env, terminal }).parseAsync(['node', 'candor', ...args]);
  return { out: terminal.printed.join('\n'), notes: terminal.noted.join('\n'), code: terminal.code };
}

const lead = ['--first-name', 'Ioana', '--company', 'Telvora', '--goal', 'book a 15-min call', '--keyword', 'fibre'];

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('candor generate', () => {
  it('prints three variants for a lead given by flags', async () => {
    const { out, code } = await candor(['generate', ...lead]);
    expect(code).toBe(0);
    expect(out).toMatch(/^req_\w+ SUCCESS/);
    expect(out.match(/--- Variant \d ---/g)).toHaveLength(3);
    expect(out).toContain('Ioana');
  });

  it('leaves the language to goal and summary where none is named', async () => {
    const german = [
      ...['--first-name', 'Anna', '--company', 'Müller', '--goal', 'ein kurzes Telefonat vereinbaren'],
      ...['--summary', 'Müller baut Maschinen für Bäckereien und liefert sie in ganz Deutschland aus.'],
      ...['--sender-name', 'Mara', '--variants', '1', '--output', 'json'],
    ];
    const { input, variants } = JSON.parse((await candor(['generate', ...german])).out) as Personalization;
    expect(input).not.toHaveProperty('language');
    expect(variants[0]!.message).toMatch(/Guten Tag|Hallo|Sehr geehrte|Liebe/);
  });

  it.each(channelNames)('writes for the channel %s', async (channel) => {
    const flags = ['--channel', channel.toLowerCase(), '--variants', '1', '--output', 'json'];
    const { out } = await candor(['generate', ...lead, '--location', 'Leeds, UK', ...flags]);
    const { input, variants } = JSON.parse(out) as Personalization;
    expect(input).toMatchObject({ channel, lead: { location: 'Leeds, UK' } });
    expect(variants).toHaveLength(1);
    expect(variants[0]!.subject !== undefined).toBe(channels[channel].subject?.written === true);
  });

  it('writes in the voice of a file: JSON, or a sample message as it is', async () => {
    const sample = file('sample.txt', 'Hello Ana,\n\nDo you run fibre?\n\nTalk soon,\nAnna Berg\n');
    const json = file('voice.json', JSON.stringify({ closing: 'Until soon,' }));
    const closing = async (path: string) => {
      const { out } = await candor(['generate', ...lead, '--voice', path, '--variants', '1', '--output', 'json']);
      return (JSON.parse(out) as Personalization).variants[0]!.message;
    };
    expect(await closing(sample)).toMatch(/\n\nTalk soon,\nAnna Berg$/);
    expect(await closing(json)).toMatch(/\n\nUntil soon,$/);
  });

  it('follows up on the earlier messages of a file', async () => {
    const thread = [{ from: 'sender', sent_at: '2026-05-12', subject: 'Fibre', message: 'Could we talk about fibre?' }];
    const path = file('thread.json', JSON.stringify(thread));
    const { out } = await candor(['generate', ...lead, '--thread', path, '--variants', '1', '--output', 'json']);
    const { input, variants } = JSON.parse(out) as Personalization;
    expect(input!.thread).toEqual(thread);
    expect(variants[0]).toMatchObject({ subject: 'Re: Fibre', message: expect.stringContaining('12 May') });
  });

  it('takes a whole request as JSON from standard input, and answers JSON', async () => {
    const request = {
      channel: 'SMS',
      goal: 'book a 15-min call',
      lead: { first_name: 'Ana', company_name: 'Telvora' },
      variant_count: 1,
    };
    const { out } = await candor(['generate', '--json', '-', '--output', 'json'], JSON.stringify(request));
    expect(JSON.parse(out)).toMatchObject({
      status: 'SUCCESS',
      input: { channel: 'SMS' },
      variants: [{ message: expect.stringContaining('Ana') }],
    });
  });

  it('names everything that is missing, in a sentence', async () => {
    await expect(candor(['generate', '--goal', 'x'])).rejects.toThrow(/^--first-name and --company are missing$/);
    const leads = file('goal.csv', 'First Name,Company\nAna,Telvora\n');
    await expect(candor(['campaign', 'run', leads])).rejects.toThrow(
      /^--goal is missing: say what to ask for, e.g. --goal "book a 15-min call"$/,
    );
  });
});

describe('candor check', () => {
  it('exits 2 and names the span when the text says what the request does not', async () => {
    const request = file(
      'request.json',
      JSON.stringify({ channel: 'SMS', goal: 'book a call', lead: { first_name: 'Ana', company_name: 'Telvora' } }),
    );
    const { out, code } = await candor([
      'check',
      '--request',
      request,
      '--message',
      'Hi Ana, Telvora has 900 engineers. Up for a call?',
    ]);
    expect(code).toBe(2);
    expect(out).toMatch(/UNSOURCED_NUMBER.*"900/);
  });
});

describe('candor campaign', () => {
  const csv =
    'First Name,Company,Email,Notes\nAna,Telvora,ana@telvora.example,vip\nBea,Kornblume,bea@kornblume.example,\n,Nobody,x@y.example,\n';

  it('reports what a file holds without running it', async () => {
    const leads = file('dry.csv', csv);
    const { notes, code } = await candor(['campaign', 'run', leads, '--goal', 'book a 15-min call', '--dry-run']);
    expect(notes).toContain('line 4');
    expect(notes).toContain('2 rows accepted, 1 rejected');
    expect(code).toBe(2);
  });

  it('runs a file to its end with plain progress lines and saves every row once', async () => {
    const leads = file('leads.csv', csv.split('\n').slice(0, 3).join('\n'));
    const out = join(folder, 'results.csv');
    const run = await candor([
      'campaign',
      'run',
      leads,
      '--out',
      out,
      '--goal',
      'book a 15-min call',
      '--name',
      'June',
    ]);
    expect(run.out).toMatch(/^cmp_\w+ COMPLETED: 2 of 2 written/);
    expect(run.notes).toContain('2 of 2 (100%)');
    const rows = parse(readFileSync(out, 'utf8'), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map((row) => row.email)).toEqual(['ana@telvora.example', 'bea@kornblume.example']);
    const id = run.out.split(' ')[0]!;
    expect((await candor(['campaign', 'status', id])).out).toContain('COMPLETED');
    await expect(candor(['campaign', 'pause', id])).rejects.toMatchObject({ status: 409 });
    expect(JSON.parse((await candor(['campaign', 'status', id, '--output', 'json'])).out)).toMatchObject({
      campaign_id: id,
      counts: { succeeded: 2 },
    });
    const [titles, first] = (await candor(['campaign', 'list'])).out.split('\n');
    expect(titles).toMatch(/^CAMPAIGN +STATUS +WRITTEN +FAILED +COST +CREATED +NAME$/);
    expect(first).toMatch(new RegExp(`^${id}  COMPLETED  2 of 2 .*  June$`));
    const again = join(folder, 'again.csv');
    expect((await candor(['campaign', 'resume', id, '--out', again])).out).toContain('COMPLETED');
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(out, 'utf8'));
  });

  it('shows in a dry run which column won, how the file was read and where its rows stand', async () => {
    const dry = async (name: string, content: string | Buffer) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return (await candor(['campaign', 'run', path, '--goal', 'book a 15-min call', '--dry-run'])).notes;
    };
    const header = 'First Name,Company Name,Company Name for Emails,Notes\n';
    const latin = await dry('latin.csv', Buffer.from(`${header}René,Café SARL,Café,\nBea,,,\n`, 'latin1'));
    expect(latin).toContain(
      'latin.csv: not UTF-8, so read as Windows-1252 (Latin-1, Western European): look at names with accents',
    );
    expect(latin).toContain('  Company Name for Emails -> lead.company_name, rather than "Company Name"');
    expect(latin).toContain('  as metadata: Company Name, Notes');
    expect(latin).toContain('line 3, Company Name for Emails: is missing');
    const array = await dry('leads.json', '[\n {"first_name":"Ana","company":"Brad"},\n {"first_name":"Radu"}\n]');
    expect(array).toContain('line 3 (element 2), lead.company_name: is missing');
    expect(array).toContain('leads.json: no summary and no keywords, so the opener will be general: element 1');
  });

  it('keeps nothing of a dry run, nor of a file that cannot be read', async () => {
    const ids = async () => (await candor(['campaign', 'list', '--limit', '100'])).out;
    const before = await ids();
    const run = ['campaign', 'run', file('kept.csv', csv), '--goal', 'book a 15-min call'];
    await candor([...run, '--dry-run']);
    await expect(candor(['campaign', 'run', file('odd.csv', 'a,b\n1,2\n'), '--goal', 'x'])).rejects.toThrow(/column/);
    expect(await ids()).toBe(before);

    const env = { DATA_DIR: join(folder, 'never'), LOG_LEVEL: 'silent' };
    expect((await candor([...run, '--dry-run'], '', env)).notes).toContain('2 rows accepted');
    const body = {
      request: { channel: 'SMS', goal: 'book a call', lead: { first_name: 'Ana', company_name: 'Telvora' } },
    };
    const asked = JSON.stringify({ ...body, variant: { message: 'Hi Ana, up for a call?' } });
    await candor(['check', '--json', '-'], asked, env);
    expect(existsSync(env.DATA_DIR)).toBe(false);
  }, 120_000);
});

describe('Ctrl-C in candor campaign run', () => {
  const env = () => ({ DATA_DIR: join(folder, 'waiting'), LOG_LEVEL: 'silent' });
  let waiting: RunningServer;
  beforeAll(async () => {
    // Nothing is dispatched, so that no campaign ends by itself.
    waiting = await startServer(createConfig({ ...env(), PORT: '0', DISPATCH_EVERY_MS: '60000' }));
  }, 120_000);
  afterAll(() => waiting.close());

  /** Presses Ctrl-C as soon as the run is followed, and so often. */
  async function interrupted(times: number, answers?: (string | null)[]) {
    const terminal = createRecordedTerminal('', answers ? { answers } : {});
    const leads = file('waiting.csv', 'First Name,Company\nAna,Telvora\nBea,Kornblume\n');
    const run = createProgram({ env: env(), terminal }).parseAsync([
      'node',
      'candor',
      'campaign',
      'run',
      leads,
      '--goal',
      'book a 15-min call',
      '--out',
      'results.csv',
    ]);
    await waitUntil('the campaign is followed', () => terminal.noted.some((line) => /^0 of 2|started/.test(line)));
    for (let time = 0; time < times; time += 1) terminal.interrupt();
    await run;
    return { terminal, out: terminal.printed.join('\n'), notes: terminal.noted.join('\n') };
  }

  it.each([
    ['left', 'RUNNING', 0],
    ['paused', 'PAUSED', 130],
    ['canceled', 'CANCELED', 130],
  ])('asks, and does what is answered: %s', async (answer, status, code) => {
    const { terminal, out, notes } = await interrupted(1, [answer]);
    expect(terminal.questions).toHaveLength(1);
    expect(out).toMatch(new RegExp(`^cmp_\\w+ ${status}`));
    expect(terminal.code).toBe(code);
    const comeBack = `candor campaign resume ${out.split(' ')[0]} --out results.csv`;
    if (answer === 'canceled') expect(notes).not.toContain('resume');
    else expect(notes).toContain(comeBack);
  });

  it('leaves it paused when pressed again, or where nobody can be asked', async () => {
    expect((await interrupted(2, [null])).out).toContain('PAUSED (requested)');
    expect((await interrupted(1)).out).toContain('PAUSED (requested)');
  });
});

describe('the command', () => {
  const shell = (script: string) =>
    execFileSync('bash', ['-c', script], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${bin()}:${process.env.PATH}` },
    });
  /** A folder where the command is called candor. */
  const bin = () => {
    const path = join(folder, 'bin');
    if (!existsSync(path)) {
      mkdirSync(path);
      symlinkSync(join(root, 'cli/bin.sh'), join(path, 'candor'));
    }
    return path;
  };

  it('says its version', () => {
    expect(shell('candor --version').trim()).toBe(packageJson.version);
  });

  it.each(['bash', 'zsh', 'fish'])('prints what completes it in %s', (name) => {
    expect(shell(`candor completion ${name}`)).toContain('candor');
  });

  it('completes commands, options and their values, as the script of a shell asks', () => {
    const complete = (typed: string) =>
      shell(`candor complete -- ${typed}`)
        .split('\n')
        .map((line) => line.split('\t')[0]);
    expect(complete("campaign ''")).toEqual(expect.arrayContaining(['run', 'list', 'resume']));
    expect(complete('campaign run leads.csv --dry')).toContain('--dry-run');
    expect(complete("campaign status --output ''")).toEqual(expect.arrayContaining(['table', 'json']));
  });
});

describe('candor replay', () => {
  it('shows no difference where the offline writer writes the same again', async () => {
    const id = (await candor(['generate', ...lead])).out.split(' ')[0]!;
    const { out } = await candor(['replay', id]);
    expect(out).toContain('--- Variant 1 ---');
    expect(out).not.toMatch(/\[[+-]/);
  });

  it('rerenders with another prompt version, and rechecks without writing', async () => {
    const id = (await candor(['generate', ...lead])).out.split(' ')[0]!;
    const version = ['--mode', 'rerender', '--prompt-version', '2026-10-a'];
    const rerendered = JSON.parse((await candor(['replay', id, ...version, '--output', 'json'])).out);
    expect(rerendered).toMatchObject({ replay_of: id, variants: [{ index: 0 }, { index: 1 }, { index: 2 }] });
    expect(rerendered.request_id).not.toBe(id);
    const rechecked = JSON.parse((await candor(['replay', id, '--mode', 'recheck', '--output', 'json'])).out);
    expect(rechecked).toMatchObject({ request_id: id, replay_of: id, variants: [{ flags_added: [] }, {}, {}] });
    await expect(candor(['replay', id, '--mode', 'rerender', '--prompt-version', 'none'])).rejects.toMatchObject({
      status: 400,
    });
  });
});

describe('candor erase', () => {
  it('takes replays along and says what went, by kind', async () => {
    const id = (await candor(['generate', ...lead])).out.split(' ')[0]!;
    const replay = JSON.parse((await candor(['replay', id, '--output', 'json'])).out).request_id;
    const { out } = await candor(['erase', id]);
    expect(out).toMatch(new RegExp(`^${id} was erased at 20.*: 1 request, 1 replay, \\d+ prompts, \\d+ outputs`));
    const again = JSON.parse((await candor(['erase', replay, '--output', 'json'])).out);
    expect(again).toMatchObject({ request_id: replay, erased: { requests: 0, replays: 0, prompts: 0 } });
    expect((await candor(['erase', id])).out).toContain('nothing was left to erase');
    await expect(candor(['erase', 'req_none'])).rejects.toMatchObject({ status: 404 });
  });

  it('takes all that is held of a lead, by name and company or by a value of the metadata', async () => {
    const person = ['--first-name', 'Zsofia', '--last-name', 'Erasmus', '--company', 'Gonewell'];
    await candor(['generate', ...person, '--goal', 'book a call', '--channel', 'EMAIL']);
    const { out } = await candor([
      'erase',
      '--first-name',
      'zsofia',
      '--last-name',
      'ERASMUS',
      '--company',
      'Gonewell',
    ]);
    expect(out).toMatch(/^1 found of \d+ looked at; erased: 1 request, /);
    const again = await candor(['erase', '--email', 'zsofia@gonewell.example', '--output', 'json']);
    expect(JSON.parse(again.out)).toMatchObject({ found: 0, not_erased: [], next: null });
    expect((await candor(['erase', '--metadata', 'crm_id=4711'])).out).toContain('nothing was left to erase');
    await expect(candor(['erase'])).rejects.toThrow('name a request, or a lead by --email');
    await expect(candor(['erase', '--email', 'a@b.example', '--metadata', 'a=b'])).rejects.toThrow('in one way');
    await expect(candor(['erase', '--company', 'Gonewell'])).rejects.toThrow('goes with --company');
    await expect(candor(['erase', '--email', 'nobody'])).rejects.toMatchObject({ status: 400 });
  });
});

describe('candor keys and audit', () => {
  it('says what a key of another tenant does not see of the time without keys, and how it is seen', async () => {
    const env = { DATA_DIR: join(folder, 'keyless') };
    await candor(['generate', ...lead], '', { ...env, LOG_LEVEL: 'silent' });
    const other = await candor(['keys', 'create', 'crm', '--tenant', 'crm'], '', env);
    expect(other.notes).toContain('keys create <name> --tenant default');
    expect((await candor(['keys', 'create', 'ops', '--tenant', 'default'], '', env)).notes).toContain('it reads what');
    expect((await candor(['keys', 'create', 'more'], '', env)).notes).not.toContain('without a key');
  }, 120_000);

  it('work through the server that runs on the data folder, without being told of it', async () => {
    const env = { DATA_DIR: join(folder, 'data') };
    await candor(['generate', ...lead], '', env);
    const checkpoint = join(folder, 'of-running.jsonl');
    expect((await candor(['audit', 'checkpoint', '--output', checkpoint], '', env)).out).toMatch(/^\d+ chains, root/);
    const key = file('of-running.pem', (await candor(['audit', 'public-key'], '', env)).out);
    const trusted = ['--checkpoint', checkpoint, '--public-key', key];
    for (const flags of [[], trusted])
      expect(await candor(['audit', 'verify', ...flags], '', env)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^\d+ chains, .* heads compared with the checkpoint of .* 0 issues$/),
      });
    await expect(candor(['audit', 'verify', '--checkpoint', key], '', env)).rejects.toThrow(/is no checkpoint/);
  });

  it('ask for the ADMIN_TOKEN of a server that is not on the data folder', async () => {
    const env = { CANDOR_URL: server.url, DATA_DIR: join(folder, 'elsewhere') };
    await expect(candor(['keys', 'list'], '', env)).rejects.toThrow(/^Set ADMIN_TOKEN to that of http/);
    const wrong = { ...env, ADMIN_TOKEN: 'of-another-server-00000000000000000000' };
    await expect(candor(['keys', 'list'], '', wrong)).rejects.toMatchObject({ status: 403 });
    expect(existsSync(env.DATA_DIR)).toBe(false);
  });

  it('make, list and revoke a key, and verify the chains of an idle store', async () => {
    const env = { DATA_DIR: join(folder, 'keys') };
    const made = await candor(['keys', 'create', 'crm'], '', env);
    expect(made.out).toMatch(/^cnd_/);
    const [keyId] = (await candor(['keys', 'list'], '', env)).out.split('\t');
    await candor(['keys', 'revoke', keyId!], '', env);
    expect((await candor(['keys', 'list'], '', env)).out).toContain('revoked');
    expect((await candor(['audit', 'verify'], '', env)).out).toContain('0 issues');
  });
});

describe('candor audit', () => {
  it('exports a signed checkpoint, and finds by it that a whole request was removed', async () => {
    const env = { DATA_DIR: join(folder, 'audited') };
    const verify = (...flags: string[]) => candor(['audit', 'verify', ...flags], '', env);
    const ids: string[] = [];
    for (let n = 0; n < 2; n += 1) ids.push(/^req_\w+/.exec((await candor(['generate', ...lead], '', env)).out)![0]);
    const checkpoint = join(folder, 'checkpoint.jsonl');
    const made = await candor(['audit', 'checkpoint', '--output', checkpoint], '', env);
    expect([made.code, made.out]).toEqual([
      0,
      expect.stringMatching(/^2 chains, root [0-9a-f]{64}, key [0-9a-f]{16}$/),
    ]);
    const key = file('audit.pem', (await candor(['audit', 'public-key'], '', env)).out);
    const trusted = ['--checkpoint', checkpoint, '--public-key', key];
    for (const flags of [[], trusted])
      expect(await verify(...flags)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^2 chains, 4 events, .* 2 heads compared with the checkpoint of .* 0 issues$/),
      });

    const { db, close } = await openPglite(join(env.DATA_DIR, 'store'));
    await db.exec(
      `DELETE FROM requests WHERE id = '${ids[0]}'; DELETE FROM audit_events WHERE request_id = '${ids[0]}'`,
    );
    await close();
    for (const flags of [[], trusted]) {
      const { code, out } = await verify(...flags);
      expect(code).toBe(2);
      expect(out).toMatch(new RegExp(`^${ids[0]}: was there at .*; its chain is gone\n1 chains, .* 1 issues$`));
    }
    const after = await candor(['audit', 'checkpoint', '--output', join(folder, 'after.jsonl')], '', env);
    expect([after.code, existsSync(join(folder, 'after.jsonl'))]).toEqual([2, false]);

    const { publicKey } = generateKeyPairSync('ed25519');
    const other = file('other.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const distrusted = await verify('--checkpoint', checkpoint, '--public-key', other);
    expect([distrusted.code, distrusted.out]).toEqual([2, expect.stringMatching(/was signed with the key/)]);
    await expect(verify('--checkpoint', join(folder, 'none.jsonl'))).rejects.toThrow(/none.jsonl/);
    await expect(verify('--public-key', checkpoint)).rejects.toThrow(/holds no public key/);
  });
});
