import { isUtf8 } from 'node:buffer';
import express, { type Request, type RequestHandler } from 'express';
import { DomainError } from '../../src/errors.ts';
import { findJsonError } from '../find-json-error.ts';

const maxBytes = 1_000_000;
const maxDepth = 20;
const jsonTypes = ['application/json', 'application/*+json'];

/** The limit counts inflated bytes, so that a small gzip cannot grow without bound. */
const readText = express.text({
  type: jsonTypes,
  limit: maxBytes,
  defaultCharset: 'utf-8',
  verify: (_req, _res, bytes, encoding) => {
    if (encoding.toLowerCase() === 'utf-8' && !isUtf8(bytes))
      throw new DomainError('invalid', 'The body is not UTF-8', {
        issues: [{ pointer: '', detail: 'has bytes that are not UTF-8' }],
      });
  },
});

const surrogate = /\\ud[89a-f]/i;

/** Every text with half of a surrogate pair: JSON can escape what no encoding of Unicode can carry. */
function brokenTexts(value: unknown, pointer = ''): string[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [pointer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key.isWellFormed() ? [] : [pointer]),
    ...brokenTexts(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  ]);
}

function assertUnicode(text: string, value: unknown): void {
  const broken = surrogate.test(text) ? brokenTexts(value) : [];
  if (broken.length > 0)
    throw new DomainError('invalid', 'The body has text that is not Unicode', {
      issues: broken.map((pointer) => ({ pointer, detail: 'has half of a surrogate pair' })),
    });
}

/** Whether the client says that it sends a body. */
export const hasBody = (req: Request): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

function parseJson(req: Request): unknown {
  // Only text the reader took is JSON; anything else had another type.
  if (typeof req.body !== 'string') {
    if (hasBody(req) && !req.is(jsonTypes))
      throw new DomainError('unsupported_media_type', 'Content-Type must be application/json');
    throw new DomainError('invalid', 'A JSON body is needed');
  }
  const text = req.body;
  const value = valueIn(text);
  if (value !== undefined && !isDeeperThan(maxDepth, value)) {
    assertUnicode(text, value);
    return value;
  }
  const issue = findJsonError(text, maxDepth)!;
  const before = text.slice(0, issue.position).split('\n');
  const place = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
  throw new DomainError('invalid', `The body is not JSON this service takes: ${issue.detail} (${place})`, {
    issues: [{ pointer: '', detail: `${issue.detail}, at position ${issue.position}` }],
  });
}

/** What a text of JSON says; undefined where it is none, which no JSON says. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Looks no deeper than that, so that no nesting is too deep for the stack. */
const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner)));

/** Reads a JSON body of at most 1 MB and 20 levels: for every route that takes one. Uploads stream instead. */
export const jsonBody: RequestHandler = (req, res, next) => {
  readText(req, res, (error) => {
    if (error) return next(error);
    try {
      req.body = parseJson(req);
    } catch (issue) {
      return next(issue);
    }
    next();
  });
};

/** The same, where a body may be left out. */
export const jsonBodyIfAny: RequestHandler = (req, res, next) => (hasBody(req) ? jsonBody(req, res, next) : next());
