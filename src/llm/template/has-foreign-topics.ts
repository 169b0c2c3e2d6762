import { baseLanguage } from '../../contract/language.ts';
import { languageOf } from '../../guardrails/language/language-of.ts';
import type { SettledRequest } from './fits-channel.ts';

/** Whether the summary, and so its keywords, are in another language than the message. */
export const hasForeignTopics = ({ language, company_context: { summary } }: SettledRequest): boolean => {
  const own = baseLanguage(language);
  return (languageOf(summary) ?? own) !== own;
};
