import {
  MongoBulkWriteError,
  MongoClientClosedError,
  MongoError,
  MongoErrorLabel,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerClosedError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} from 'mongodb';
import { DomainError } from '../../errors.ts';

const unreachable = [
  MongoNetworkError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoNotConnectedError,
  MongoServerClosedError,
  MongoClientClosedError,
];

/** Errors of the socket that the driver lets through as they are when the other side goes while it writes. */
const brokenSocket = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

const isBrokenSocket = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && brokenSocket.has(String(error.code));

/** 'unavailable' where MongoDB cannot be reached or is changing its primary; other errors as they are. */
export function toDomainError(error: unknown): unknown {
  const isUnreachable =
    unreachable.some((kind) => error instanceof kind) ||
    isBrokenSocket(error) ||
    // Without an error of a write, it wraps the error of the connection.
    (error instanceof MongoBulkWriteError && [error.writeErrors].flat().length === 0) ||
    (error instanceof MongoError &&
      (error.hasErrorLabel(MongoErrorLabel.RetryableWriteError) || error.name === 'MongoWaitQueueTimeoutError'));
  return isUnreachable ? new DomainError('unavailable', 'The store cannot be reached', { cause: error }) : error;
}
