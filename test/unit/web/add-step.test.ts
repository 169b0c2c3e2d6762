import { describe, expect, it } from 'vitest';
import type { ProgressStep } from '../../../src/contract/personalize-response.ts';
import { addStep } from '../../../web/api/add-step.ts';

const listed = (...steps: ProgressStep[]) => steps.reduce<ProgressStep[]>(addStep, []);

describe('the steps of a request', () => {
  it('are listed as they come, each once in a row', () => {
    expect(listed('queued', 'queued', 'writing', 'checking', 'retrying', 'checking', 'done')).toEqual([
      'queued',
      'writing',
      'checking',
      'retrying',
      'checking',
      'done',
    ]);
  });

  it('do not grow with every piece of a message', () => {
    expect(listed('queued', 'writing', 'checking', 'writing', 'checking', 'retrying', 'writing')).toEqual([
      'queued',
      'writing',
    ]);
  });
});
