import { MongoNetworkError } from 'mongodb';
import { expect, test } from 'vitest';
import { toDomainError } from '../../../src/store/mongo/to-domain-error.ts';

const unavailable = { name: 'DomainError', kind: 'unavailable' };

test('an error of the connection is unavailable, the broken pipe that the driver lets through included', () => {
  expect(toDomainError(new MongoNetworkError('closed'))).toMatchObject(unavailable);
  const cause = Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' });
  expect(toDomainError(cause)).toMatchObject({ ...unavailable, cause });
});

test('any other error stays as it is', () => {
  const error = Object.assign(new Error('no'), { code: 11000 });
  expect(toDomainError(error)).toBe(error);
});
