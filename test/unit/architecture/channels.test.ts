import { expect, it } from 'vitest';
import { channelNames } from '../../../src/contract/channels.ts';
import { sourceFiles } from './source-files.ts';

/** Laws name channels as they are; their table is read by channel. */
const laws = ['src/compliance/regimes.ts'];
/** Examples are of one channel each; everything else asks the table. */
const examples = ['api/openapi/examples.ts', 'src/prompts/prompt-versions.ts', 'web/compose/examples.ts'];

const named = channelNames.join('|');
const comment = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const literal = new RegExp(`['"\`](?:${named})\\b|\\b(?:${named})['"\`]|\\b(?:${named})\\??:|\\.(?:${named})\\b`);

it('names a channel in its row alone, in laws and in examples', () => {
  const naming = sourceFiles('src', 'api', 'worker', 'cli', 'web')
    .filter(({ text }) => literal.test(text.replace(comment, '')))
    .map(({ path }) => path);
  expect(naming.sort()).toEqual(['src/contract/channels.ts', ...laws, ...examples].sort());
});
