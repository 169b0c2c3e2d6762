import { describe, expect, it } from 'vitest';
import { readDetections } from '../../../src/detector/read-detections.ts';

const answer = 'Hi 👋 Ioana, 900 engineers';

describe('the spans of a detector', () => {
  it.each([
    ['a list', [{ start: 13, end: 26, text: '900 engineers', confidence: 0.9 }]],
    ['an object', { predictions: [{ start: 13, end: 26, hallucination_score: 0.9 }], more: 1 }],
    ['characters, as Python counts', [{ start: 12, end: 25, text: '900 engineers', score: 0.9 }]],
  ])('are read from %s', (_, predictions) => {
    expect(readDetections(predictions, answer)).toEqual([{ start: 13, end: 26, score: 0.9 }]);
  });

  it.each([
    ['text', 'none'],
    ['a score that is none', [{ start: 0, end: 2, confidence: 97 }]],
    ['a span beyond the message', [{ start: 20, end: 90, confidence: 0.9 }]],
    ['a span of other words', [{ start: 0, end: 2, text: 'Yo', confidence: 0.9 }]],
    ['an empty span', [{ start: 4, end: 4, confidence: 0.9 }]],
  ])('are refused where they are %s', (_, predictions) => {
    expect(() => readDetections(predictions, answer)).toThrow();
  });
});
