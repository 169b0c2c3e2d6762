import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { requestSources } from '../ledger/request-sources.ts';
import { findInjections } from './find-injections.ts';

/** Pointer -> the string with injected text blanked out, offsets kept. Only strings that have any. */
export function maskInjections(request: PersonalizeRequest): Map<string, string> {
  const injections = findInjections(request);
  const masked = new Map<string, string>();
  if (injections.length === 0) return masked;
  for (const { pointer, text } of requestSources(request)) {
    let readable = text;
    for (const { start, end } of injections.filter((one) => one.pointer === pointer))
      readable = readable.slice(0, start) + ' '.repeat(end - start) + readable.slice(end);
    if (readable !== text) masked.set(pointer, readable);
  }
  return masked;
}
