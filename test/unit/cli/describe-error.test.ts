import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../../cli/describe-error.ts';
import { CandorError } from '../../../packages/client/src/index.ts';

const errorOf = (path: string): Promise<unknown> => readFile(path).catch((error: unknown) => error);

describe('an error at a terminal', () => {
  it('names a file that is not there, and no system call', async () => {
    expect(describeError(await errorOf('no-such-leads.csv'))).toBe(
      'no-such-leads.csv: there is no such file or folder',
    );
  });

  it('says how many errors of a request are beyond those that are listed', () => {
    const errors = [{ pointer: '/metadata/a', detail: 'must be text' }];
    const problem = { type: 'about:blank', title: 'Bad', status: 400, errors, more_errors: 79_999 };
    const error = new CandorError(400, problem, undefined);
    expect(error.message).toBe('Bad; /metadata/a: must be text; and 79999 more');
    expect(describeError(error)).toBe('Bad\n  /metadata/a: must be text\n  and 79999 more');
  });

  it('says of a folder that it is one', async () => {
    expect(describeError(await errorOf(tmpdir()))).toContain('a folder stands where a file is expected');
  });
});
