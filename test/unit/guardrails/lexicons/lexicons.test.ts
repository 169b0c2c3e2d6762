import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../src/guardrails/document/fold-word.ts';
import { parseLexicon } from '../../../../src/guardrails/lexicons/parse-lexicon.ts';
import { patternOf, wholeWords } from '../../../../src/guardrails/lexicons/read-lexicon.ts';

const root = new URL('../../../../src/guardrails/lexicons/', import.meta.url);
const lexicons = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => path.replace(/\.yaml$/, '').split('/') as [string, string]);

/** What has fewer words is a piece of a pattern, not what a person writes. */
const fewestWords = 3;

describe.each(lexicons)('lexicon %s/%s', (language, name) => {
  const entries = parseLexicon(readFileSync(new URL(`${language}/${name}.yaml`, root), 'utf8'));

  it('has entries, and no id twice', () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('has a reason of its own for each entry', () => {
    const reasons = Map.groupBy(entries, ({ why }) => why);
    expect([...reasons.values()].filter((same) => same.length > 1).map((same) => same.map(({ id }) => id))).toEqual([]);
  });

  it('has sentences as examples', () => {
    const examples = entries.flatMap(({ match, pass, against = [] }) => [...match, ...pass, ...against]);
    expect(examples.filter((text) => text.trim().split(/\s+/u).length < fewestWords)).toEqual([]);
  });

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s is found where it must be and only there',
    (_, entry) => {
      const pattern = patternOf(entry);
      const read = (text: string): string => (entry.accents ? text.toLowerCase() : foldText(text));
      expect(entry.match.filter((text) => !pattern.test(read(text)))).toEqual([]);
      expect(entry.pass.filter((text) => pattern.test(read(text)))).toEqual([]);
      if (!entry.opposite) return;
      const opposite = wholeWords(entry.opposite);
      expect(entry.against!.filter((text) => !opposite.test(read(text)) || pattern.test(read(text)))).toEqual([]);
      expect([...entry.match, ...entry.pass].filter((text) => opposite.test(read(text)))).toEqual([]);
    },
  );
});
