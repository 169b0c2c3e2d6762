import type { UnusedSetting } from '../contract/personalize-response.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { CallOption } from './give-up-option.ts';

/** The settings of a prompt that a call with these options leaves out. */
export const unusedSettings = (prompt: Prompt, used: readonly CallOption[]): UnusedSetting[] => [
  ...(prompt.seed === undefined || used.includes('seed') ? [] : ['seed' as const]),
  ...(used.includes('temperature') ? [] : ['temperature' as const]),
];
