import { type CheckResult, flagMissing, type Reading } from '../reading.ts';

/** Words are what blanks part; the subject does not count. */
const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

export function checkWordLimit({ request, message }: Reading): CheckResult {
  const words = countWords(message.raw);
  const limit = request.constraints.max_words;
  if (words <= limit) return {};
  const flag = flagMissing('WORD_LIMIT_EXCEEDED', `${words} words where ${limit} are allowed`);
  return { flags: [{ ...flag, rule: 'word-limit/too-long' }] };
}
