import { describe, expect, it } from 'vitest';
import { allowedMethods } from '../../../api/middleware/not-found.ts';

const paths = { '/check': { post: {} }, '/things/{id}': { get: {}, delete: {} }, '/things/{id}/act': { post: {} } };

describe('allowedMethods', () => {
  it.each([
    ['/check', ['POST']],
    ['/things/abc', ['GET', 'DELETE']],
    ['/things/abc/', ['GET', 'DELETE']],
    ['/things/abc/act', ['POST']],
    ['/things', []],
    ['/things/a/b', []],
  ])('%s has %j', (path, methods) => {
    expect(allowedMethods(paths, path)).toEqual(methods);
  });
});
