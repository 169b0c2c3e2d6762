import { describe, expect, it } from 'vitest';
import card from '../../../../src/guardrails/data/tagger.json' with { type: 'json' };
import { normaliseText } from '../../../../src/guardrails/document/normalise-text.ts';
import { hashTokens } from '../../../../src/guardrails/document/tag-features.ts';
import { tagWords } from '../../../../src/guardrails/document/tag-words.ts';
import { tokenise } from '../../../../src/guardrails/document/tokenise.ts';

const tagsOf = (text: string): string => tagWords(tokenise(normaliseText(text))).join(' ');

describe('the part of speech', () => {
  it.each([
    ['Your team runs a fleet of vans in Oslo.', 'PRON NOUN VERB DET NOUN ADP NOUN ADP PROPN'],
    ['Would a short call on Tuesday help you?', 'AUX DET ADJ NOUN ADP PROPN VERB PRON'],
    ['We plan to open two new plants and hire quickly.', 'PRON VERB PART VERB NUM ADJ NOUN CCONJ VERB ADV'],
  ])('of each word of %j follows from the words around', (text, tags) => {
    expect(tagsOf(text)).toBe(tags);
  });

  it('is that of the teacher for 96 of 100 words of messages that it was not taught on', () => {
    expect(card.agreement_held_out.share).toBeGreaterThanOrEqual(0.96);
  });

  it('tells a noun from a verb that is written the same', () => {
    expect(tagsOf('They plan it.').split(' ')[1]).toBe('VERB');
    expect(tagsOf('The plan works.').split(' ')[1]).toBe('NOUN');
  });

  it('looks at the last letters of a word, however long it is', () => {
    const [seen, other] = ['a', 'b'].map((first) => hashTokens(tokenise(normaliseText(first + 'x'.repeat(20_000)))));
    expect(seen).toEqual(other);
  });
});
