import { countWords } from '../document/blanks.ts';
import { type CheckResult, flagMissing, type Reading } from '../reading.ts';

/** The subject does not count. */
export function checkWordLimit({ request, message }: Reading): CheckResult {
  const words = countWords(message.raw);
  const limit = request.constraints.max_words;
  if (words <= limit) return {};
  const flag = flagMissing('WORD_LIMIT_EXCEEDED', `${words} words where ${limit} are allowed`);
  return { flags: [{ ...flag, rule: 'word-limit/too-long' }] };
}
