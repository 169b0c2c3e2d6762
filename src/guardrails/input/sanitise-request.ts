import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { changeTexts } from '../../contract/request-texts.ts';
import { findInjections } from './find-injections.ts';

const hidden =
  /[\p{Cf}\u034f\u115f\u1160\u3164\uffa0\ufe00-\ufe0f\u{e0000}-\u{e0fff}]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/gu;

/** The request as a writer may see it. The original is left as it is. */
export function sanitiseRequest(request: PersonalizeRequest): PersonalizeRequest {
  const injections = findInjections(request);
  return changeTexts(request, ({ pointer, text }) => {
    let rest = text;
    for (const { start, end } of injections.filter((one) => one.pointer === pointer))
      rest = rest.slice(0, start) + rest.slice(end);
    return rest.replace(hidden, '').trim();
  });
}
