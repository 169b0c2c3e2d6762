import type { PromptTemplate } from '../prompt-input.ts';
import { system202611b, user202611b } from './2026-11-b.ts';

/** Where the rules of the version before end that say what may be said. */
const before = '\n\n# What makes it personal';

const rules = `
7. A fact with "recent": false is no news: say no "recently", "just", "this quarter" or "new" of it. Only a fact with "observed_at" and no such mark may be called recent.
8. A fact with "confidence": "low" is not sure: ask it, or say that it is a guess, and never state it.`;

const [head, tail] = system202611b.split(before);
export const system202611c = `${head}${rules}${before}${tail}`;

export const version202611c: PromptTemplate = {
  prompt_version: '2026-11-c',
  description: 'As 2026-11-b; a fact is told no newer and no surer than it is',
  created: '2026-11-30',
  cites: true,
  render: (input) => ({ system: system202611c, user: user202611b(input) }),
};
