import { countCharacters, findExcess, noteCharacters } from '../../contract/measure-message.ts';
import type { PersonalizeRequest } from '../../contract/personalize-request.ts';

export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A request whose language is settled. */
export type SettledRequest = PersonalizeRequest & { language: string };

/** Whether a message keeps the word limit, what its channel holds, and the short form where the request aims at one. */
export function fitsChannel(request: SettledRequest, message: string): boolean {
  if (countWords(message) > request.constraints.max_words) return false;
  if (findExcess(message, request.channel, request.language)) return false;
  const ofNote = noteCharacters(request);
  return ofNote === null || countCharacters(message) <= ofNote;
}
