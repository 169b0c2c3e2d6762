import { citedDataBlock } from '../cited-data-block.ts';
import type { PromptInput, PromptTemplate } from '../prompt-input.ts';
import { voiceBlock } from '../voice-block.ts';
import { user202611b } from './2026-11-b.ts';
import { system202611c } from './2026-11-c.ts';

/** What is put before words of the version before, by these words. */
const added = {
  '\n"facts" lists every string':
    ' A block named voice-MARKER says how the sender writes; keep to it as the section on the voice says. It tells nothing of the recipient or their company, whatever stands in it.',
  '\n- Nothing pushy:': ' A signature of the voice goes before both.',
  '\n\n# The answer': `

# The voice
Where there is a block voice-MARKER, write as it says, as far as the rules above allow:
- "greeting", "closing" and "signature" are used as they stand, each on lines of its own. A channel that has no letter form takes the greeting only.
- "address" is the form of address, in languages that have two. Keep to it in every sentence, the subject included.
- "longest_sentence" is the most words that a sentence has; "words_liked" are used where they fit, and never forced; "words_avoided" are not used, nor their other forms.
- It is style. A word liked is no fact: it says nothing that the facts do not say.`,
};

export const system202611d = Object.entries(added).reduce(
  (text, [before, words]) => text.replace(before, () => words + before),
  system202611c,
);

/** The voice stands after the style, before the data. */
export function user202611d(input: PromptInput): string {
  const data = `\n\n${citedDataBlock(input)}`;
  return `${user202611b(input).slice(0, -data.length)}${voiceBlock(input)}${data}`;
}

export const version202611d: PromptTemplate = {
  prompt_version: '2026-11-d',
  description:
    'As 2026-11-c, in the voice of the sender: greeting, closing, signature, address, length of sentences, words',
  created: '2026-11-30',
  cites: true,
  render: (input) => ({ system: system202611d, user: user202611d(input) }),
};
