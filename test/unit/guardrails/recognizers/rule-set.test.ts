import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../../src/guardrails/document/normalise-text.ts';
import { requiredLiterals } from '../../../../src/guardrails/document/required-literals.ts';
import { parseLexicon } from '../../../../src/guardrails/lexicons/parse-lexicon.ts';
import { readLexicon } from '../../../../src/guardrails/lexicons/read-lexicon.ts';
import { createRuleSet } from '../../../../src/guardrails/recognizers/rule-set.ts';

const lexicons = new URL('../../../../src/guardrails/lexicons/', import.meta.url);
const names = readdirSync(lexicons, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: language }) =>
    readdirSync(new URL(`${language}/`, lexicons))
      .filter((file) => file.endsWith('.yaml'))
      .map((file): [string, string] => [language, file.replace('.yaml', '')]),
  );

const messages = readFileSync('corpus/dev.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => normaliseText((JSON.parse(line) as { variant: { message: string } }).variant.message).folded);

describe('rules tried only where their words stand', () => {
  it.each(names)('find in %s/%s what each finds alone', (language, name) => {
    const rules = readLexicon(language, name);
    const set = createRuleSet(rules);
    const examples = parseLexicon(readFileSync(`src/guardrails/lexicons/${language}/${name}.yaml`, 'utf8')).flatMap(
      ({ match, pass }) => [...match, ...pass],
    );
    for (const text of [...examples.map((one) => normaliseText(one).folded), ...messages]) {
      const alone = rules.flatMap(({ id, pattern }) => {
        const match = pattern.exec(text);
        return match ? [{ rule: id, start: match.index, end: match.index + match[0].length }] : [];
      });
      expect(set.first(text)).toEqual(alone);
    }
  });

  it('are few of all for an ordinary message', () => {
    const rules = readLexicon('en', 'familiarity');
    const set = createRuleSet(rules);
    const tried = messages.reduce((sum, text) => sum + set.candidates(text).length, 0);
    expect(tried).toBeLessThan(0.2 * rules.length * messages.length);
  });
});

describe('what a pattern needs', () => {
  it.each([
    ['\\bas (?:we )?(?:agreed|discussed)\\b', ['as we agreed', 'as we discussed', 'as agreed', 'as discussed']],
    ['\\b(?:your|our) \\w+ podcasts?\\b', [' podcasts', ' podcast']],
    ['met (?!her)\\p{L}+', ['met ']],
    ['(?:call(?:ed)?)+ later', [' later']],
    ['hell[oa]', ['hello', 'hella']],
    ['x{0,3}', null],
    ['\\p{L}+|word', null],
    ['\\?!', ['?!']],
  ])('%s', (pattern, literals) => {
    expect(requiredLiterals(pattern)).toEqual(literals);
  });
});
