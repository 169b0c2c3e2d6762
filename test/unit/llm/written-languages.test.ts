import { expect, test } from 'vitest';
import { providers } from '../../../src/llm/providers.ts';
import { phrasebookOf } from '../../../src/llm/template/phrasebook-of.ts';
import { assertLanguageWritten, offlineLanguagesNote, unwrittenIssue } from '../../../src/llm/written-languages.ts';

const offline = [{ provider: 'template' }];

test('the offline writer writes English and what it has phrases for, and says so', () => {
  const codes = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((first, _, all) => all.map((second) => first + second));
  const written = codes.filter((code) => phrasebookOf(code) !== null);
  expect([...providers.template.languages].sort()).toEqual(['en', ...written].sort());
});

test('a language is refused where nothing but the offline writer is asked, which lacks it', () => {
  expect(unwrittenIssue('ja', offline)).toMatch(/writes en, de, es, fr, it, nl, pl and pt/);
  expect(unwrittenIssue('pt-BR', offline)).toBeNull();
  expect(unwrittenIssue(undefined, offline)).toBeNull();
  expect(unwrittenIssue('ja', [{ provider: 'openai' }, ...offline])).toBeNull();
  expect(unwrittenIssue('ja', [{ provider: 'of-a-test' }])).toBeNull();
  expect(() => assertLanguageWritten('ja', offline, '/defaults')).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ pointer: '/defaults/language' })] }),
  );
});

test('a failure names the languages where the offline writer lacks the one that was asked for', () => {
  expect(offlineLanguagesNote('ja-JP')).toBe(
    '; the offline writer writes en, de, es, fr, it, nl, pl and pt, and not "ja-JP"',
  );
  expect(offlineLanguagesNote('de-AT')).toBe('');
});
