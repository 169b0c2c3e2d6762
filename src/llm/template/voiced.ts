import { fillGreeting } from '../../contract/fill-greeting.ts';
import type { VoiceProfile } from '../../contract/voice.ts';
import { escapePattern } from '../../guardrails/document/escape-pattern.ts';
import { foldText } from '../../guardrails/document/fold-word.ts';
import type { Draft } from './draft.ts';
import { countWords } from './fits-channel.ts';
import type { Hook } from './hook.ts';
import type { MessageFacts } from './message-facts.ts';
import type { Picker } from './picker.ts';

const anyOf = (phrases: readonly string[] | undefined): RegExp | null =>
  phrases === undefined || phrases.length === 0
    ? null
    : new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${phrases.map((phrase) => foldText(phrase).split(/\s+/).map(escapePattern).join('\\s+')).join('|')})(?![\\p{L}\\p{N}])`,
        'u',
      );

/** Those that pass, where any do. */
const narrowed = <Item>(items: readonly Item[], passes: (item: Item) => boolean): readonly Item[] => {
  const kept = items.filter(passes);
  return kept.length > 0 ? kept : items;
};

/** Sentences that a message is whole without. */
const optional = new Set(['admission', 'softener', 'further', 'reason']);

/** How a voice chooses among what the writer may say. */
export interface Chooser {
  /** Phrases without words that the voice avoids; of these, those with words that it likes. */
  phrases(given: readonly string[]): readonly string[];
  hooks(given: readonly Hook[]): readonly Hook[];
  /** Those whose sentences are no longer than the voice has them; all where none is, unless the message can do without. */
  lengths(given: readonly string[], said: (phrase: string) => string, key: string): readonly string[];
}

export function createChooser({ use, avoid, sentence_words: most }: VoiceProfile = {}): Chooser {
  const liked = anyOf(use);
  const avoided = anyOf(avoid);
  const suits = (text: string): boolean => avoided === null || !avoided.test(foldText(text));
  const isShort = (text: string): boolean =>
    most === undefined || text.split(/(?<=[.!?])\s/).every((sentence) => countWords(sentence) <= most);
  return {
    phrases: (given) => {
      const suiting = narrowed(given, suits);
      return liked === null ? suiting : narrowed(suiting, (text) => liked.test(foldText(text)));
    },
    hooks: (given) =>
      narrowed(
        narrowed(given, ({ clause }) => suits(clause)),
        ({ clause }) => isShort(clause),
      ),
    lengths: (given, said, key) => {
      if (most === undefined) return given;
      const short = given.filter((phrase) => isShort(said(phrase)));
      return short.length > 0 || optional.has(key) ? short : given;
    },
  };
}

/** A picker that keeps to the words of a voice. */
export const voicedPicker = (picker: Picker, chooser: Chooser): Picker => ({
  pick: (items, key, shift) => {
    const isText = items.every((item) => typeof item === 'string');
    const kept = isText ? (chooser.phrases(items as readonly string[]) as unknown as typeof items) : items;
    return picker.pick(kept, key, shift);
  },
});

/** A draft with greeting, closing and signature as the voice has them. */
export function inVoice(draft: Draft, voice: VoiceProfile | undefined, facts: MessageFacts): Draft {
  if (voice === undefined) return draft;
  const greeting =
    voice.greeting === undefined
      ? null
      : fillGreeting(voice.greeting, { first_name: facts.first, last_name: facts.last });
  return {
    ...draft,
    greeting: greeting ?? draft.greeting,
    lowerOpening: greeting === null || /,$/.test(greeting) ? draft.lowerOpening : (text) => text,
    closing: voice.closing ?? draft.closing,
    signature:
      voice.signature
        ?.split('\n')
        .map((line) => line.trim())
        .filter(Boolean) ?? draft.signature,
  };
}
