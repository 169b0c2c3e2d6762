import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in a time that tells nothing of either text, lengths included. */
export const secretMatches = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected));
