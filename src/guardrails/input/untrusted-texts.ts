import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { placesInOrder, type RequestText, textsAt } from '../../contract/request-texts.ts';

/**
 * Strings about the lead, which strangers may have written, in the order a prompt shows them; and those of the client,
 * which are screened too, since clients paste.
 */
const places = placesInOrder(['/lead', '/goal', '/company_context', '/industry', '/sender', '/voice']);

export const untrustedTexts = (request: PersonalizeRequest): RequestText[] =>
  places.flatMap((place) => textsAt(request, place)).filter(({ text }) => text !== '');
