import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assertCanSave } from '../../../cli/write-results.ts';

it('refuses a file that results cannot be saved to, before anything is run', async () => {
  await expect(assertCanSave(join(tmpdir(), 'results.xlsx'))).rejects.toThrow(/must end in \.csv or \.ndjson/);
  await expect(assertCanSave(join(tmpdir(), 'no-such-folder', 'results.csv'))).rejects.toThrow(/there is no folder/);
});

it('takes CSV and NDJSON in a folder that is there', async () => {
  await assertCanSave(join(tmpdir(), 'results.csv'));
  await assertCanSave('results.ndjson');
});
