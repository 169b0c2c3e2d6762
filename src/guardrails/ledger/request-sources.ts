import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { placesInOrder, type RequestText, textsAt } from '../../contract/request-texts.ts';
import { threadMessageAt } from '../../contract/thread.ts';

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

/** Every text of the request that a message may rest on. What the sender wrote before tells of no lead. */
export const requestSources = (request: PersonalizeRequest): RequestText[] =>
  places
    .flatMap((place) => textsAt(request, place))
    .filter(({ pointer, text }) => text !== '' && threadMessageAt(request, pointer)?.from !== 'sender');
