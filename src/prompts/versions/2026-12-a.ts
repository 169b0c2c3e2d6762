import { findRefusal } from '../../guardrails/thread/find-refusal.ts';
import type { PromptInput, PromptTemplate } from '../prompt-input.ts';
import { system202611e, user202611e } from './2026-11-e.ts';

const refusal = '\n- Do not argue with a refusal, and do not ask for its reasons.';

const system = system202611e.replace(
  refusal,
  (words) =>
    `${words} Where the recipient's last message declines or asks for no more messages, write two or three sentences and no more: thank for the answer, say that you respect it, wish well. No offer, no fact, no question and no call to action, whatever the sections above ask for, and no promise of another message.`,
);

/** The last line of what is asked, where the recipient has declined. */
const declined =
  "\n\nThe recipient's last message declines. Write the closing that the section on earlier messages describes, in each variant in other words.";

const user = (input: PromptInput): string =>
  `${user202611e(input)}${findRefusal(input.request) === null ? '' : declined}`;

export const version202612a: PromptTemplate = {
  prompt_version: '2026-12-a',
  description: 'As 2026-11-e; a recipient who declined gets a closing, without offer, question or call to action',
  created: '2026-12-01',
  cites: true,
  render: (input) => ({ system, user: user(input) }),
};
