import { concealsWords } from '../../../contract/concealed-words.ts';
import type { PersonalizeRequest } from '../../../contract/personalize-request.ts';
import { changeTexts } from '../../../contract/request-texts.ts';

/** Whose texts strangers may have written. */
const ofLead = /^\/(?:lead|company_context|thread|industry)(?:\/|$)/;

/** The request without the texts of the lead's side in which words are concealed: of such a text what shows is suspect too. */
export const withoutConcealed = (request: PersonalizeRequest): PersonalizeRequest =>
  changeTexts(request, ({ pointer, text }) => (ofLead.test(pointer) && concealsWords(text) ? '' : text));
