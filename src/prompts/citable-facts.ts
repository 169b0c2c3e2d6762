import { type Fact, typedFactAt } from '../contract/fact.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { placesInOrder, type RequestText, type TextPlace, textsAt } from '../contract/request-texts.ts';
import { threadMessageAt } from '../contract/thread.ts';

/** A string of the request that a writer may cite. */
export interface CitableFact {
  /** "f1", "f2", ... in the order of the list: all that a model is shown of the pointer. */
  id: string;
  /** JSON pointer into the request. */
  pointer: string;
  /** What the string is, in words. */
  is: string;
  text: string;
  /** What the client says of it beside its text. */
  fact?: Fact;
}

const places = placesInOrder(['/lead', '/industry', '/company_context', '/goal', '/sender', '/voice']).filter(
  ({ isEvidence }) => isEvidence,
);

/** Sanitising drops the items of a list that were nothing but an injection, so that later ones have moved. */
function pointersInto(original: PersonalizeRequest, place: TextPlace, texts: RequestText[]): RequestText[] {
  const before = textsAt(original, place);
  if (!place.isList || before.length === texts.length) return texts;
  return texts.map(({ text }) => ({
    text,
    pointer: before.find((one) => one.text === text)?.pointer ?? place.pointer,
  }));
}

/**
 * Every string of a request that a message may rest on, numbered; empty ones are left out. `request` is what a writer
 * may see, `original` what the pointers lead into.
 */
export const citableFacts = (request: PersonalizeRequest, original: PersonalizeRequest = request): CitableFact[] =>
  places
    .flatMap((place) =>
      pointersInto(original, place, textsAt(request, place)).map(({ pointer, text }): Omit<CitableFact, 'id'> => {
        const fact = typedFactAt(original, pointer);
        return { is: place.is, pointer, text, ...(fact ? { fact } : {}) };
      }),
    )
    .filter(({ pointer, text }) => text !== '' && threadMessageAt(original, pointer)?.from !== 'sender')
    .map((fact, at) => ({ id: `f${at + 1}`, ...fact }));
