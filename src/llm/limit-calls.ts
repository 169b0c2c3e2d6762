import PQueue from 'p-queue';
import type { Llm } from './llm.ts';
import { abortErrorOf } from './map-sdk-error.ts';

/** Besides those at the model so many of their number are read, checked or stored; of a few, as many again. */
const shareBesides = 0.25;
const fewBesides = 16;

/**
 * How many requests a process works on at once, for `concurrency` calls of the model at once. With no more than these,
 * a place at the model would stand empty while its request is checked and stored.
 */
export const requestsAtOnce = (concurrency: number): number =>
  concurrency + Math.max(Math.ceil(concurrency * shareBesides), Math.min(concurrency, fewBesides));

/**
 * At most `concurrency` completions of `llm` at once: what somebody waits for first, then in the order they are asked
 * for. A place is held from the wait for a limit to the last retry. A call that is aborted while it waits for a place is
 * not made: LlmError, as its signal says.
 */
export function limitCalls(llm: Llm, concurrency: number): Llm {
  const places = new PQueue({ concurrency });
  return {
    ...llm,
    complete(call, options) {
      /** Of the wait alone: a call that is being made ends in its own way, and is counted. */
      const waiting = new AbortController();
      const leave = (): void => waiting.abort(abortErrorOf(call.signal));
      if (call.signal.aborted) leave();
      call.signal.addEventListener('abort', leave, { once: true });
      return places.add(
        () => {
          call.signal.removeEventListener('abort', leave);
          return llm.complete(call, options);
        },
        { signal: waiting.signal, priority: call.is_urgent ? 1 : 0 },
      );
    },
  };
}
