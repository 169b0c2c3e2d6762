import { describe, expect, it } from 'vitest';
import { englishTopic } from '../../../../src/llm/template/english-topic.ts';

describe('a keyword as a topic', () => {
  it.each([
    ['open access', 'open access'],
    ['podcasts', 'podcasts'],
    ['food bank', 'the food bank side of things'],
    ['timber by rail', 'timber by rail'],
    ['walking holidays in Slovenia', 'walking holidays in Slovenia'],
    ['total cost of ownership', 'the total cost of ownership'],
    ['time to market', 'the time to market'],
    ['built for scale', 'the built for scale side of things'],
  ])('%s is %s', (keyword, topic) => {
    expect(englishTopic(keyword)).toBe(topic);
  });
});
