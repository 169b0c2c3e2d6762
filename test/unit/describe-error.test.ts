import { describe, expect, it } from 'vitest';
import { describeError, toLoggedError, withoutPersonalData } from '../../src/describe-error.ts';
import { DomainError } from '../../src/errors.ts';
import { createLogger } from '../../src/logger.ts';

describe('what is logged of an error', () => {
  it.each([
    'connect ECONNREFUSED 127.0.0.1:6379',
    'getaddrinfo ENOTFOUND redis.internal',
    'WRONGPASS invalid username-password pair or user is disabled.',
    'relation "requests" does not exist',
    "ENOSPC: no space left on device, write '/var/lib/candor/store/base/5/1249'",
    'The queue did not answer within 1000 ms',
    "OOM command not allowed when used memory > 'maxmemory'.",
    "can't connect: the server doesn't answer",
    'Reached the max retries per request limit (which is 1).',
  ])('keeps what an operator needs: %s', (text) => {
    expect(withoutPersonalData(text)).toBe(text);
  });

  it.each([
    [`Unexpected token 'I', "Ioana Dragomir, VP" is not valid JSON`, ['Ioana', 'Dragomir']],
    ['duplicate key { tenant: "default", key: "Ioana Dragomir" }', ['Ioana']],
    ['mailbox ioana.dragomir@telvora.ro is full', ['ioana', 'telvora']],
    ['no route for +40 722 123 456', ['722']],
    ['redis://admin:s3cret@redis:6379 refused', ['s3cret', 'admin']],
    ['GET https://hooks.example/x?email=ioana%40telvora.ro failed', ['ioana']],
    ['401 Incorrect API key provided: sk-proj-abcdefghijklmnop', ['abcdefghijklmnop']],
    ['invalid input syntax: "{\\"first_name\\": \\"Ioana\\"', ['Ioana']],
  ])('takes out what may be of a person: %s', (text, hidden) => {
    for (const part of hidden) expect(withoutPersonalData(text)).not.toContain(part);
  });

  it('names the causes, each once', () => {
    const cause = Object.assign(new AggregateError([new Error('connect ECONNREFUSED ::1:6379')]), { code: 'X' });
    expect(describeError(new DomainError('unavailable', 'The queue cannot be reached', { cause }))).toBe(
      'The queue cannot be reached: X: connect ECONNREFUSED ::1:6379',
    );
  });

  it('is not the query or the document that a driver hangs on it', () => {
    const error = Object.assign(new Error('syntax error'), {
      query: 'INSERT INTO requests …',
      params: ['{"first_name":"Ioana"}'],
      code: '42601',
    });
    expect(toLoggedError(error)).toEqual({
      type: 'Error',
      message: 'syntax error',
      code: '42601',
      stack: expect.stringMatching(/^\s+at /),
    });
  });
});

describe('the log', () => {
  const logOf = (level: string) => {
    const lines: Record<string, unknown>[] = [];
    return { lines, logger: createLogger(level, { write: (line) => void lines.push(JSON.parse(line)) }) };
  };

  it('shows why something failed, and still no lead and no message', () => {
    const { lines, logger } = logOf('info');
    logger.error({ err: new Error('connect ECONNREFUSED 10.0.0.7:6379'), message: 'Hi Ioana', a: { message: 'x' } });
    expect(lines[0]).toMatchObject({
      err: { message: 'connect ECONNREFUSED 10.0.0.7:6379' },
      message: '[redacted]',
      a: { message: '[redacted]' },
    });
  });

  it('leaves what fails for an outage to debug, and other failures where they are', () => {
    const { lines, logger } = logOf('info');
    logger.warn({ err: new DomainError('unavailable', 'down') }, 'not queued');
    logger.warn({ err: new DomainError('conflict', 'taken') }, 'not fed');
    expect(lines.map(({ msg }) => msg)).toEqual(['not fed']);
    const verbose = logOf('debug');
    verbose.logger.warn({ err: new DomainError('unavailable', 'down') }, 'not queued');
    expect(verbose.lines).toMatchObject([{ level: 'debug', msg: 'not queued', err: { message: 'down' } }]);
  });
});
