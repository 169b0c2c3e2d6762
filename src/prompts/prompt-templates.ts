import type { PromptTemplate } from './prompt-input.ts';
import { version202610a } from './versions/2026-10-a.ts';
import { version202611a } from './versions/2026-11-a.ts';
import { version202611b } from './versions/2026-11-b.ts';
import { version202611c } from './versions/2026-11-c.ts';
import { version202611d } from './versions/2026-11-d.ts';
import { version202611e } from './versions/2026-11-e.ts';
import { version202612a } from './versions/2026-12-a.ts';

/** Oldest first; the last is current. */
export const promptTemplates: readonly PromptTemplate[] = [
  version202610a,
  version202611a,
  version202611b,
  version202611c,
  version202611d,
  version202611e,
  version202612a,
];

export const currentPromptVersion = promptTemplates.at(-1)!.prompt_version;
