import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../../cli/describe-error.ts';

const errorOf = (path: string): Promise<unknown> => readFile(path).catch((error: unknown) => error);

describe('an error at a terminal', () => {
  it('names a file that is not there, and no system call', async () => {
    expect(describeError(await errorOf('no-such-leads.csv'))).toBe(
      'no-such-leads.csv: there is no such file or folder',
    );
  });

  it('says of a folder that it is one', async () => {
    expect(describeError(await errorOf(tmpdir()))).toContain('a folder stands where a file is expected');
  });
});
