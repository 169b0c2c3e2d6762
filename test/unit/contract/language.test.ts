import { expect, test } from 'vitest';
import { isLanguage } from '../../../src/contract/language.ts';

test.each(['en', 'EN', 'pt-BR', 'zh-Hant-TW', 'es-419', 'nb-NO', 'no', 'iw', 'tl', 'deu', 'gsw-CH', 'de-CH-1996'])(
  '%s is a language',
  (tag) => expect(isLanguage(tag)).toBe(true),
);

test.each(['zz', 'zz-zz-zz', 'en-zz-zz', 'xx-XX', 'und', 'mul', 'zxx', 'english', 'en_US', 'e', '', 'de-a', 'de-'])(
  '%j is none',
  (tag) => expect(isLanguage(tag)).toBe(false),
);
