import type { MessageFacts } from './message-facts.ts';
import type { Angle } from './phrasebook.ts';
import type { Picker } from './picker.ts';

const rotations = [
  [0, 1, 2],
  [1, 2, 0],
  [2, 0, 1],
  [0, 2, 1],
] as const;

/** Three angles that the facts allow, in an order that differs from lead to lead. */
export function anglesOf({ topics, title, tech }: MessageFacts, picker: Picker, startWithQuestion: boolean): Angle[] {
  const angles: Angle[] =
    topics.length === 0
      ? ['plain', title ? 'plainRole' : 'plain', 'plainQuestion']
      : [
          'topic',
          title ? 'role' : tech.length > 0 ? 'tech' : 'plain',
          tech.length > 0 && title ? picker.pick(['question', 'tech'] as const, 'tech') : 'question',
        ];
  const order = startWithQuestion ? ([2, 0, 1] as const) : picker.pick(rotations, 'order');
  return order.map((place) => angles[place]!);
}
