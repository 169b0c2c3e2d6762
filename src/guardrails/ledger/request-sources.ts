import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { placesInOrder, type RequestText, textsAt } from '../../contract/request-texts.ts';

/** What several texts say is cited from the first of them. */
const places = placesInOrder([
  '/lead/company_name',
  '/lead/title',
  '/lead',
  '/goal',
  '/company_context',
  '/industry',
  '/sender',
  '/voice',
]).filter(({ isEvidence }) => isEvidence);

/** Every text of the request that a message may rest on; of what the sender wrote before, only what it says of itself. */
export const requestSources = (request: PersonalizeRequest): RequestText[] =>
  places.flatMap((place) => textsAt(request, place)).filter(({ text }) => text !== '');
