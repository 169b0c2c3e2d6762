import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { smsSegments } from './sms-text.ts';

export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** What a LinkedIn connection note holds; longer messages need an InMail. */
const linkedInNote = 300;
const linkedInMessage = 600;

/** Whether a message keeps the word limit and is of a length that suits its channel. */
export function fitsChannel({ channel, constraints }: PersonalizeRequest, message: string): boolean {
  if (countWords(message) > constraints.max_words) return false;
  if (channel === 'SMS') return smsSegments(message) <= 2;
  if (channel === 'LINKEDIN') return message.length <= (constraints.max_words <= 60 ? linkedInNote : linkedInMessage);
  return true;
}
