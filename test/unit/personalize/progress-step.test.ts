import { describe, expect, it } from 'vitest';
import { progressStep } from '../../../src/personalize/progress-step.ts';

const prompts = (...rows: [attempt: number, step: string][]) => rows.map(([attempt, step]) => ({ attempt, step }));
const outputs = (...attempts: number[]) => attempts.map((attempt) => ({ attempt }));

describe('progressStep', () => {
  const running = { status: 'PROCESSING', attempts: 1 } as const;

  it('is queued before and done after', () => {
    expect(progressStep({ status: 'QUEUED', attempts: 0 }, [], [])).toBe('queued');
    expect(progressStep({ status: 'SUCCESS', attempts: 1 }, prompts([1, 'full']), outputs(1))).toBe('done');
    expect(progressStep({ status: 'CANCELED', attempts: 0 }, [], [])).toBe('done');
  });

  it('follows prompt and output', () => {
    expect(progressStep(running, [], [])).toBe('writing');
    expect(progressStep(running, prompts([1, 'full']), [])).toBe('writing');
    expect(progressStep(running, prompts([1, 'full']), outputs(1))).toBe('checking');
    expect(progressStep(running, prompts([1, 'full'], [2, 'full']), outputs(1))).toBe('retrying');
    expect(progressStep(running, prompts([1, 'full'], [2, 'full']), outputs(1, 2))).toBe('checking');
  });

  it('takes a fallback model for the same round, and the next step for no retry', () => {
    expect(progressStep(running, prompts([1, 'full'], [1, 'full']), [])).toBe('writing');
    expect(progressStep(running, prompts([1, 'opener'], [2, 'body']), outputs(1))).toBe('writing');
  });

  it('takes a second opinion for checking, and what is written after it for a retry', () => {
    expect(progressStep(running, prompts([1, 'full'], [2, 'judge']), outputs(1))).toBe('checking');
    expect(progressStep(running, prompts([1, 'full'], [2, 'judge'], [3, 'full']), outputs(1, 2))).toBe('retrying');
    expect(progressStep(running, prompts([1, 'opener'], [2, 'judge'], [3, 'body']), outputs(1, 2))).toBe('writing');
  });

  it('looks at the present run only', () => {
    const second = { status: 'PROCESSING', attempts: 2 } as const;
    expect(progressStep(second, prompts([1, 'full']), outputs(1))).toBe('writing');
    expect(progressStep(second, prompts([1, 'full'], [101, 'full']), outputs(1))).toBe('writing');
  });
});
