import { describe, expect, it } from 'vitest';
import { createSequenceSchema } from '../../../src/contract/sequence.ts';
import { threadSchema } from '../../../src/contract/thread.ts';
import { chosenText, isStale, touchInput } from '../../../src/sequences/touch-thread.ts';
import { sampleRequest, sampleVariant } from '../../contract/store-samples.ts';
import { exampleSequence } from '../../support/example-sequence.ts';

const sequence = (changes = {}) => createSequenceSchema.parse(exampleSequence(changes));
const written = (message: string) => sampleRequest({ status: 'SUCCESS', variants: [sampleVariant(message)] });

describe('the request of a touch', () => {
  it('takes an angle by its name as a hint, and any other text as it is', () => {
    const hintOf = (angle: string) =>
      touchInput(sequence({ touches: [{ channel: 'EMAIL', angle }, { channel: 'SMS' }] }), 0, []).hint;
    expect(hintOf('role')).toContain('the role of the recipient');
    expect([hintOf('shorter'), hintOf('constructor')]).toEqual(['shorter', 'constructor']);
  });

  it('has no more of what went before than a thread takes: the latest messages, the beginning of long ones', () => {
    const thread = Array.from({ length: 20 }, (_, at) => ({
      from: 'lead' as const,
      sent_at: '2025-11-01',
      message: `Message ${at}`,
    }));
    const input = touchInput(sequence({ thread }), 2, [written('x'.repeat(6_000)), written('Short')]);
    expect(threadSchema.safeParse(input.thread).success).toBe(true);
    expect(input.thread!.map(({ message }) => message.slice(0, 10))).toEqual([
      ...thread.slice(2).map(({ message }) => message),
      'xxxxxxxxxx',
      'Short',
    ]);
  });

  it('is stale once a text before it is another one, and not for a long text or a full thread alone', () => {
    const earlier = written('x'.repeat(6_000));
    const touch = { ...written('Second'), input: touchInput(sequence(), 1, [earlier]) };
    expect(isStale(sequence(), 1, touch, [earlier])).toBe(false);
    expect(isStale(sequence(), 1, touch, [written('Another')])).toBe(true);
    expect(isStale(sequence(), 1, touch, [{ ...earlier, skip: { skipped_at: '2026-01-02T00:00:00.000Z' } }])).toBe(
      true,
    );
  });
});

describe('what is to be sent of a touch', () => {
  const request = { variants: [sampleVariant('One'), sampleVariant('Two')] };
  const selection = { selected_variant_index: 1, selected_at: '', risk_flags: [], grounding: [] };
  it.each([
    ['the first variant', undefined, { variant_index: 0, message: 'One', edited: false }],
    ['the selected one', selection, { variant_index: 1, message: 'Two', edited: false }],
    ['its edit', { ...selection, edited_message: 'Three' }, { variant_index: 1, message: 'Three', edited: true }],
  ])('is %s', (_, chosen, text) => {
    expect(chosenText({ ...request, ...(chosen ? { selection: chosen } : {}) })).toMatchObject(text);
  });
});
