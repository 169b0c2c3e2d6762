import { expect } from 'vitest';
import { personalData } from './case-request.ts';

/** What leads are called and what was written to them stays out of every log, at every level. */
export function expectNoPersonalData(logs: string): void {
  expect(logs.includes('"level":"info"'), 'the processes have logged').toBe(true);
  expect(personalData.filter((words) => logs.includes(words))).toEqual([]);
}
